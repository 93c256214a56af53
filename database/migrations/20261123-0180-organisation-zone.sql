-- The zone in which the organisation counts its days: when a role ends, when she comes of age.
alter table app.organisations add column zone text not null default 'Europe/Paris';
