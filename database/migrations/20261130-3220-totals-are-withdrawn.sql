-- A total that should never have been entered is withdrawn as a quotation is: by a new row that replaces it, keeps what it said, and
-- counts no day.
alter table app.counted_totals
  add column withdrawn boolean not null default false,
  add constraint counted_totals_withdrawn check (not withdrawn or replaces_id is not null);
