-- A paper that a guardian signed: when, who holds it and where. Its answers are rows of the ledger that point to it.
create table app.signed_papers (
  organisation_id uuid not null,
  id uuid not null,
  about_id uuid not null,
  context_id uuid not null,
  signed_by uuid not null,
  signed_on date not null,
  held_by text not null check (btrim(held_by) <> ''),
  kept_at text not null check (btrim(kept_at) <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, about_id) references app.people,
  foreign key (organisation_id, signed_by) references app.people,
  foreign key (organisation_id, recorded_by) references app.people
);
create index signed_papers_about on app.signed_papers (organisation_id, about_id, context_id);
create index signed_papers_signer on app.signed_papers (organisation_id, signed_by);
create index signed_papers_recorder on app.signed_papers (organisation_id, recorded_by);
call platform.protect('signed_papers', 'select, insert');

alter table app.consents add column paper_id uuid,
  add foreign key (organisation_id, paper_id) references app.signed_papers;
create index consents_paper on app.consents (organisation_id, paper_id) where paper_id is not null;

create or replace view app.last_consents with (security_invoker = true) as
  select distinct on (c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by)
    c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.capacity, c.answer, c.at, c.channel, c.paper_id
  from app.consents c
  join app.consent_texts t on t.organisation_id = c.organisation_id and t.id = c.text_id
  order by c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.at desc, c.id desc;

-- A girl and her guardian gave one telephone or address: a person of the team spoke with the guardian, and says so.
create table app.voice_confirmations (
  organisation_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  guardian_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, guardian_id) references app.people,
  foreign key (organisation_id, confirmed_by) references app.people
);
create index voice_confirmations_application on app.voice_confirmations (organisation_id, application_id, guardian_id);
create index voice_confirmations_guardian on app.voice_confirmations (organisation_id, guardian_id);
create index voice_confirmations_confirmer on app.voice_confirmations (organisation_id, confirmed_by);
call platform.protect('voice_confirmations', 'select, insert');
