-- A contact is left for what its page says, and used for nothing else: for the next opening of applications; for the one after
-- those that are open now; or for one other door of the programme, by its key, about which somebody of the team writes.
alter table app.leads add column door text;
alter table app.leads drop constraint leads_purpose_check;
alter table app.leads add constraint leads_purpose_check
  check (purpose in ('next campaign', 'after this campaign', 'door'));
alter table app.leads add constraint leads_door_check check ((purpose = 'door') = (door is not null));
alter table app.leads drop constraint leads_organisation_id_campaign_id_email_key;
alter table app.leads drop constraint leads_organisation_id_campaign_id_phone_key;
create unique index leads_email_once on app.leads (organisation_id, campaign_id, email, coalesce(door, ''));
create unique index leads_phone_once on app.leads (organisation_id, campaign_id, phone, coalesce(door, ''));
