-- From the opening of a campaign to an accepted place.

create table app.campaigns (
  organisation_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  name text not null,
  state text not null default 'planned'
    check (state in ('planned', 'open', 'closed', 'late entries', 'decided', 'finished')),
  opens_on date not null,
  closes_at timestamptz not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, edition_id) references app.editions
);
create index campaigns_edition on app.campaigns (organisation_id, edition_id);
call platform.protect('campaigns');

create table app.campaign_changes (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, campaign_id) references app.campaigns,
  foreign key (organisation_id, by_id) references app.people
);
create index campaign_changes_campaign on app.campaign_changes (organisation_id, campaign_id, at);
create index campaign_changes_by on app.campaign_changes (organisation_id, by_id);
call platform.protect('campaign_changes', 'select, insert');

create table app.applications (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  programme_version_id uuid not null,
  applicant_id uuid not null,
  site_id uuid,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'under review', 'offered', 'waiting',
    'declined', 'accepted', 'refused by applicant', 'expired', 'withdrawn')),
  revision integer not null default 0,
  started_at timestamptz not null,
  submitted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, campaign_id) references app.campaigns,
  foreign key (organisation_id, programme_version_id) references app.programme_versions,
  foreign key (organisation_id, applicant_id) references app.people,
  foreign key (organisation_id, site_id) references app.sites
);
create index applications_campaign on app.applications (organisation_id, campaign_id, state);
create index applications_version on app.applications (organisation_id, programme_version_id);
create index applications_applicant on app.applications (organisation_id, applicant_id);
create index applications_site on app.applications (organisation_id, site_id) where site_id is not null;
call platform.protect('applications');

create table app.application_answers (
  organisation_id uuid not null,
  application_id uuid not null,
  question_key text not null,
  value text not null,
  saved_at timestamptz not null,
  primary key (organisation_id, application_id, question_key),
  foreign key (organisation_id, application_id) references app.applications
);
call platform.protect('application_answers');

create table app.application_changes (
  organisation_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null,
  by_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, by_id) references app.people
);
create index application_changes_application on app.application_changes (organisation_id, application_id, at);
create index application_changes_by on app.application_changes (organisation_id, by_id) where by_id is not null;
call platform.protect('application_changes', 'select, insert');

create table app.decisions (
  organisation_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  outcome text not null check (outcome in ('offered', 'waiting', 'declined')),
  sentence text not null check (btrim(sentence) <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, decided_by) references app.people
);
create index decisions_application on app.decisions (organisation_id, application_id, decided_at);
create index decisions_decider on app.decisions (organisation_id, decided_by);
call platform.protect('decisions');

create table app.offers (
  organisation_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  site_id uuid not null,
  made_at timestamptz not null,
  made_by uuid not null,
  expires_at timestamptz not null,
  answer text check (answer in ('accepted', 'refused', 'expired', 'cancelled')),
  answered_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, site_id) references app.sites,
  foreign key (organisation_id, made_by) references app.people,
  check ((answer is null) = (answered_at is null))
);
create unique index offers_open on app.offers (organisation_id, application_id) where answer is null;
create index offers_application on app.offers (organisation_id, application_id);
create index offers_site on app.offers (organisation_id, site_id) where answer is null;
create index offers_maker on app.offers (organisation_id, made_by);
call platform.protect('offers');
