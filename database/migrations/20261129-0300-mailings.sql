-- One writing to several people, such as a free message to a cohort or a session that moved: each has her own message.

create table app.mailings (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  -- What the form carried: pressed twice, it is sent once.
  key uuid not null,
  template text not null,
  cohort_id uuid not null,
  -- What the template needs to be written again, for whoever may read what was said; emptied once its time is over.
  words jsonb not null,
  words_until date not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key),
  foreign key (organisation_id, cohort_id) references app.cohorts,
  foreign key (organisation_id, sent_by) references app.people
);
create index mailings_cohort on app.mailings (organisation_id, cohort_id, sent_at desc);
create index mailings_sender on app.mailings (organisation_id, sent_by);
call platform.protect('mailings', 'select, insert, update');

-- Whose message of a mailing is whose: as a girl, as a guardian of these girls, as one of the team.
create table app.mailing_recipients (
  organisation_id uuid not null,
  message_id uuid not null,
  mailing_id uuid not null,
  audience text not null check (audience in ('girls', 'guardians', 'team')),
  child_ids uuid[] not null,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references app.messages,
  foreign key (organisation_id, mailing_id) references app.mailings
);
create index mailing_recipients_mailing on app.mailing_recipients (organisation_id, mailing_id);
call platform.protect('mailing_recipients', 'select, insert');

-- Somebody was told another way what a message could not tell her.
create table app.message_settlements (
  organisation_id uuid not null,
  message_id uuid not null,
  how text not null check (how in ('by phone', 'by hand', 'not needed')),
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references app.messages,
  foreign key (organisation_id, by_id) references app.people
);
create index message_settlements_by on app.message_settlements (organisation_id, by_id);
call platform.protect('message_settlements', 'select, insert');

-- A failure waits on the desk of whoever answers for the cohort or the application, until somebody has settled it.
create or replace view app.desk_messages with (security_invoker = true) as
  select m.organisation_id, 'message not delivered'::text as kind, m.id as object_id,
    coalesce(c.site_id, a.site_id) as site_id, coalesce(c.edition_id, a.edition_id) as edition_id, c.id as cohort_id,
    m.created_at as since, null::timestamptz as due
  from app.messages m
  left join app.mailing_recipients r on r.organisation_id = m.organisation_id and r.message_id = m.id
  left join app.mailings b on b.organisation_id = r.organisation_id and b.id = r.mailing_id
  left join app.cohorts c on c.organisation_id = b.organisation_id and c.id = b.cohort_id
  left join lateral (
    select a.site_id, k.edition_id from app.applications a
    join app.campaigns k on k.organisation_id = a.organisation_id and k.id = a.campaign_id
    where a.organisation_id = m.organisation_id and a.applicant_id = coalesce(m.about_id, m.recipient_id)
    order by a.started_at desc, a.id desc limit 1
  ) a on true
  -- A concern says too much by being counted: it has a list of its own.
  where m.state = 'failed' and m.template <> 'concern-received'
    and not exists (select from app.message_settlements s
      where s.organisation_id = m.organisation_id and s.message_id = m.id);
