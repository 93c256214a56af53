-- A session is moved or cancelled with a reason that is told to families: from a closed list, so that it says nothing
-- about anybody.

alter table app.sessions add column room text not null default '';

-- A cancelled session takes no room in the calendar: another may begin at its hour.
alter table app.sessions drop constraint sessions_organisation_id_cohort_id_day_starts_at_key;
create unique index sessions_slot on app.sessions (organisation_id, cohort_id, day, starts_at) where state <> 'cancelled';
create index sessions_cohort on app.sessions (organisation_id, cohort_id, day, starts_at);

create table app.session_changes (
  organisation_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('moved', 'cancelled')),
  reason text not null check (reason in ('place', 'adult', 'transport', 'outing', 'organisation')),
  from_day date not null,
  from_starts time not null,
  from_ends time not null,
  from_room text not null,
  to_day date,
  to_starts time,
  to_ends time check (to_ends > to_starts),
  to_room text,
  -- What was sent about it, if anybody was told.
  mailing_id uuid,
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, session_id) references app.sessions,
  foreign key (organisation_id, mailing_id) references app.mailings,
  foreign key (organisation_id, by_id) references app.people,
  check ((kind = 'moved') = (to_day is not null and to_starts is not null and to_ends is not null and to_room is not null))
);
create index session_changes_session on app.session_changes (organisation_id, session_id, at);
create index session_changes_mailing on app.session_changes (organisation_id, mailing_id) where mailing_id is not null;
create index session_changes_by on app.session_changes (organisation_id, by_id);
call platform.protect('session_changes', 'select, insert');
