-- What waits for somebody, published by each capability as one view of one shape:
-- what it is, where it lies (for the reader's reach), since when it waits, and when it is due.

create view app.desk_applications with (security_invoker = true) as
  select a.organisation_id, 'guardian unanswered'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id, a.submitted_at as since, null::timestamptz as due
  from app.applications a
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  join app.editions e on e.organisation_id = a.organisation_id and e.id = c.edition_id
  join app.programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
  where a.state in ('submitted', 'under review', 'offered', 'waiting')
    and (p.birth_date is null or e.starts_on < p.birth_date
      + make_interval(years => (v.document -> 'guardian' -> 'permissionUnder' ->> 'years')::integer))
    and not exists (select 1 from app.consents s
      join app.consent_texts t on t.organisation_id = s.organisation_id and t.id = s.text_id
      where s.organisation_id = a.organisation_id and s.about_id = a.applicant_id and s.context_id = a.id
        and s.capacity = 'guardian' and t.purpose = 'permission')
  union all
  select a.organisation_id, 'without outcome', a.id, a.site_id, c.edition_id, null, a.submitted_at, null
  from app.applications a
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  where a.state in ('submitted', 'under review')
  union all
  select o.organisation_id, 'offer expiring', a.id, a.site_id, c.edition_id, null, o.made_at, o.expires_at
  from app.offers o
  join app.applications a on a.organisation_id = o.organisation_id and a.id = o.application_id
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  where o.answer is null
  union all
  select s.organisation_id, 'place free', s.id, s.id, s.edition_id, null, min(d.decided_at), null
  from app.sites s
  join app.applications a on a.organisation_id = s.organisation_id and a.site_id = s.id and a.state = 'waiting'
  join app.decisions d on d.organisation_id = a.organisation_id and d.application_id = a.id and d.outcome = 'waiting'
  where s.capacity > (select count(*) from app.applications t
    where t.organisation_id = s.organisation_id and t.site_id = s.id and t.state in ('offered', 'accepted'))
  group by s.organisation_id, s.id, s.edition_id;

create view app.desk_sessions with (security_invoker = true) as
  select s.organisation_id, 'roll call missing'::text as kind, s.id as object_id, c.site_id, c.edition_id, c.id as cohort_id,
    (s.day + s.ends_at) at time zone s.zone as since, (s.day + s.ends_at) at time zone s.zone as due
  from app.sessions s
  join app.cohorts c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
  where s.state = 'planned' and c.state in ('confirmed', 'running');

create view app.desk_messages with (security_invoker = true) as
  select organisation_id, 'message not delivered'::text as kind, id as object_id, null::uuid as site_id,
    null::uuid as edition_id, null::uuid as cohort_id, created_at as since, null::timestamptz as due
  from app.messages where state = 'failed';

create view app.desk_checks with (security_invoker = true) as
  select k.organisation_id, 'check expiring'::text as kind, k.id as object_id, c.site_id, c.edition_id, c.id as cohort_id,
    k.seen_at as since, k.expires_on::timestamptz as due
  from app.cohort_adults a
  join app.cohorts c on c.organisation_id = a.organisation_id and c.id = a.cohort_id and c.state <> 'closed'
  join lateral (select * from app.vetting_checks v where v.organisation_id = a.organisation_id and v.person_id = a.person_id
    order by v.expires_on desc limit 1) k on true
  where a.removed_at is null;

grant select on app.desk_applications, app.desk_sessions, app.desk_messages, app.desk_checks to frise_web, frise_jobs;
