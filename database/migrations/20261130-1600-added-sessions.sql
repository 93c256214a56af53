-- What the form that added a session carried: pressed twice, it adds one. Empty for a session of the edition's own calendar.

alter table app.sessions add column added_key uuid;
create unique index sessions_added on app.sessions (organisation_id, cohort_id, added_key) where added_key is not null;
