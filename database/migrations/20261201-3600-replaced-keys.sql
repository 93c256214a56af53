-- What somebody signs in with was replaced by somebody else: a printed code, a second factor. Whoever replaced it may hold it. `by_id`
-- is empty for a command of the server. Until it is confirmed that she holds it herself, concerns raised up to that day stay closed to her
-- account (decision 076).
create table app.key_replacements (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('printed code', 'second factor')),
  by_id uuid check (by_id <> person_id),
  on_day date not null,
  at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, by_id) references app.people
);
create index key_replacements_person on app.key_replacements (organisation_id, person_id, on_day);
create index key_replacements_by on app.key_replacements (organisation_id, by_id);
call platform.protect('key_replacements', 'select, insert');

-- Somebody has made sure in person that she holds it. `in_office_since`: since when the one who says so was officer or administrator.
create table app.key_confirmations (
  organisation_id uuid not null,
  replacement_id uuid not null,
  by_id uuid not null,
  in_office_since date not null,
  at timestamptz not null,
  primary key (organisation_id, replacement_id, by_id),
  foreign key (organisation_id, replacement_id) references app.key_replacements,
  foreign key (organisation_id, by_id) references app.people
);
create index key_confirmations_by on app.key_confirmations (organisation_id, by_id);
call platform.protect('key_confirmations', 'select, insert');

-- Does the account of the reader still open a concern raised on that day? Every replacement since is confirmed. Where it is kept from
-- somebody, only by one who could not be her: in office before that day, from whom it is not kept, who did not replace it, and whose own
-- keys nobody has replaced since either.
create function app.key_opens(organisation uuid, reader uuid, raised_on date, kept_from uuid[]) returns boolean
  language sql stable parallel safe
  return not exists (select from app.key_replacements r
    where r.organisation_id = organisation and r.person_id = reader and r.on_day >= raised_on
      and not exists (select from app.key_confirmations k
        where k.organisation_id = organisation and k.replacement_id = r.id
          and (cardinality(kept_from) = 0 or (
            k.by_id <> all (kept_from) and k.by_id is distinct from r.by_id and k.in_office_since < raised_on
            and not exists (select from app.key_replacements o
              where o.organisation_id = organisation and o.person_id = k.by_id and o.on_day >= raised_on)))));

drop policy sealed on app.concerns;
create policy sealed on app.concerns as restrictive for select to frise_web, frise_jobs
  using (app.concern_reader() is not null and app.concern_reader() <> all (kept_from)
    and app.key_opens(organisation_id, app.concern_reader(), raised_on, kept_from));
