import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { frozenClock } from '#platform/clock/clock.ts'
import type { Frise } from '#platform/http/frise.ts'
import { readSettings } from '#platform/settings/settings.ts'
import '#src/subscriptions.ts'
import { assembleFrise } from '#src/assemble.ts'
import { loadWorld } from '#src/world.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { schoolDay } from './school-days.ts'
import { wholeWorld } from './whole-world.ts'
import type { WorldStep } from './world-step.ts'

/** An empty demonstration database without jobs: what is found in it is what the world wrote. */
type Demonstration = {
  frise: Frise
  clock: ReturnType<typeof frozenClock>
  database: TestDatabase
  close(): Promise<void>
}

async function emptyDemonstration(): Promise<Demonstration> {
  const database = await testDatabase()
  const clock = frozenClock('2026-11-23T09:00:00Z')
  const assembled = await assembleFrise({
    addresses: database.addresses,
    settings: readSettings({ FRISE_WORLD: 'demonstration', FRISE_LOG: 'error' }),
    secret: 'a secret of the tests, never of a server',
    clock,
    origin: 'http://localhost:3000',
  })
  const close = async () => {
    await assembled.close()
    await database.drop()
  }
  return { frise: assembled.frise, clock, database, close }
}

/** Rows as PostgreSQL gives them to the owner who opened the association. */
async function ask<T extends object>({ database }: Demonstration, question: string): Promise<T[]> {
  const client = await database.owner.connect()
  try {
    await client.query('begin')
    await client.query(
      "select set_config('app.organisation_id', platform.organisation_with_slug('ricochet')::text, true)",
    )
    return (await client.query<T>(question)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Every row of every table of the association, sorted: accounts belong to signing in, not to the world. */
async function dump(demonstration: Demonstration): Promise<Record<string, string[]>> {
  const tables = await ask<{ name: string }>(
    demonstration,
    "select tablename as name from pg_tables where schemaname = 'app' order by 1",
  )
  const dumped: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await ask<{ row: string }>(
      demonstration,
      `select (to_jsonb(t) - 'account_id')::text as row from app.${name} t order by 1`,
    )
    dumped[name] = rows.map(({ row }) => row)
  }
  return dumped
}

describe('the demonstration world', () => {
  let world: Demonstration
  before(async () => {
    world = await emptyDemonstration()
    await loadWorld(world.frise)
  })
  after(() => world.close())

  const counts = async (question: string) =>
    Object.fromEntries(
      (await ask<{ of: string; count: number }>(world, question)).map(({ of, count }) => [of, count]),
    )

  it('has last year’s edition: 190 applications, 92 offers, 80 who began, 76 diplomas', async () => {
    const states = await counts(
      `select a.state as of, count(*)::int from app.applications a ${ofEdition('JUMP IN TECH 2026')} group by 1`,
    )
    assert.deepEqual(states, {
      accepted: 80,
      declined: 88,
      expired: 4,
      'refused by applicant': 6,
      withdrawn: 12,
    })
    const [{ offers, begun, diplomas } = {}] = await ask<Record<string, number>>(
      world,
      `select (select count(*)::int from app.offers o join app.applications a on a.id = o.application_id
          ${ofEdition('JUMP IN TECH 2026')}) as offers,
        (select count(*)::int from app.enrolments e join app.applications a on a.id = e.application_id
          ${ofEdition('JUMP IN TECH 2026')} and e.started_at is not null) as begun,
        (select count(*)::int from app.certificates) as diplomas`,
    )
    assert.deepEqual({ offers, begun, diplomas }, { offers: 92, begun: 80, diplomas: 76 })
  })

  it('has five closed cohorts, each with 88 to 97 % of its hours attended, and one that is running', async () => {
    const cohorts = await ask<{ state: string; mode: string; attended: number }>(
      world,
      `select c.state, s.mode, (sum(a.minutes) * 100.0 / sum(n.taught_minutes))::float as attended
       from app.cohorts c join app.sites s on s.id = c.site_id join app.sessions n on n.cohort_id = c.id
       join app.attendance a on a.session_id = n.id group by c.id, c.state, s.mode`,
    )
    assert.deepEqual(cohorts.map(({ state }) => state).toSorted(), [
      ...Array.from({ length: 5 }, () => 'closed'),
      'running',
    ])
    assert.equal(cohorts.filter(({ mode }) => mode === 'online').length, 1)
    for (const { attended } of cohorts) assert.ok(attended >= 88 && attended <= 97, `${attended} %`)
  })

  it('leaves the session of the day to whoever visits: everything before has its roll call', async () => {
    const sessions = await counts(
      `select (n.day <= '2026-11-23')::text || ' ' || n.state as of, count(*)::int
       from app.sessions n join app.cohorts c on c.id = n.cohort_id where c.state = 'running' group by 1`,
    )
    assert.deepEqual(sessions, { 'true held': 10, 'true planned': 1, 'false planned': 9 })
  })

  it('writes with each sheet what it comes to: the minutes, the heads and who came agree with its marks', async () => {
    const disagreeing = await ask(
      world,
      `select s.id from app.sessions s
       left join app.attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
       group by s.organisation_id, s.id
       having s.learner_minutes <> coalesce(sum(a.minutes), 0) or s.called <> count(a.status)
         or s.came <> count(*) filter (where a.status in ('present', 'late', 'left early'))`,
    )
    assert.deepEqual(disagreeing, [])
  })

  it('has guardians who say no: to pictures of 18 of 80 girls, and to optional answers of three', async () => {
    const [{ refused } = {}] = await ask<{ refused: number }>(
      world,
      `select count(distinct e.person_id)::int as refused from app.enrolments e
       join app.applications a on a.id = e.application_id ${ofEdition('JUMP IN TECH 2026')}
       join app.last_consents l on l.context_id = a.id and l.purpose like 'image-right.%' and l.answer = 'no'`,
    )
    assert.equal(refused, 18)
    const [{ withheld } = {}] = await ask<{ withheld: number }>(
      world,
      `select count(*)::int as withheld from app.last_consents
       where purpose = 'optional-answers' and capacity = 'guardian' and answer = 'no'`,
    )
    assert.equal(withheld, 3)
  })

  it('has this year’s campaign in selection: sixty applications in every state, ten drafts', async () => {
    const states = await counts(
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

  it('has talks in both years, head-counts counted and estimated, in schools of every kind of priority', async () => {
    const talks = await counts(
      `select e.name ->> 'fr' || ', ' || case when t.cancelled_at is not null then 'cancelled'
         when t.head_count is not null then t.head_count_kind when t.day < '2026-11-23' then 'to count' else 'planned' end as of,
         count(*)::int from app.talks t join app.campaigns c on c.id = t.campaign_id
       join (select id, document -> 'name' as name from app.editions) e on e.id = c.edition_id group by 1`,
    )
    assert.deepEqual(talks, {
      'JUMP IN TECH 2026, counted': 12,
      'JUMP IN TECH 2026, estimated': 3,
      'JUMP IN TECH 2027, cancelled': 1,
      'JUMP IN TECH 2027, counted': 9,
      'JUMP IN TECH 2027, estimated': 2,
      'JUMP IN TECH 2027, planned': 2,
      'JUMP IN TECH 2027, to count': 1,
    })
    const priorities = await counts(
      `select s.education_priority as of, count(distinct s.id)::int from app.talks t
       join app.structures s on s.id = t.structure_id and s.kind = 'school' group by 1`,
    )
    assert.deepEqual(Object.keys(priorities).toSorted(), ['REP', 'REP+', 'no', 'unknown'])
  })

  for (const name of ['JUMP IN TECH 2026', 'JUMP IN TECH 2027']) {
    it(`knows of ${name} through which channels they came, and of many not`, async () => {
      const kinds = await counts(
        `select coalesce(h.kind, 'unknown') as of, count(*)::int from app.applications a ${ofEdition(name)}
         left join app.channels h on h.id = a.channel_id group by 1`,
      )
      const { talk = 0, unknown = 0, ...others } = kinds
      const all = Object.values(kinds).reduce((sum, count) => sum + count, 0)
      assert.ok(talk > all / 8 && talk < all / 2, JSON.stringify(kinds))
      assert.ok(unknown > all / 4, JSON.stringify(kinds))
      assert.ok(Object.keys(others).length >= 3, JSON.stringify(kinds))
      const early = await ask(
        world,
        `select a.id from app.applications a join app.channels h on h.id = a.channel_id
         join app.talks t on t.id = h.talk_id where a.started_at::date < t.day or t.cancelled_at is not null`,
      )
      assert.deepEqual(early, [])
    })
  }

  it('has this year’s files at every step of reading, and each decision on two readings', async () => {
    const steps = await counts(
      `select case when not exists (select from app.masked_texts m where m.application_id = a.id
           and m.confirmed_at is not null) then 'to mask'
         else (select count(*) from app.reviews r where r.application_id = a.id)::text end as of, count(*)::int
       from app.applications a ${ofEdition('JUMP IN TECH 2027')}
       where a.state in ('submitted', 'under review') group by 1`,
    )
    assert.deepEqual(Object.keys(steps).toSorted(), ['0', '1', '2', 'to mask'])
    for (const [step, count] of Object.entries(steps)) assert.ok(count >= 3, `${step}: ${count}`)
    const [{ without, conflicts, apart } = {}] = await ask<Record<string, number>>(
      world,
      `select (select count(*)::int from app.decisions where readings < 2 or without_readings is not null) as without,
        (select count(*)::int from app.reading_conflicts) as conflicts,
        (select count(*)::int from app.reviews r join app.reviews o on o.application_id = r.application_id
           and o.reader_id > r.reader_id
         where abs((r.marks ->> 'wish')::int - (o.marks ->> 'wish')::int) >= 2) as apart`,
    )
    assert.equal(without, 0)
    assert.ok(conflicts! > 0)
    assert.ok(apart! > 0)
  })

  it('has kind answers that went out to all of last year’s declined, and some of this year’s that wait', async () => {
    const answers = await counts(
      `select c.name || ': ' || case when k.approved_at is null then 'waits' else 'sent' end as of, count(*)::int
       from app.kind_answers k join app.applications a on a.id = k.application_id
       join app.campaigns c on c.id = a.campaign_id where c.name like 'JUMP IN TECH 20__' group by 1`,
    )
    assert.equal(answers['JUMP IN TECH 2026: sent'], 88)
    assert.equal(answers['JUMP IN TECH 2026: waits'], undefined)
    assert.ok(answers['JUMP IN TECH 2027: waits']! > 0)
  })

  it('has one thing of each kind that only the team can settle: a shared phone, a mail returned, an erasure asked', async () => {
    const waiting = await counts(
      `select kind as of, count(distinct object_id)::int from (
         select kind, object_id from app.desk_shared_contacts union all select kind, object_id from app.desk_messages
         union all select kind, object_id from app.desk_requests) w group by 1`,
    )
    assert.deepEqual(waiting, { 'to confirm by voice': 2, 'message not delivered': 1, 'erasure asked': 1 })
  })

  it('has a full place with a waiting list, and one place free that somebody waits for', async () => {
    const places = await ask<{ key: string; left: number; waiting: number }>(
      world,
      `select s.key, (s.capacity - count(*) filter (where a.state in ('offered', 'accepted')))::int as left,
         count(*) filter (where a.state = 'waiting')::int as waiting
       from app.sites s join app.applications a on a.site_id = s.id ${ofEdition('JUMP IN TECH 2027')}
       group by s.id, s.key, s.capacity having count(*) filter (where a.state = 'waiting') > 0 order by 1`,
    )
    assert.deepEqual(places, [
      { key: 'creil', left: 1, waiting: 1 },
      { key: 'en-ligne', left: 0, waiting: 4 },
    ])
  })

  it('speaks in schools on days on which they are open', async () => {
    const days = await ask<{ day: string }>(world, 'select day::text from app.talks')
    for (const { day } of days) assert.equal(schoolDay(day, 'before'), day)
  })

  it('lets no two girls of this year say the same', async () => {
    const [{ repeated } = {}] = await ask<{ repeated: number }>(
      world,
      `select (count(*) - count(distinct w.value))::int as repeated from app.application_answers w
       join app.applications a on a.id = w.application_id ${ofEdition('JUMP IN TECH 2027')}
       where w.question_key in ('wish', 'perseverance')`,
    )
    assert.equal(repeated, 0)
  })

  it('has emergency sheets of the cohort that is under way, some with health in them, a few still to write', async () => {
    const sheets = await counts(
      `select case when s.enrolment_id is null then 'missing' when s.allergies || s.treatment || s.access_needs = ''
         then 'without health' else 'with health' end as of, count(*)::int
       from app.enrolments e join app.cohorts c on c.id = e.cohort_id and c.state = 'running'
       left join app.emergency_sheets s on s.enrolment_id = e.id where e.state = 'started' group by 1`,
    )
    assert.deepEqual(sheets, { missing: 2, 'with health': 6, 'without health': 8 })
    const contacts = await ask<{ phone: string }>(world, 'select phone from app.emergency_contacts')
    for (const { phone } of contacts) assert.match(phone, /^\+3363998\d{4}$/)
  })

  it('has two girls missing without word at the last session: one family was reached, one is to be called again', async () => {
    const absences = await counts(
      `select a.state as of, count(*)::int from app.absences a join app.sessions n on n.id = a.session_id
       where n.day = '2026-11-20' group by 1`,
    )
    assert.deepEqual(absences, { reached: 1, 'to call': 1 })
    const before = await ask(
      world,
      `select a.id from app.absences a join app.sessions n on n.id = a.session_id
       where a.state = 'to call' and n.day <> '2026-11-20'`,
    )
    assert.deepEqual(before, [])
  })

  it('has what was written to its cohorts: before the first day, to girls, to guardians, and of a session that moved', async () => {
    const written = await counts(
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

  it('has a cohort to come whose papers come in: checked, to be checked and missing, and an adult without a check', async () => {
    const papers = await counts(
      `select p.state as of, count(*)::int from app.enrolment_papers p join app.cohorts c on c.id = p.cohort_id
       where c.state = 'planned' and p.paper = 'health-sheet' group by 1`,
    )
    assert.deepEqual(papers, { checked: 5, missing: 4, received: 3 })
    const unchecked = await ask(
      world,
      `select a.person_id from app.cohort_adults a join app.cohorts c on c.id = a.cohort_id and c.state = 'planned'
       where not exists (select from app.vetting_checks v where v.person_id = a.person_id and v.checked_on > '2026-10-01')`,
    )
    assert.equal(unchecked.length, 1)
  })

  it('has two concerns for the officer, one that she has taken up and one that is new', async () => {
    const seen = await counts('select state as of, count(*)::int from app.concerns group by 1')
    assert.deepEqual(seen, { raised: 1, triaged: 1 })
  })

  it('reaches nobody: every address and number is one kept for examples and fiction', async () => {
    const people = await ask<{ email: string | null; phone: string | null }>(
      world,
      'select email, phone from app.people',
    )
    assert.ok(people.length > 500)
    for (const { email, phone } of people) {
      if (email !== null) assert.match(email, /@(exemple\.fr|ricochet\.example)$/)
      if (phone !== null) assert.match(phone, /^\+3363998\d{4}$/)
    }
  })

  it('is counted once it is there: pages are planned for tables that hold something', async () => {
    const uncounted =
      "select relname from pg_class where relnamespace = 'app'::regnamespace and reltuples < 0"
    assert.deepEqual(await ask(world, `${uncounted} and relkind = 'r'`), [])
  })

  it('says nothing later than the beginning of its day', async () => {
    const late = await ask(
      world,
      `select at from app.audit_events where at > '2026-11-22T23:00:00Z' union all
       select created_at from app.messages where created_at > '2026-11-22T23:00:00Z' limit 1`,
    )
    assert.deepEqual(late, [])
  })

  it('is the same, row by row, when it is loaded again, cut short and finished on another day', async () => {
    const again = await emptyDemonstration()
    try {
      const stopping = new AbortController()
      const cut = wholeWorld.map((stage) =>
        'build' in stage
          ? stage
          : stage.map((list) => list.map((step, at) => (at === 5 ? thenStop(step, stopping) : step))),
      )
      await loadWorld(again.frise, { steps: cut, stopping: stopping.signal })
      assert.equal(again.frise.instance.worldReady, false)
      again.clock.moveTo('2026-11-25T09:00:00Z')
      await loadWorld(again.frise)
      const [one, other] = [await dump(world), await dump(again)]
      for (const table of Object.keys(one)) {
        const kept = new Set(one[table])
        assert.equal(
          other[table]!.find((row) => !kept.has(row)),
          undefined,
          table,
        )
        assert.equal(other[table]!.length, one[table]!.length, table)
      }
    } finally {
      await again.close()
    }
  })
})

function ofEdition(name: string): string {
  return `join app.campaigns c on c.id = a.campaign_id and c.name = '${name}'`
}

function thenStop(step: WorldStep, stopping: AbortController): WorldStep {
  const build: WorldStep['build'] = async (scope, frise, today) => {
    await step.build(scope, frise, today)
    stopping.abort()
  }
  return { ...step, build }
}
