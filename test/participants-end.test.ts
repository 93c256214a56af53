import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { askedIn } from '#platform/lists/asked.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { reportList, retentionReports } from '#src/privacy/retention-queries.ts'
import { applyRetention } from '#src/retention.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { insertCamp } from './held-camp.ts'
import { contacts, guardianOf, noContacts, type Participant } from './kinds-of-contact.ts'
import { waitsForALock } from './lock.ts'
import { type OpenCampaign, openCampaign, site } from './open-campaign.ts'

// 24 months after the last contact, as programmes/jump-in-tech.json says. The camps here end on 30 July, in Paris.

let database: TestDatabase
let campaign: OpenCampaign
before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
})
after(() => database.drop())

test('a participant is kept 24 months from the end of her edition, and no day longer; her guardian goes with her', async () => {
  campaign = await openCampaign(database)
  const [lina] = await camp(2027, 1)
  const guardian = await campaign.at(made, (scope) => guardianOf(scope, lina!))
  await night('2029-07-29T02:10:00Z')
  await night('2029-07-30T02:10:00Z')
  assert.deepEqual(await erasedOf([lina!, guardian]), [false, false], 'her last day is not over')
  await night('2029-07-31T02:10:00Z')
  assert.deepEqual(await erasedOf([lina!, guardian]), [true, true])
  const { rows } = await campaign.at('2029-07-31T09:00:00Z', (scope) =>
    retentionReports(scope, askedIn({ rule: 'participant files' }, reportList)),
  )
  assert.deepEqual(
    rows.map(({ ranAt, erased, kept }) => [ranAt.toISOString().slice(0, 10), erased, kept?.for]),
    [
      ['2029-07-31', 1, { months: 24 }],
      ['2029-07-30', 0, { months: 24 }],
      ['2029-07-29', 0, { months: 24 }],
    ],
  )
  const reasons = await campaign.at('2029-07-31T09:00:00Z', ({ db }) =>
    db.selectFrom('erasures').select(['personId', 'reason']).execute(),
  )
  assert.deepEqual(
    new Map(reasons.map(({ personId, reason }) => [personId, reason])),
    new Map([
      [lina, 'participant file'],
      [guardian, 'her child was erased'],
    ]),
  )
})

test('each contact keeps her for as long again; readings and nights do not', async () => {
  campaign = await openCampaign(database)
  const kinds = Object.entries({ ...contacts, ...noContacts })
  const girls = await camp(2027, kinds.length)
  for (const [index, [, happens]] of kinds.entries()) {
    const her = await participant(girls[index]!)
    await campaign.at('2028-01-10T10:00:00Z', (scope) => happens(scope, her))
  }
  const left = async () => {
    const erased = await erasedOf(girls)
    return kinds.map(([name]) => name).filter((_, index) => !erased[index])
  }
  await night('2029-07-31T02:10:00Z')
  assert.deepEqual(await left(), Object.keys(contacts))
  await night('2030-01-10T02:10:00Z')
  assert.deepEqual(await left(), Object.keys(contacts), '24 months are not over')
  await night('2030-01-11T02:10:00Z')
  assert.deepEqual(await left(), [])
})

test('whoever has a role, a child here, an open application to an edition to come or a programme without a length stays', async () => {
  campaign = await openCampaign(database)
  const [role, parent, child, open, alone] = await camp(2027, 5)
  const [without] = await camp(2027, 1, { programmeVersionId: await version({}) })
  const both = await camp(2027, 1, { again: [without!] })
  const her = await participant(open!)
  await camp(2036, 1)
  await campaign.at(made, async (scope) => {
    const over = { scopeKind: 'organisation', scopeId: null, startsOn: '2027-09-01', endsOn: null } as const
    await insertGrant(scope, { role: 'reader', personId: role!, ...over, grantedBy: null })
    await scope.db
      .insertInto('guardianships')
      .values({
        organisationId: scope.organisationId,
        childId: child!,
        guardianId: parent!,
        kind: 'parent',
        startsOn: '2027-01-01',
      })
      .execute()
    await contacts['she begins another application']!(scope, her)
    await scope.db
      .updateTable('applications')
      .set({ state: 'submitted' })
      .where('applicantId', '=', open!)
      .where('id', '<>', her.applicationId)
      .execute()
    const toCome = scope.db.selectFrom('editions').select('id').where('endsOn', '=', '2036-07-30')
    await scope.db
      .updateTable('campaigns')
      .set({ editionId: toCome })
      .where('id', '=', campaign.campaignId)
      .execute()
  })
  await night('2035-07-31T02:10:00Z')
  assert.deepEqual(await erasedOf([role!, parent!, child!, open!, alone!, without!, both[0]!]), [
    false,
    false,
    true,
    false,
    true,
    false,
    false,
  ])
  await night('2035-08-01T02:10:00Z')
  assert.deepEqual(await erasedOf([parent!]), [true], 'her child is gone')
})

