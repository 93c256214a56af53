-- Consents are an append-only ledger. A withdrawal is a row; the state is a view. No consent is a boolean column.

create table app.consent_texts (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  purpose text not null,
  version integer not null check (version > 0),
  language text not null check (language in ('fr', 'en')),
  body text not null,
  sha256 bytea not null,
  legal_basis text not null check (legal_basis in ('consent', 'parental authority')),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, purpose, version, language)
);
call platform.protect('consent_texts', 'select, insert');

create table app.consents (
  organisation_id uuid not null,
  id uuid not null,
  text_id uuid not null,
  about_id uuid not null,
  context_id uuid not null,
  given_by uuid not null,
  capacity text not null check (capacity in ('self', 'guardian')),
  answer text not null check (answer in ('yes', 'no')),
  channel text not null check (channel in ('link', 'paper', 'in person')),
  at timestamptz not null,
  recorded_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, text_id) references app.consent_texts,
  foreign key (organisation_id, about_id) references app.people,
  foreign key (organisation_id, given_by) references app.people,
  foreign key (organisation_id, recorded_by) references app.people
);
create index consents_about on app.consents (organisation_id, about_id, context_id, at);
create index consents_giver on app.consents (organisation_id, given_by);
create index consents_text on app.consents (organisation_id, text_id);
create index consents_recorder on app.consents (organisation_id, recorded_by) where recorded_by is not null;
call platform.protect('consents', 'select, insert');

-- The last word of each signatory on each purpose.
create view app.last_consents with (security_invoker = true) as
  select distinct on (c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by)
    c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.capacity, c.answer, c.at
  from app.consents c
  join app.consent_texts t on t.organisation_id = c.organisation_id and t.id = c.text_id
  order by c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.at desc, c.id desc;

-- One no wins; a yes needs at least one signature. Who must sign is the rule of the capability that asks.
create view app.consent_states with (security_invoker = true) as
  select organisation_id, about_id, context_id, purpose, capacity,
    case when bool_or(answer = 'no') then 'no' else 'yes' end as answer, max(at) as at
  from app.last_consents
  group by organisation_id, about_id, context_id, purpose, capacity;

grant select on app.last_consents, app.consent_states to frise_web, frise_jobs;
