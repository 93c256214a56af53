-- A text message wakes: it leaves between two hours of the organisation's day only, after any change of clocks of the night.
alter table app.organisations
  add column texts_from time not null default '08:00' check (texts_from >= '05:00'),
  add column texts_until time not null default '20:00',
  add check (texts_from < texts_until);

-- Before which instant a text message that keeps to those hours does not leave; null for what may leave at any hour.
alter table app.messages add column leaves_at timestamptz;
