-- Without an operator, a mail server or any address a message is kept and never leaves: on a real server nobody was told, so
-- it waits on the desk as a failure does. A demonstration keeps every message for its outbox, on purpose.
create index messages_kept on app.messages (organisation_id, created_at) where state = 'kept';

create or replace view app.desk_messages with (security_invoker = true) as
  select m.organisation_id, 'message not delivered'::text as kind, m.id as object_id,
    coalesce(c.site_id, a.site_id) as site_id, coalesce(c.edition_id, a.edition_id) as edition_id, c.id as cohort_id,
    m.created_at as since, null::timestamptz as due
  from (
    select organisation_id, id, template, about_id, recipient_id, created_at from app.messages where state = 'failed'
    union all
    select organisation_id, id, template, about_id, recipient_id, created_at from app.messages where state = 'kept'
      and exists (select from platform.instance where kind = 'real')
  ) m
  left join app.mailing_recipients r on r.organisation_id = m.organisation_id and r.message_id = m.id
  left join app.mailings b on b.organisation_id = r.organisation_id and b.id = r.mailing_id
  left join app.cohorts c on c.organisation_id = b.organisation_id and c.id = b.cohort_id
  left join lateral (
    select a.site_id, k.edition_id from app.applications a
    join app.campaigns k on k.organisation_id = a.organisation_id and k.id = a.campaign_id
    where a.organisation_id = m.organisation_id and a.applicant_id = coalesce(m.about_id, m.recipient_id)
    order by a.started_at desc, a.id desc limit 1
  ) a on true
  -- A concern says too much by being counted: it has a list of its own.
  where m.template <> 'concern-received'
    and not exists (select from app.message_settlements s
      where s.organisation_id = m.organisation_id and s.message_id = m.id);
