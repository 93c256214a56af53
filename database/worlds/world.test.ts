import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Frise } from '#platform/http/frise.ts'
import { readSettings } from '#platform/settings/settings.ts'
import { frozenClock } from '#test/frozen-clock.ts'
import '#src/subscriptions.ts'
import { assembleFrise } from '#src/assemble.ts'
import { loadWorld } from '#src/world.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type LoadedWorld, loadedWorld, ofEdition, worldIn } from '#test/loaded-world.ts'
import { schoolDay } from './school-days.ts'
import { wholeWorld } from './whole-world.ts'
import type { WorldStep } from './world-step.ts'

const at = '2026-11-23T09:00:00Z'
let world: LoadedWorld
before(async () => {
  world = await loadedWorld(at)
})
after(() => world?.drop())

test('the world has talks in both years, head-counts counted and estimated, in schools of every kind of priority', async () => {
  const talks = await world.counts(
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
  const priorities = await world.counts(
    `select s.education_priority as of, count(distinct s.id)::int from app.talks t
     join app.structures s on s.id = t.structure_id and s.kind = 'school' group by 1`,
  )
  assert.deepEqual(Object.keys(priorities).toSorted(), ['REP', 'REP+', 'no', 'unknown'])
})

for (const name of ['JUMP IN TECH 2026', 'JUMP IN TECH 2027']) {
  test(`the world knows of ${name} through which channels they came, and of many not`, async () => {
    const kinds = await world.counts(
      `select coalesce(h.kind, 'unknown') as of, count(*)::int from app.applications a ${ofEdition(name)}
       left join app.channels h on h.id = a.channel_id group by 1`,
    )
    const { talk = 0, unknown = 0, ...others } = kinds
    const all = Object.values(kinds).reduce((sum, count) => sum + count, 0)
    assert.ok(talk > all / 8 && talk < all / 2, JSON.stringify(kinds))
    assert.ok(unknown > all / 4, JSON.stringify(kinds))
    assert.ok(Object.keys(others).length >= 3, JSON.stringify(kinds))
    const early =
      await world.ask(`select a.id from app.applications a join app.channels h on h.id = a.channel_id
       join app.talks t on t.id = h.talk_id where a.started_at::date < t.day or t.cancelled_at is not null`)
    assert.deepEqual(early, [])
  })
}

test('the world has kind answers that went out to all of last year’s declined, and some of this year’s that wait', async () => {
  const answers = await world.counts(
    `select c.name || ': ' || case when k.approved_at is null then 'waits' else 'sent' end as of, count(*)::int
     from app.kind_answers k join app.applications a on a.id = k.application_id
     join app.campaigns c on c.id = a.campaign_id where c.name like 'JUMP IN TECH 20__' group by 1`,
  )
  assert.equal(answers['JUMP IN TECH 2026: sent'], 88)
  assert.equal(answers['JUMP IN TECH 2026: waits'], undefined)
  assert.ok(answers['JUMP IN TECH 2027: waits']! > 0)
})

test('the world writes with each sheet what it comes to: the minutes, the heads and who came agree with its marks', async () => {
  const disagreeing = await world.ask(`select s.id from app.sessions s
     left join app.attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
     group by s.organisation_id, s.id
     having s.learner_minutes <> coalesce(sum(a.minutes), 0) or s.called <> count(a.status)
       or s.came <> count(*) filter (where a.status in ('present', 'late', 'left early'))`)
  assert.deepEqual(disagreeing, [])
})

test('the world speaks in schools on days on which they are open', async () => {
  const days = await world.ask<{ day: string }>('select day::text from app.talks')
  for (const { day } of days) assert.equal(schoolDay(day, 'before'), day)
})

test('the world reaches nobody: every address and number is one kept for examples and fiction', async () => {
  const people = await world.ask<{ email: string | null; phone: string | null }>(
    'select email, phone from app.people',
  )
  assert.ok(people.length > 500)
  for (const { email, phone } of people) {
    if (email !== null) assert.match(email, /@(exemple\.fr|ricochet\.example)$/)
    if (phone !== null) assert.match(phone, /^\+3363998\d{4}$/)
  }
})

test('the world is counted once it is there: pages are planned for tables that hold something', async () => {
  const uncounted = "select relname from pg_class where relnamespace = 'app'::regnamespace and reltuples < 0"
  assert.deepEqual(await world.ask(`${uncounted} and relkind = 'r'`), [])
})

test('the world says nothing later than the beginning of its day', async () => {
  const late = await world.ask(`select at from app.audit_events where at > '2026-11-22T23:00:00Z' union all
     select created_at from app.messages where created_at > '2026-11-22T23:00:00Z' limit 1`)
  assert.deepEqual(late, [])
})

test('the world is the same, row by row, when it is loaded again, cut short and finished on another day', async () => {
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
    const [one, other] = [await world.dump(), await worldIn(again.database).dump()]
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

/** Empty, and without jobs like the one that it is compared with. */
async function emptyDemonstration(): Promise<{
  frise: Frise
  clock: ReturnType<typeof frozenClock>
  database: TestDatabase
  close(): Promise<void>
}> {
  const database = await testDatabase()
  const clock = frozenClock(at)
  const assembled = await assembleFrise({
    addresses: database.addresses,
    settings: readSettings({ FRISE_WORLD: 'demonstration', FRISE_LOG: 'error' }),
    secret: 'a secret of the tests, never of a server',
    clock,
    origin: 'http://127.0.0.1',
  })
  const close = async () => {
    await assembled.close()
    await database.drop()
  }
  return { frise: assembled.frise, clock, database, close }
}

function thenStop(step: WorldStep, stopping: AbortController): WorldStep {
  const build: WorldStep['build'] = async (scope, frise, today) => {
    await step.build(scope, frise, today)
    stopping.abort()
  }
  return { ...step, build }
}
