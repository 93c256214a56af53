-- Written by nothing and read by nothing: an organisation that is also a structure of another is not joined to it.
alter table app.structures drop column also_organisation_id;

-- A form plans one talk with one code, however often it is pressed.
alter table app.talks add column planned_key uuid, add unique (organisation_id, planned_key);
