-- A talk that was written down wrong is corrected, and one that should not count is taken out even after its heads were
-- counted: written twice, or never held. What stood before stays in its history.

alter table app.talks drop constraint talks_check2;
alter table app.talks add column cancel_reason text
  check (cancel_reason in ('did not take place', 'written twice', 'written by mistake'));
-- Those called off before nobody was asked why.
alter table app.talks add check (cancel_reason is null or cancelled_at is not null);

-- What stood on a talk before each correction.
create table app.talk_corrections (
  organisation_id uuid not null,
  id uuid not null,
  talk_id uuid not null,
  structure_id uuid not null,
  campaign_id uuid,
  day date not null,
  starts_at time,
  speaker_id uuid,
  classes text not null,
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, talk_id) references app.talks,
  foreign key (organisation_id, structure_id) references app.structures,
  foreign key (organisation_id, campaign_id) references app.campaigns,
  foreign key (organisation_id, speaker_id) references app.people,
  foreign key (organisation_id, by_id) references app.people
);
create index talk_corrections_talk on app.talk_corrections (organisation_id, talk_id, at);
create index talk_corrections_structure on app.talk_corrections (organisation_id, structure_id);
create index talk_corrections_campaign on app.talk_corrections (organisation_id, campaign_id) where campaign_id is not null;
create index talk_corrections_speaker on app.talk_corrections (organisation_id, speaker_id) where speaker_id is not null;
create index talk_corrections_corrector on app.talk_corrections (organisation_id, by_id);
call platform.protect('talk_corrections', 'select, insert');
