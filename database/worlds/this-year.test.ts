import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type LoadedWorld, loadedWorld, ofEdition } from '#test/loaded-world.ts'

let world: LoadedWorld
before(async () => {
  world = await loadedWorld('2026-11-23T09:00:00Z')
})
after(() => world?.drop())

test('the world leaves the session of the day to whoever visits: everything before has its roll call', async () => {
  const sessions = await world.counts(
    `select (n.day <= '2026-11-23')::text || ' ' || n.state as of, count(*)::int
     from app.sessions n join app.cohorts c on c.id = n.cohort_id where c.state = 'running' group by 1`,
  )
  assert.deepEqual(sessions, { 'true held': 10, 'true planned': 1, 'false planned': 9 })
})

test('the world has this year’s campaign in selection: sixty applications in every state, ten drafts', async () => {
  const states = await world.counts(
    `select a.state as of, count(*)::int from app.applications a ${ofEdition('JUMP IN TECH 2027')} group by 1`,
  )
  const { draft, ...sent } = states
  assert.equal(draft, 10)
  assert.equal(
    Object.values(sent).reduce((sum, count) => sum + count, 0),
    60,
  )
  for (const state of ['submitted', 'offered', 'accepted', 'waiting', 'declined', 'withdrawn', 'expired']) {
    assert.ok((states[state] ?? 0) > 0, state)
  }
})

test('the world has this year’s files at every step of reading, and each decision on two readings', async () => {
  const steps = await world.counts(
    `select case when not exists (select from app.masked_texts m where m.application_id = a.id
         and m.confirmed_at is not null) then 'to mask'
       else (select count(*) from app.reviews r where r.application_id = a.id)::text end as of, count(*)::int
     from app.applications a ${ofEdition('JUMP IN TECH 2027')}
     where a.state in ('submitted', 'under review') group by 1`,
  )
  assert.deepEqual(Object.keys(steps).toSorted(), ['0', '1', '2', 'to mask'])
  for (const [step, count] of Object.entries(steps)) assert.ok(count >= 3, `${step}: ${count}`)
  const [{ without, conflicts, apart } = {}] = await world.ask<
    Record<string, number>
  >(`select (select count(*)::int from app.decisions where readings < 2 or without_readings is not null) as without,
      (select count(*)::int from app.reading_conflicts) as conflicts,
      (select count(*)::int from app.reviews r join app.reviews o on o.application_id = r.application_id
         and o.reader_id > r.reader_id
       where abs((r.marks ->> 'wish')::int - (o.marks ->> 'wish')::int) >= 2) as apart`)
  assert.equal(without, 0)
  assert.ok(conflicts! > 0)
  assert.ok(apart! > 0)
})

test('the world has one thing of each kind that only the team can settle: a shared phone, a mail returned, an erasure asked', async () => {
  const waiting = await world.counts(
    `select kind as of, count(distinct object_id)::int from (
       select kind, object_id from app.desk_shared_contacts union all select kind, object_id from app.desk_messages
       union all select kind, object_id from app.desk_requests) w group by 1`,
  )
  assert.deepEqual(waiting, { 'to confirm by voice': 2, 'message not delivered': 1, 'erasure asked': 1 })
})

test('the world has a full place with a waiting list, and one place free that somebody waits for', async () => {
  const places = await world.ask<{
    key: string
    left: number
    waiting: number
  }>(`select s.key, (s.capacity - count(*) filter (where a.state in ('offered', 'accepted')))::int as left,
       count(*) filter (where a.state = 'waiting')::int as waiting
     from app.sites s join app.applications a on a.site_id = s.id ${ofEdition('JUMP IN TECH 2027')}
     group by s.id, s.key, s.capacity having count(*) filter (where a.state = 'waiting') > 0 order by 1`)
  assert.deepEqual(places, [
    { key: 'creil', left: 1, waiting: 1 },
    { key: 'en-ligne', left: 0, waiting: 4 },
  ])
})

test('the world lets no two girls of this year say the same', async () => {
  const [{ repeated } = {}] = await world.ask<{
    repeated: number
  }>(`select (count(*) - count(distinct w.value))::int as repeated from app.application_answers w
     join app.applications a on a.id = w.application_id ${ofEdition('JUMP IN TECH 2027')}
     where w.question_key in ('wish', 'perseverance')`)
  assert.equal(repeated, 0)
})

