-- Who has rated a girl without her name reads it on no page, whichever of her files and rows that page is about: the page of one
-- file leads to the others of the same human.

create or replace view app.undecided_reviews with (security_invoker = true) as
  select r.organisation_id, o.id as application_id, r.reader_id
  from app.applications o
  join app.people p on p.organisation_id = o.organisation_id and p.id = o.applicant_id
  join app.people x on x.organisation_id = p.organisation_id
    and (x.id = coalesce(p.merged_into, p.id) or x.merged_into = coalesce(p.merged_into, p.id))
  join app.applications a on a.organisation_id = x.organisation_id and a.applicant_id = x.id
    and a.state in ('submitted', 'under review')
  join app.reviews r on r.organisation_id = a.organisation_id and r.application_id = a.id;
