-- Who has rated which file while nobody has decided: its name stays closed to her until then, also where her other role opens it.
create view app.undecided_reviews with (security_invoker = true) as
  select r.organisation_id, r.application_id, r.reader_id
  from app.reviews r
  join app.applications a on a.organisation_id = r.organisation_id and a.id = r.application_id
  where a.state in ('submitted', 'under review');
grant select on app.undecided_reviews to frise_web, frise_jobs;
