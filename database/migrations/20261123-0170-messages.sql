-- One row per recipient, written in the deed's own transaction before anything is sent.

create table app.messages (
  organisation_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  about_id uuid,
  template text not null,
  channel text not null check (channel in ('mail', 'sms', 'none')),
  address text,
  language text not null check (language in ('fr', 'en')),
  subject text not null,
  body text not null,
  html text not null default '',
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  created_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  primary key (organisation_id, id),
  foreign key (organisation_id, recipient_id) references app.people,
  foreign key (organisation_id, about_id) references app.people,
  check ((channel = 'none') = (address is null))
);
create index messages_recipient on app.messages (organisation_id, recipient_id);
create index messages_about on app.messages (organisation_id, about_id) where about_id is not null;
create index messages_recent on app.messages (organisation_id, created_at desc);
create index messages_queued on app.messages (organisation_id, id) where state = 'queued';
call platform.protect('messages');
