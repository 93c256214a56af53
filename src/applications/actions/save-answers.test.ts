import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { openCampaign } from '#test/open-campaign.ts'
import { campaignById } from '../queries.ts'
import { beginApplication } from './begin-application.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})

after(() => database.drop())

test('the guardian of a girl who applies in English is written to in English', async () => {
  const opened = await openCampaign(database)
  const [guardian] = await opened.at('2026-11-23T09:00:00Z', async (scope) => {
    const { applicationId } = await beginApplication(scope, {
      campaign: (await campaignById(scope, opened.campaignId))!,
      language: 'en',
      zone: 'Europe/Paris',
      answers: { 'guardian-contact': 'parent@example.org' },
    })
    return (await opened.view(scope, applicationId)).guardians
  })
  assert.equal(guardian?.language, 'en')
})
