import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { openCampaign, site } from '#test/open-campaign.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})

after(() => database.drop())

test('a place given up ends the enrolment behind it, once, and keeps who and when', async () => {
  const campaign = await openCampaign(database)
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
  const giveUp = () => campaign.at('2026-11-26T22:30:00Z', (scope) => giveUpPlace(scope, id, site))
  await Promise.all([giveUp(), giveUp()])
  const found = await campaign.at('2026-11-27T10:00:00Z', async ({ db }) => ({
    enrolments: await db
      .selectFrom('enrolments')
      .select(['state', 'leftOn'])
      .where('applicationId', '=', id)
      .execute(),
    changes: await db.selectFrom('enrolmentChanges').select(['toState', 'reason']).execute(),
  }))
  assert.deepEqual(found.enrolments, [{ state: 'left early', leftOn: '2026-11-26' }])
  assert.deepEqual(found.changes, [{ toState: 'left early', reason: 'personal' }])
})
