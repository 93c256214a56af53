-- She wrote to her coordinator after the end of her offer: she waits for a call until somebody of the team says that it was made, or
-- the edition is over.
create view app.desk_calls with (security_invoker = true) as
  select a.organisation_id, 'call asked' as kind, a.id as object_id, a.site_id, c.edition_id, null::uuid as cohort_id,
    asked.at as since, null::timestamptz as due
  from app.editions e
  join app.campaigns c on c.organisation_id = e.organisation_id and c.edition_id = e.id
  join app.applications a on a.organisation_id = c.organisation_id and a.campaign_id = c.id and a.state in ('offered', 'expired')
  left join app.sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
  cross join lateral (select min(x.at) as at from app.audit_events x
    where x.organisation_id = a.organisation_id and x.subject_id = a.applicant_id and x.object_id = a.id
      and x.action = 'coordinator.asked') asked
  where asked.at is not null
    and platform.day_is_over(e.ends_on, coalesce(s.zone, e.document ->> 'timeZone'),
      (select platform.current_instant())) is not true
    and not exists (select from app.audit_events x
      where x.organisation_id = a.organisation_id and x.subject_id = a.applicant_id and x.object_id = a.id
        and x.action = 'coordinator.called');
grant select on app.desk_calls to frise_web, frise_jobs;
