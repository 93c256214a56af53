-- An adult who signs on no screen: she signed the charter on a sheet, and the safeguarding page was explained to her in person.
-- Whoever writes it down has seen the sheet, and is never herself.
create table app.charters_on_paper (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  charter_version text not null,
  signed_on date not null,
  held_by text not null check (btrim(held_by) <> ''),
  kept_at text not null check (btrim(kept_at) <> ''),
  page_version text not null,
  explained_on date not null,
  explained_by text not null check (btrim(explained_by) <> ''),
  seen_by uuid not null check (seen_by <> person_id),
  seen_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, seen_by) references app.people
);
create index charters_on_paper_person on app.charters_on_paper (organisation_id, person_id, seen_at);
create index charters_on_paper_seer on app.charters_on_paper (organisation_id, seen_by);
call platform.protect('charters_on_paper', 'select, insert, delete');

-- One reminder a day to one person: the key is the rule, so that two presses at once send once.
create table app.charter_reminders (
  organisation_id uuid not null,
  person_id uuid not null,
  day date not null,
  message_id uuid,
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, person_id, day),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, message_id) references app.messages,
  foreign key (organisation_id, by_id) references app.people
);
create index charter_reminders_message on app.charter_reminders (organisation_id, message_id) where message_id is not null;
create index charter_reminders_by on app.charter_reminders (organisation_id, by_id);
call platform.protect('charter_reminders', 'select, insert, update, delete');

-- Who has signed which charter and knows which safeguarding page, on a screen or on paper.
create view app.charters_known with (security_invoker = true) as
  select organisation_id, person_id, version from app.charters_signed
  union all
  select organisation_id, person_id, charter_version from app.charters_on_paper;
create view app.safeguarding_known with (security_invoker = true) as
  select organisation_id, person_id, version from app.safeguarding_read
  union all
  select organisation_id, person_id, page_version from app.charters_on_paper;
grant select on app.charters_known, app.safeguarding_known to frise_web, frise_jobs;
