import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { createCohort } from '#src/cohorts/index.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type OpenCampaign, openCampaign, site } from '#test/open-campaign.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})

after(() => database.drop())

test('a place given up ends the enrolment behind it, once, and keeps who and when, without a reason', async () => {
  const campaign = await openCampaign(database)
  const id = await withPlace(campaign)
  const giveUp = () => campaign.at('2026-11-26T22:30:00Z', (scope) => giveUpPlace(scope, id, site))
  assert.deepEqual(await Promise.all([giveUp(), giveUp()]), [null, null])
  assert.deepEqual(await standing(campaign, id), {
    application: 'withdrawn',
    enrolments: [{ state: 'left early', leftOn: '2026-11-26' }],
    changes: [{ toState: 'left early', reason: null }],
  })
})

test('after the last day of her edition there is no place left to give up', async () => {
  const campaign = await openCampaign(database)
  const id = await withPlace(campaign)
  const giveUp = (instant: string) => campaign.at(instant, (scope) => giveUpPlace(scope, id, site))
  assert.equal(await giveUp('2027-07-30T22:00:00Z'), 'over', 'in Paris, 31 July has begun')
  assert.deepEqual(await standing(campaign, id), {
    application: 'accepted',
    enrolments: [{ state: 'confirmed', leftOn: null }],
    changes: [],
  })
  assert.equal(await giveUp('2027-07-30T21:59:00Z'), null)
})

test('once her cohort is closed her place stays as it was lived, whatever her guardian answers later', async () => {
  const campaign = await openCampaign(database)
  const id = await withPlace(campaign)
  await inClosedCohort(campaign, id)
  assert.equal(await campaign.at('2027-07-20T09:00:00Z', (scope) => giveUpPlace(scope, id, site)), 'over')
  await campaign.guardianSays(id, 'no', '2027-07-20T10:00:00Z')
  const { application, enrolments } = await standing(campaign, id)
  assert.deepEqual([application, enrolments], ['accepted', [{ state: 'confirmed', leftOn: null }]])
})

async function withPlace(campaign: OpenCampaign): Promise<string> {
  const id = await campaign.sent('Lina')
  await campaign.guardianSays(id, 'yes')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) =>
    decideApplication(
      scope,
      await campaign.view(scope, id),
      { outcome: 'offered', sentence: 'Une envie claire.', withoutReadings: 'Essai.' },
      site,
    ),
  )
  assert.equal(await campaign.at('2026-11-25T10:00:00Z', (scope) => acceptOffer(scope, id, site)), null)
  return id
}

function inClosedCohort(campaign: OpenCampaign, id: string): Promise<void> {
  return campaign.at('2027-06-20T09:00:00Z', async (scope) => {
    const { siteId, siteZone, campaign: at } = await campaign.view(scope, id)
    const place = { id: siteId!, zone: siteZone!, editionId: at.editionId, edition: at.edition }
    const cohort = await createCohort(scope, { site: place, name: 'Les Étincelles', room: '' })
    assert.ok('id' in cohort)
    await scope.db.updateTable('cohorts').set({ state: 'closed' }).where('id', '=', cohort.id).execute()
  })
}

function standing(campaign: OpenCampaign, id: string) {
  return campaign.at('2027-08-01T10:00:00Z', async (scope) => ({
    application: (await campaign.view(scope, id)).state,
    enrolments: await scope.db
      .selectFrom('enrolments')
      .select(['state', 'leftOn'])
      .where('applicationId', '=', id)
      .execute(),
    changes: await scope.db.selectFrom('enrolmentChanges').select(['toState', 'reason']).execute(),
  }))
}
