import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { endConcerns } from './actions/end-concerns.ts'
import { eraseCharters, eraseChecks } from './actions/erase-checks.ts'

const closed = '2026-12-01T09:00:00Z'
let database: TestDatabase
let campaign: OpenCampaign
before(async () => {
  database = await testDatabase()
  campaign = await openCampaign(database)
})
after(() => database.drop())

test('a closed concern loses its contact after a year and goes after five; an open one stays', async () => {
  const ended = await concern('closed')
  const open = await concern('handled')
  await night('2027-12-01T08:59:00Z', endConcerns)
  assert.deepEqual(await contactOf([ended, open]), ['0612345678', '0612345678'])
  await night('2027-12-01T09:00:00Z', endConcerns)
  assert.deepEqual(await contactOf([ended, open]), ['', '0612345678'])
  await night('2031-12-01T09:00:00Z', endConcerns)
  assert.deepEqual(await contactOf([ended, open]), [undefined, '0612345678'])
})

test('the file of a programme says other lengths, with their source', async () => {
  const first = campaign
  const lasting = (months: number) => ({
    for: { months },
    source: { words: { fr: 'Le bureau', en: 'The board' } },
  })
  const lengths = {
    concerns: lasting(84),
    concernContacts: lasting(24),
    checks: lasting(3),
    charters: lasting(3),
  }
  campaign = await openCampaign(database, {
    programme: (file) => ({ ...file, retention: { ...file.retention, ...lengths } }),
  })
  const ended = await concern('closed')
  await night('2028-11-30T09:00:00Z', endConcerns)
  assert.deepEqual(await contactOf([ended]), ['0612345678'])
  await night('2031-12-01T09:00:00Z', endConcerns)
  assert.deepEqual(await contactOf([ended]), [''])
  await night('2033-12-01T09:00:00Z', endConcerns)
  assert.deepEqual(await contactOf([ended]), [undefined])
  const personId = await campaign.at(closed, adult)
  await check(personId, '2027-01-31')
  await campaign.at(closed, ({ db, organisationId, now }) =>
    db
      .insertInto('safeguardingRead')
      .values({ organisationId, personId, version: '1', readAt: now })
      .execute(),
  )
  assert.deepEqual(
    [await night('2027-04-30T12:00:00Z', eraseChecks), await night('2027-05-01T12:00:00Z', eraseChecks)],
    [0, 1],
  )
  assert.equal(await night('2027-03-02T12:00:00Z', eraseCharters), 1)
  campaign = first
})

test('the pages cannot end a concern, only the night', async () => {
  await assert.rejects(campaign.at('2031-12-01T09:00:00Z', endConcerns), /permission denied/)
})

test('a check goes a year after it expired', async () => {
  const personId = await campaign.at(closed, adult)
  for (const expiresOn of ['2027-01-31', '2027-02-01']) await check(personId, expiresOn)
  assert.equal(await night('2028-02-01T02:10:00Z', eraseChecks), 1)
  const left = await campaign.at(closed, ({ db }) =>
    db.selectFrom('vettingChecks').select('expiresOn').where('personId', '=', personId).execute(),
  )
  assert.deepEqual(left, [{ expiresOn: '2027-02-01' }])
})

test('a charter stays with whoever has a role, and goes a year after she left, on paper too', async () => {
  const [stays, left] = await campaign.at(closed, async (scope) => {
    const people = [await adult(scope), await adult(scope)] as const
    const seenBy = await adult(scope)
    const role = { role: 'facilitator', scopeKind: 'organisation', scopeId: null, grantedBy: null } as const
    const [inOffice, gone] = people
    await insertGrant(scope, { ...role, personId: inOffice, startsOn: '2026-01-01', endsOn: null })
    await insertGrant(scope, { ...role, personId: gone, startsOn: '2026-01-01', endsOn: '2027-07-30' })
    for (const personId of people) {
      const row = { organisationId: scope.organisationId, personId, version: '1' }
      await scope.db
        .insertInto('chartersSigned')
        .values({ ...row, signedAt: scope.now })
        .execute()
      await scope.db
        .insertInto('safeguardingRead')
        .values({ ...row, readAt: scope.now })
        .execute()
      const { organisationId, now } = scope
      const who = { signedOn: '2027-07-01', explainedOn: '2027-07-01', explainedBy: 'Ada Fictive', seenBy }
      const paper = {
        ...who,
        charterVersion: '1',
        pageVersion: '1',
        heldBy: 'Ada Fictive',
        keptAt: 'Classeur',
      }
      await scope.db
        .insertInto('chartersOnPaper')
        .values({ organisationId, id: newId(), personId, ...paper, seenAt: now })
        .execute()
      await scope.db
        .insertInto('charterReminders')
        .values({ organisationId, personId, day: '2027-07-01', at: now, byId: seenBy })
        .execute()
    }
    return people
  })
  assert.equal(await night('2028-07-30T02:10:00Z', eraseCharters), 0)
  assert.equal(await night('2028-07-31T02:10:00Z', eraseCharters), 4)
  for (const table of [
    'chartersSigned',
    'safeguardingRead',
    'chartersOnPaper',
    'charterReminders',
  ] as const) {
    const kept = await campaign.at(closed, ({ db }) =>
      db.selectFrom(table).select('personId').where('personId', 'in', [stays, left]).execute(),
    )
    assert.deepEqual(kept, [{ personId: stays }], table)
  }
})

async function check(personId: string, expiresOn: string): Promise<void> {
  await campaign.at(closed, async ({ db, organisationId, now, actor }) => {
    const version = await db.selectFrom('programmeVersions').select('id').executeTakeFirstOrThrow()
    const seen = { checkedOn: '2026-12-01', expiresOn, seenBy: actor.id!, seenAt: now }
    await db
      .insertInto('vettingChecks')
      .values({
        organisationId,
        id: newId(),
        personId,
        kind: 'honourability',
        programmeVersionId: version.id,
        ...seen,
      })
      .execute()
  })
}

function adult(scope: Scope): Promise<string> {
  return insertPerson(scope, { firstName: 'Adulte', lastName: 'Fictive' })
}

async function concern(state: 'closed' | 'handled'): Promise<string> {
  const id = newId()
  await campaign.at(closed, async ({ db, organisationId, now, actor }) => {
    const words = { worry: 'Une inquiétude fictive.', contact: '0612345678', language: 'fr' }
    const when = { raisedOn: '2026-11-30', raisedAt: now }
    await db
      .insertInto('concerns')
      .values({ organisationId, id, state, ...words, ...when, readers: [] })
      .execute()
    const step = { organisationId, id: newId(), concernId: id, fromState: 'triaged', toState: state }
    await db
      .insertInto('concernChanges')
      .values({ ...step, sentence: 'Une phrase.', at: now, byId: actor.id! })
      .execute()
  })
  return id
}

/** The contacts that are left, read as the owner, whom the seal lets through; undefined when the concern is gone. */
async function contactOf(ids: string[]): Promise<(string | undefined)[]> {
  const client = await database.owner.connect()
  try {
    await client.query(`select set_config('app.organisation_id', $1, false)`, [campaign.organisationId])
    const { rows } = await client.query<{ id: string; contact: string }>(
      'select id, contact from app.concerns where id = any($1)',
      [ids],
    )
    return ids.map((id) => rows.find((row) => row.id === id)?.contact)
  } finally {
    client.release(true)
  }
}

function night<T>(instant: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const { organisationId } = campaign
  const scope = { organisationId, now: new Date(instant), actor: { kind: 'job', id: null } } as const
  return inOrganisation(database.jobs, scope, work)
}
