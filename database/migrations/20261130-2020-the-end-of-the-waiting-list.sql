-- The last day on which somebody who waits can be called, where it was moved on the campaign's page; null: as its edition says.
alter table app.campaigns add column waiting_until date;

-- Until when the waiting list of each campaign lasts; a finished campaign has none any more.
create view app.waiting_lists with (security_invoker = true) as
  select c.organisation_id, c.id as campaign_id, c.state = 'finished' as finished,
    coalesce(c.waiting_until, (e.document #>> '{campaign,waitingListEndsOn}')::date) as until
  from app.campaigns c
  join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id;
grant select on app.waiting_lists to frise_web, frise_jobs;
