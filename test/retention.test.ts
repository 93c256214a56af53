import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { askGuardian } from '#src/applications/actions/ask-guardian.ts'
import { beginApplication } from '#src/applications/actions/begin-application.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { approveKindAnswers } from '#src/applications/index.ts'
import { campaignById } from '#src/applications/queries.ts'
import { insertPerson, revokeLinks } from '#src/people/index.ts'
import { applyRetention } from '#src/retention.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type OpenCampaign, openCampaign, site } from './open-campaign.ts'

// The lengths are those of programmes/jump-in-tech.json: drafts 60 days, files without a place 12 months.

let database: TestDatabase
let campaign: OpenCampaign
before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
})
after(() => database.drop())

test('a draft is kept 60 days from its last change, and no day longer', async () => {
  campaign = await openCampaign(database)
  const begun = await draft('2026-11-20T09:00:00Z')
  const later = await draft('2026-11-25T09:00:00Z')
  await night('2027-01-20T02:10:00Z')
  assert.deepEqual([await isErased(begun), await isErased(later)], [true, false])
  assert.deepEqual(await report('2027-01-20T02:10:00Z'), [
    { rule: 'absence calls', erased: 0 },
    { rule: 'charters of adults', erased: 0 },
    { rule: 'checks of adults', erased: 0 },
    { rule: 'contacts', erased: 0 },
    { rule: 'drafts never sent', erased: 1 },
    { rule: 'emergency sheets', erased: 0 },
    { rule: 'ended links', erased: 0 },
    { rule: 'messages to cohorts', erased: 0 },
    { rule: 'optional answers', erased: 0 },
    { rule: 'participant files', erased: 0 },
    { rule: 'refused files', erased: 0 },
    { rule: 'words never sent', erased: 0 },
  ])
})

test('a refused file is kept 12 months from the decision, whoever waits or has a place stays', async () => {
  campaign = await openCampaign(database)
  const refused = await decided('Lina', 'declined')
  const waiting = await decided('Nour', 'waiting')
  const offered = await decided('Aya', 'offered')
  await night('2027-12-01T02:10:00Z')
  assert.deepEqual(await Promise.all([refused, waiting, offered].map(isErased)), [false, false, false])
  await night('2027-12-02T02:10:00Z')
  assert.deepEqual(await Promise.all([refused, waiting, offered].map(isErased)), [true, false, false])
})

test('a second night finds nothing more, and says so', async () => {
  await night('2027-12-03T02:10:00Z')
  assert.deepEqual(
    (await report('2027-12-03T02:10:00Z')).map(({ erased }) => erased),
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  )
})

test('a file that nobody decided is kept 12 months from the last day of the edition, whether somebody finished the campaign or not', async () => {
  campaign = await openCampaign(database)
  const sent = await campaign.sent('Lina')
  const undecided = (await campaign.at('2026-12-01T09:00:00Z', (scope) => campaign.view(scope, sent)))
    .applicant.id
  const waiting = await decided('Nour', 'waiting')
  await night('2028-07-30T02:10:00Z')
  assert.deepEqual(await Promise.all([undecided, waiting].map(isErased)), [false, false])
  await night('2028-07-31T02:10:00Z')
  assert.deepEqual(await Promise.all([undecided, waiting].map(isErased)), [true, true])
})

test('a refusal that she was not told is kept, and then 12 months from the day that its answer was approved', async () => {
  campaign = await openCampaign(database)
  const refused = await decided('Lina', 'untold')
  await night('2028-01-10T02:10:00Z')
  assert.equal(await isErased(refused), false)
  await approve(refused, '2028-01-10T09:00:00Z')
  await night('2029-01-10T02:10:00Z')
  assert.equal(await isErased(refused), false)
  await night('2029-01-11T02:10:00Z')
  assert.equal(await isErased(refused), true)
})

