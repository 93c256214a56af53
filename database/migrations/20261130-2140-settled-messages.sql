-- What somebody said of a message that did not arrive, beside those that still wait: who cleared it, how, and whose reach it is in.
create view app.settled_messages with (security_invoker = true) as
  select s.organisation_id, s.message_id, s.how, s.at, s.by_id, m.template, m.recipient_id, a.id as application_id,
    coalesce(c.site_id, a.site_id) as site_id, coalesce(c.edition_id, a.edition_id) as edition_id, c.id as cohort_id
  from app.message_settlements s
  join app.messages m on m.organisation_id = s.organisation_id and m.id = s.message_id
  left join app.mailing_recipients r on r.organisation_id = m.organisation_id and r.message_id = m.id
  left join app.mailings b on b.organisation_id = r.organisation_id and b.id = r.mailing_id
  left join app.cohorts c on c.organisation_id = b.organisation_id and c.id = b.cohort_id
  left join lateral (
    select a.id, a.site_id, k.edition_id from app.applications a
    join app.campaigns k on k.organisation_id = a.organisation_id and k.id = a.campaign_id
    where a.organisation_id = m.organisation_id and a.applicant_id = coalesce(m.about_id, r.child_ids[1], m.recipient_id)
    order by a.started_at desc, a.id desc limit 1
  ) a on true
  where m.template <> 'concern-received';
grant select on app.settled_messages to frise_web, frise_jobs;
create index message_settlements_latest on app.message_settlements (organisation_id, at desc);