test('of two programmes the longer keeps her, and another edition counts from its own end', async () => {
  campaign = await openCampaign(database)
  const [lina, nour] = await camp(2027, 2)
  const longer = await version({ participantFiles: { for: { months: 36 } } })
  await camp(2027, 1, { programmeVersionId: longer, again: [lina!] })
  await camp(2028, 1, { again: [nour!] })
  await night('2030-07-30T02:10:00Z')
  assert.deepEqual(await erasedOf([lina!, nour!]), [false, false])
  await night('2030-07-31T02:10:00Z')
  assert.deepEqual(await erasedOf([lina!, nour!]), [true, true])
})

test('a night that breaks off leaves nothing half, and the next one ends it; another organisation is not touched', async () => {
  const other = await openCampaign(database)
  campaign = other
  const theirs = await camp(2027, 1)
  campaign = await openCampaign(database)
  const girls = await camp(2027, 3)
  const broken = new Error('the machine stops')
  await assert.rejects(
    night('2029-07-31T02:10:00Z', () => Promise.reject(broken)),
    (error) => error === broken,
  )
  assert.deepEqual(await erasedOf(girls), [false, false, false])
  await night('2029-08-01T02:10:00Z')
  assert.deepEqual(await erasedOf(girls), [true, true, true])
  campaign = other
  assert.deepEqual(await erasedOf(theirs), [false])
})

test('whoever comes back while the night runs stays', async () => {
  campaign = await openCampaign(database)
  const [lina, nour] = await camp(2027, 2)
  const her = await participant(nour!)
  let running: Promise<void> | undefined
  await campaign.at('2029-07-31T02:10:00Z', async (scope) => {
    await scope.db.selectFrom('people').select('id').where('id', '=', nour!).forUpdate().execute()
    running = night('2029-07-31T02:10:00Z')
    await waitsForALock(database.owner, { role: 'jobs' })
    await contacts['she acts by her link']!(scope, her)
  })
  await running
  assert.deepEqual(await erasedOf([lina!, nour!]), [true, false])
})

const made = '2026-12-01T09:00:00Z'

/** Girls of one camp of this organisation, under the shipped programme unless said otherwise. */
function camp(
  year: number,
  girls: number,
  options: { programmeVersionId?: string; again?: string[] } = {},
): Promise<string[]> {
  return campaign.at(made, async (scope) => {
    const { programmeVersionId = await shippedVersion(scope), again = [] } = options
    const { campaignId } = campaign
    const held = { year, girls, again, commune: 'Creil', sessions: 0 }
    return insertCamp(scope, { ...held, campaign: { id: campaignId, programmeVersionId } })
  })
}

async function shippedVersion({ db, organisationId }: Scope): Promise<string> {
  const row = await db
    .selectFrom('programmeVersions')
    .innerJoin('programmes', 'programmes.id', 'programmeVersions.programmeId')
    .select('programmeVersions.id')
    .where('programmeVersions.organisationId', '=', organisationId)
    .where('programmes.key', '=', 'jump-in-tech')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A version of another programme, of which only the lengths matter here. */
function version(retention: object): Promise<string> {
  return campaign.at(made, async ({ db, organisationId, now }) => {
    const [programmeId, id] = [newId(now), newId(now)]
    await db
      .insertInto('programmes')
      .values({ organisationId, id: programmeId, key: `p-${programmeId}`, createdAt: now })
      .execute()
    const document = JSON.stringify({ name: { fr: 'Autre', en: 'Other' }, retention })
    const row = { organisationId, id, programmeId, number: 1, document, sha256: Buffer.from(id) }
    await db
      .insertInto('programmeVersions')
      .values({ ...row, publishedAt: now })
      .execute()
    return id
  })
}

function participant(personId: string): Promise<Participant> {
  return campaign.at(made, async (scope) => {
    const row = await scope.db
      .selectFrom('enrolments')
      .select(['id as enrolmentId', 'applicationId', 'cohortId', 'programmeVersionId'])
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    const guardianId = await guardianOf(scope, personId)
    const { campaignId } = campaign
    return { ...row, cohortId: row.cohortId!, personId, guardianId, campaignId, team: scope.actor.id! }
  })
}

function night(instant: string, then?: () => Promise<void>): Promise<void> {
  const { organisationId } = campaign
  const scope = { organisationId, now: new Date(instant), actor: { kind: 'job', id: null } } as const
  return inOrganisation(database.jobs, scope, async (opened) => {
    await applyRetention(opened, { origin: site.origin, keepsWords: false })
    await then?.()
  })
}

function erasedOf(ids: readonly string[]): Promise<boolean[]> {
  return campaign.at('2036-01-01T00:00:00Z', async ({ db }) => {
    const rows = await db.selectFrom('people').select(['id', 'erasedAt']).where('id', 'in', ids).execute()
    return ids.map((id) => rows.find((row) => row.id === id)!.erasedAt !== null)
  })
}
