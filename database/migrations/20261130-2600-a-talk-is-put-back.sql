-- A talk that was cancelled by mistake is put back. Its cancellation stays in its history, beside who put it back.

create table app.talk_reinstatements (
  organisation_id uuid not null,
  id uuid not null,
  talk_id uuid not null,
  cancelled_at timestamptz not null,
  cancelled_by uuid not null,
  cancel_reason text check (cancel_reason in ('did not take place', 'written twice', 'written by mistake')),
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, talk_id) references app.talks,
  foreign key (organisation_id, cancelled_by) references app.people,
  foreign key (organisation_id, by_id) references app.people
);
create index talk_reinstatements_talk on app.talk_reinstatements (organisation_id, talk_id, at);
create index talk_reinstatements_canceller on app.talk_reinstatements (organisation_id, cancelled_by);
create index talk_reinstatements_reinstater on app.talk_reinstatements (organisation_id, by_id);
call platform.protect('talk_reinstatements', 'select, insert');
