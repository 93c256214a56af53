import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { importProgramme, type ProgrammeDocument } from '#src/programmes/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { openCampaign } from '#test/open-campaign.ts'
import { campaignById } from '../queries.ts'
import { beginApplication } from './begin-application.ts'
import { saveAnswers } from './save-answers.ts'

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

test('an application keeps the questions that it was begun with when the edition follows a newer programme', async () => {
  const opened = await openCampaign(database)
  const id = await opened.sent('Lina')
  const file = JSON.parse(await readFile('programmes/jump-in-tech.json', 'utf8')) as ProgrammeDocument
  const renamed = { ...file, name: { fr: 'Autre nom', en: 'Another name' } }
  const names = await opened.at('2026-11-24T09:00:00Z', async (scope) => {
    const imported = await importProgramme(scope, JSON.stringify(renamed))
    assert.ok(imported.ok)
    await scope.db.updateTable('editions').set({ programmeVersionId: imported.programmeVersionId }).execute()
    const campaign = (await campaignById(scope, opened.campaignId))!
    const application = await opened.view(scope, id)
    return [campaign.programme.name.fr, application.campaign.programme.name.fr]
  })
  assert.deepEqual(names, ['Autre nom', 'JUMP IN TECH'])
})

test('whoever says that nobody can sign, after she has typed a contact, has that contact written to by nobody', async () => {
  const opened = await openCampaign(database)
  const save = (answers: Record<string, string>, id: string) =>
    opened.at('2026-11-23T10:00:00Z', async (scope) => {
      const { applicant, campaign } = await opened.view(scope, id)
      const who = { applicationId: id, applicantId: applicant.id, campaign }
      await saveAnswers(scope, { ...who, answers, language: 'fr', zone: 'Europe/Paris' })
      const { guardians, answers: kept } = await opened.view(scope, id)
      const people = await scope.db.selectFrom('people').select('email').execute()
      return {
        guardians: guardians.map(({ email }) => email),
        answer: kept['guardian-contact'],
        isKept: people.some(({ email }) => email === 'pere@example.org'),
      }
    })
  const id = await opened.at('2026-11-23T09:00:00Z', async (scope) => {
    const campaign = (await campaignById(scope, opened.campaignId))!
    const begun = { campaign, language: 'fr', zone: 'Europe/Paris', answers: {} } as const
    return (await beginApplication(scope, begun)).applicationId
  })
  await save({ 'guardian-contact': 'pere@example.org' }, id)
  assert.deepEqual(await save({ 'guardian-contact': 'otherwise' }, id), {
    guardians: [],
    answer: 'otherwise',
    isKept: false,
  })
  assert.deepEqual(await save({ 'guardian-contact': 'mere@example.org' }, id), {
    guardians: ['mere@example.org'],
    answer: 'mere@example.org',
    isKept: false,
  })
})
