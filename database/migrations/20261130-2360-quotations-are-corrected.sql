-- A quotation that was copied wrong is corrected or withdrawn as a total is: by a new row that replaces one. Nobody overwrites; the
-- row that withdraws keeps the words and is not shown to the public. A form enters one quotation, however often it is pressed.
alter table app.quotations
  add column replaces_id uuid,
  add column withdrawn boolean not null default false,
  add column entered_key uuid,
  add constraint quotations_withdrawn check (not withdrawn or replaces_id is not null),
  add foreign key (organisation_id, replaces_id) references app.quotations,
  add unique (organisation_id, replaces_id),
  add unique (organisation_id, entered_key);
