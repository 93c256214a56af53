-- Who left a contact for next time is written to once, when a campaign opens: the contact leaves app.leads in the same deed. The
-- person of the message is nothing but that contact, and is emptied when the message has left.

create table app.invitations (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  -- Applications that come by the link of an invitation are counted with it.
  channel_id uuid not null,
  person_id uuid not null,
  message_id uuid not null,
  invited_at timestamptz not null,
  invited_by uuid not null,
  -- The last day that was told to whoever left the contact.
  erase_on date not null,
  forgotten_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, campaign_id) references app.campaigns,
  foreign key (organisation_id, channel_id) references app.channels,
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, message_id) references app.messages,
  foreign key (organisation_id, invited_by) references app.people
);
create index invitations_campaign on app.invitations (organisation_id, campaign_id);
create index invitations_channel on app.invitations (organisation_id, channel_id);
create index invitations_person on app.invitations (organisation_id, person_id);
create index invitations_message on app.invitations (organisation_id, message_id);
create index invitations_inviter on app.invitations (organisation_id, invited_by);
create index invitations_remembered on app.invitations (organisation_id, id) where forgotten_at is null;
call platform.protect('invitations', 'select, insert, update');
