-- From what did not arrive to the page of whoever it is about, and to what was written in a mailing: whoever calls needs both.
create view app.undelivered_about with (security_invoker = true) as
  select d.organisation_id, d.object_id as message_id, a.id as application_id,
    btrim(p.first_name || ' ' || p.last_name) as applicant, p.id as applicant_id, b.id as mailing_id, b.cohort_id
  from app.desk_messages d
  join app.messages m on m.organisation_id = d.organisation_id and m.id = d.object_id
  left join app.mailing_recipients r on r.organisation_id = m.organisation_id and r.message_id = m.id
  left join app.mailings b on b.organisation_id = r.organisation_id and b.id = r.mailing_id
  left join lateral (
    select a.id, a.applicant_id from app.applications a
    where a.organisation_id = m.organisation_id
      and a.applicant_id = coalesce(m.about_id, r.child_ids[1], m.recipient_id)
    order by a.started_at desc, a.id desc limit 1
  ) a on true
  left join app.people p on p.organisation_id = m.organisation_id and p.id = a.applicant_id;
grant select on app.undelivered_about to frise_web, frise_jobs;