test('the world has emergency sheets of the cohort that is under way, some with health in them, a few still to write', async () => {
  const sheets = await world.counts(
    `select case when s.enrolment_id is null then 'missing' when s.allergies || s.treatment || s.access_needs = ''
       then 'without health' else 'with health' end as of, count(*)::int
     from app.enrolments e join app.cohorts c on c.id = e.cohort_id and c.state = 'running'
     left join app.emergency_sheets s on s.enrolment_id = e.id where e.state = 'started' group by 1`,
  )
  assert.deepEqual(sheets, { missing: 2, 'with health': 6, 'without health': 8 })
  const contacts = await world.ask<{ phone: string }>('select phone from app.emergency_contacts')
  for (const { phone } of contacts) assert.match(phone, /^\+3363998\d{4}$/)
})

test('the world has two girls missing without word at the last session: one family was reached, one is to be called again', async () => {
  const absences = await world.counts(
    `select a.state as of, count(*)::int from app.absences a join app.sessions n on n.id = a.session_id
     where n.day = '2026-11-20' group by 1`,
  )
  assert.deepEqual(absences, { reached: 1, 'to call': 1 })
  const before = await world.ask(`select a.id from app.absences a join app.sessions n on n.id = a.session_id
     where a.state = 'to call' and n.day <> '2026-11-20'`)
  assert.deepEqual(before, [])
})

test('the world has what was written to its cohorts: before the first day, to girls, to guardians, and of a session that moved', async () => {
  const written = await world.counts(
    `select m.template || ' to ' || r.audience as of, count(*)::int from app.mailings m
     join app.mailing_recipients r on r.mailing_id = m.id join app.cohorts c on c.id = m.cohort_id
     where c.state = 'running' group by 1`,
  )
  assert.deepEqual(written, {
    'free-message to girls': 16,
    'free-message to guardians': 16,
    'practical-information to girls': 16,
    'practical-information to guardians': 16,
    'session-moved to girls': 16,
    'session-moved to guardians': 16,
  })
})

test('the world has a cohort to come whose papers come in: checked, to be checked and missing, and an adult without a check', async () => {
  const papers = await world.counts(
    `select p.state as of, count(*)::int from app.enrolment_papers p join app.cohorts c on c.id = p.cohort_id
     where c.state = 'planned' and p.paper = 'health-sheet' group by 1`,
  )
  assert.deepEqual(papers, { checked: 5, missing: 4, received: 3 })
  const unchecked =
    await world.ask(`select a.person_id from app.cohort_adults a join app.cohorts c on c.id = a.cohort_id and c.state = 'planned'
     where not exists (select from app.vetting_checks v where v.person_id = a.person_id and v.checked_on > '2026-10-01')`)
  assert.equal(unchecked.length, 1)
})

test('the world has two concerns for the officer, one that she has taken up and one that is new', async () => {
  const seen = await world.counts('select state as of, count(*)::int from app.concerns group by 1')
  assert.deepEqual(seen, { raised: 1, triaged: 1 })
})

test('the world has lived its nights: the one who just turned 18 was told that day and nobody answers for her, and each night has its report', async () => {
  const adults = await world.ask<{ told: string | null; guardians: number }>(
    `select (select to_char(min(m.created_at) at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') from app.messages m
         where m.recipient_id = p.id and m.template = 'of-age') as told,
       (select count(*)::int from app.guardianships g where g.child_id = p.id and g.ends_on is null) as guardians
     from app.enrolments e join app.cohorts c on c.id = e.cohort_id and c.state = 'running'
     join app.people p on p.id = e.person_id and p.birth_date <= '2008-11-23'`,
  )
  assert.deepEqual(adults, [{ told: '2026-11-20 00:05', guardians: 0 }])
  const nights = await world.ask<{ night: string }>(
    `select distinct (ran_at at time zone 'Europe/Paris')::date::text as night from app.retention_reports order by 1`,
  )
  assert.deepEqual(
    nights.map(({ night }) => night),
    [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`),
  )
})