test('an optional sensitive answer is kept until the day that she was told, and not one night more', async () => {
  campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  const answers = () =>
    campaign.at('2027-09-01T09:00:00Z', async (scope) => (await campaign.view(scope, id)).answers)
  await night('2027-08-30T02:10:00Z')
  assert.equal((await answers())['access-needs'], 'Un ascenseur.')
  await night('2027-08-31T02:10:00Z')
  const { wish, ...left } = await answers()
  assert.equal(left['access-needs'], undefined)
  assert.ok(wish, 'the rest of her file has a length of its own')
  assert.deepEqual(
    (await report('2027-08-31T02:10:00Z')).find(({ rule }) => rule === 'optional answers'),
    { rule: 'optional answers', erased: 1 },
  )
})

test('a link that opens nothing any more goes, and so do the words of a message that nothing could carry', async () => {
  campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  const before = await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    const guardianId = guardians[0]!.id
    await scope.db.updateTable('people').set({ email: null }).where('id', '=', guardianId).execute()
    await campaign.view(scope, id).then((view) => askGuardian(scope, view, site))
    await revokeLinks(scope, { objectId: id, holderId: guardianId })
    const links = await scope.db.selectFrom('links').select('id').execute()
    return { applicant, guardianId, links: links.length }
  })
  await night('2026-11-25T02:10:00Z')
  await campaign.at('2026-11-25T09:00:00Z', async ({ db }) => {
    const links = await db.selectFrom('links').select('holderId').execute()
    assert.ok(links.length > 0 && links.length < before.links)
    assert.ok(links.every(({ holderId }) => holderId !== before.guardianId))
    const kept = await db
      .selectFrom('messages')
      .select(['subject', 'body'])
      .where('state', '=', 'kept')
      .execute()
    assert.equal(kept.length, 1)
    assert.equal(kept[0]!.body, '')
    assert.notEqual(kept[0]!.subject, '', 'that there was one stays')
  })
})

async function draft(instant: string): Promise<string> {
  return campaign.at(instant, async (scope) => {
    const view = (await campaignById(scope, campaign.campaignId))!
    const answers = { 'birth-date': '2011-05-20', gender: 'girl' }
    const { applicationId } = await beginApplication(scope, {
      campaign: view,
      answers,
      language: 'fr',
      zone: 'Europe/Paris',
    })
    return (await campaign.view(scope, applicationId)).applicant.id
  })
}

async function decided(
  firstName: string,
  stands: 'untold' | 'declined' | 'waiting' | 'offered',
): Promise<string> {
  const id = await campaign.sent(firstName)
  const outcome = stands === 'untold' ? 'declined' : stands
  const at = '2026-12-01T09:00:00Z'
  const personId = await campaign.at(at, async (scope) => {
    const application = await campaign.view(scope, id)
    const sentence = 'Une envie claire.'
    const refusal = await decideApplication(
      scope,
      application,
      { outcome, sentence, withoutReadings: sentence },
      site,
    )
    assert.equal(refusal, null)
    return application.applicant.id
  })
  if (stands === 'declined') await approve(personId, at)
  return personId
}

/** Somebody of the team approves the answer to her, which leaves. */
async function approve(personId: string, instant: string): Promise<void> {
  await campaign.at(instant, async (scope) => {
    const id = await insertPerson(scope, { firstName: 'Membre', lastName: 'Fictive' })
    const { id: file } = await scope.db
      .selectFrom('applications')
      .select('id')
      .where('applicantId', '=', personId)
      .executeTakeFirstOrThrow()
    const approving = { ...scope, actor: { kind: 'person', id } } as const
    assert.equal(await approveKindAnswers(approving, [file], site), 1)
  })
}

function night(instant: string): Promise<void> {
  const { organisationId } = campaign
  const scope = { organisationId, now: new Date(instant), actor: { kind: 'job', id: null } } as const
  return inOrganisation(database.jobs, scope, (opened) =>
    applyRetention(opened, { origin: site.origin, keepsWords: false }),
  )
}

function report(instant: string): Promise<{ rule: string; erased: number }[]> {
  return campaign.at(instant, ({ db, now }) =>
    db
      .selectFrom('retentionReports')
      .select(['rule', 'erased'])
      .where('ranAt', '=', now)
      .orderBy('rule')
      .execute(),
  )
}

function isErased(id: string): Promise<boolean> {
  return campaign.at('2028-01-01T00:00:00Z', async ({ db }) => {
    const row = await db
      .selectFrom('people')
      .select('erasedAt')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.erasedAt !== null
  })
}
