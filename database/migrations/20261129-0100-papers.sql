-- The papers of each girl: what became of each, who saw it and when. A document is never copied.

create table app.paper_changes (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  paper text not null check (paper ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  -- The first change of this paper is 1: two in one instant keep their order.
  number integer not null check (number > 0),
  state text not null check (state in ('asked', 'received', 'checked', 'missing')),
  -- Why a paper that was handed over is not accepted. From a closed list, which tells nothing about her.
  fault text check (fault in ('not signed', 'incomplete', 'out of date', 'not readable', 'not hers')),
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, enrolment_id, paper, number),
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, by_id) references app.people,
  check ((state = 'missing') = (fault is not null))
);
create index paper_changes_by on app.paper_changes (organisation_id, by_id);
call platform.protect('paper_changes', 'select, insert');

-- She starts without one paper, because a named person of the team said why.
create table app.paper_waivers (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  paper text not null check (paper ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  reason text not null check (btrim(reason) <> ''),
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, enrolment_id, paper),
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, by_id) references app.people
);
create index paper_waivers_by on app.paper_waivers (organisation_id, by_id);
call platform.protect('paper_waivers', 'select, insert, update');

-- One reminder a day to one person about one girl: the key is the rule, so that two presses at once send once.
create table app.paper_reminders (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  recipient_id uuid not null,
  day date not null,
  cohort_id uuid not null,
  message_id uuid,
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, enrolment_id, recipient_id, day),
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, recipient_id) references app.people,
  foreign key (organisation_id, cohort_id) references app.cohorts,
  foreign key (organisation_id, message_id) references app.messages,
  foreign key (organisation_id, by_id) references app.people
);
create index paper_reminders_recipient on app.paper_reminders (organisation_id, recipient_id);
create index paper_reminders_cohort on app.paper_reminders (organisation_id, cohort_id, day);
create index paper_reminders_message on app.paper_reminders (organisation_id, message_id) where message_id is not null;
create index paper_reminders_by on app.paper_reminders (organisation_id, by_id);
call platform.protect('paper_reminders', 'select, insert, update');

-- Each paper that an enrolment needs, by the programme version under which she applied, with its last state. What is
-- signed or answered here counts by itself: signed is the guardian's permission, where one no wins; answered is the
-- image right, once every support has an answer, yes or no alike. A paper only for minors goes by her age on the first
-- day; whoever is born on 29 February is a year older on 1 March, as age() counts.
create view app.enrolment_papers with (security_invoker = true) as
  select e.organisation_id, e.id as enrolment_id, e.person_id, e.application_id, e.cohort_id, e.site_id, e.edition_id,
    e.state as enrolment_state, e.confirmed_at,
    p.paper ->> 'key' as paper, p.position::integer as position, p.paper -> 'name' as name, p.paper -> 'words' as words,
    p.paper ->> 'how' as how, p.paper ->> 'from' as given_by, p.paper ->> 'neededBefore' = 'first-day' as needed,
    case when p.paper ->> 'how' = 'shown' then coalesce(l.state, 'missing')
      when k.answer is not null and k.answer <> 'no' then 'received'
      else coalesce(l.state, 'missing') end as state,
    l.fault, coalesce(k.at, l.at) as at, case when k.at is null then l.by_id else k.by_id end as by_id,
    k.answer is not distinct from 'no' as refused,
    w.id is not null as waived
  from app.enrolments e
  join app.people g on g.organisation_id = e.organisation_id and g.id = e.person_id
  join app.editions d on d.organisation_id = e.organisation_id and d.id = e.edition_id
  join app.programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
  cross join lateral jsonb_array_elements(coalesce(v.document -> 'cohort' -> 'papers', '[]'))
    with ordinality as p (paper, position)
  left join lateral (
    select c.state, c.fault, c.at, c.by_id from app.paper_changes c
    where c.organisation_id = e.organisation_id and c.enrolment_id = e.id and c.paper = p.paper ->> 'key'
    order by c.number desc limit 1
  ) l on true
  left join lateral (
    select case when bool_or(s.answer = 'no') then 'no' else 'yes' end as answer, max(s.at) as at,
      (array_agg(s.given_by order by s.at desc))[1] as by_id
    from app.last_consents s
    where p.paper ->> 'how' = 'signed' and s.organisation_id = e.organisation_id and s.about_id = e.person_id
      and s.context_id = e.application_id and s.purpose = 'permission' and s.capacity = 'guardian'
    having count(*) > 0
    union all
    select 'answered', max(s.at), (array_agg(s.given_by order by s.at desc))[1]
    from app.last_consents s
    where p.paper ->> 'how' = 'answered' and s.organisation_id = e.organisation_id and s.about_id = e.person_id
      and s.context_id = e.application_id and s.purpose like 'image-right.%'
      and s.capacity = case p.paper ->> 'from' when 'guardian' then 'guardian' else 'self' end
    having count(distinct s.purpose) > 0
      and count(distinct s.purpose) >= jsonb_array_length(coalesce(v.document -> 'imageRight' -> 'supports', '[]'))
  ) k on true
  left join app.paper_waivers w on w.organisation_id = e.organisation_id and w.enrolment_id = e.id
    and w.paper = p.paper ->> 'key'
  where p.paper ->> 'onlyIf' is distinct from 'minor' or g.birth_date is null
    or extract(year from age(d.starts_on, g.birth_date))
      < (v.document -> 'guardian' -> 'permissionUnder' ->> 'years')::integer;

-- A girl of a cohort that is not over misses a paper that she needs before her first day.
create view app.desk_papers with (security_invoker = true) as
  select p.organisation_id, 'paper missing'::text as kind, p.enrolment_id as object_id, p.site_id, p.edition_id,
    p.cohort_id, p.confirmed_at as since, null::timestamptz as due
  from app.enrolment_papers p
  join app.cohorts c on c.organisation_id = p.organisation_id and c.id = p.cohort_id and c.state <> 'closed'
  where p.needed and p.state in ('missing', 'asked') and p.enrolment_state in ('confirmed', 'started');

grant select on app.enrolment_papers, app.desk_papers to frise_web, frise_jobs;
