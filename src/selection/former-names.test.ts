import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { correctPerson, markOfIdentity } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { confirmMasking, hideCorrectedName } from './actions/mask-file.ts'
import { ratedQuestions } from './file.ts'
import { fileToMask } from './masking-queries.ts'

let database: TestDatabase
let campaign: ReadCampaign
before(async () => {
  database = await testDatabase()
  campaign = await readCampaign(database)
})
after(() => database.drop())

test('a name that was corrected is masked as the new one is, hers and her guardian’s', async () => {
  const id = await campaign.sent('Léa')
  const { applicant, guardians } = await campaign.at(now, (scope) => campaign.view(scope, id))
  await corrected(id, applicant, { firstName: 'Camille', lastName: 'Nouvelle' })
  await corrected(id, guardians[0]!, { firstName: 'Odette', lastName: 'Ancienne' })
  await corrected(id, { ...guardians[0]!, firstName: 'Odette', lastName: 'Ancienne' }, { firstName: 'Odile' })
  const { known } = (await campaign.at(now, (scope) => fileToMask(scope, id)))!
  for (const name of ['Léa', 'Camille', 'Odette', 'Odile']) assert.ok(known.firstNames.includes(name), name)
  for (const name of [applicant.lastName, 'Nouvelle', 'Ancienne'])
    assert.ok(known.lastNames.includes(name), name)
})

test('texts that readers have already stay as they were masked', async () => {
  const id = await campaign.sent('Maya')
  await campaign.at(now, (scope) => confirmMasking(scope, id))
  const bodies = () => campaign.at(now, async (scope) => (await fileToMask(scope, id))!.bodies)
  const before = await bodies()
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, id))
  await corrected(id, applicant, { firstName: 'Maïa' })
  assert.ok(Object.keys(before).length > 0)
  assert.deepEqual(await bodies(), before)
})

test('a true name that was known only after a correction is hidden in texts that readers have already', async () => {
  const id = await campaign.sent('Lae')
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, id))
  await campaign.at(now, async (scope) => {
    const [question] = ratedQuestions((await fileToMask(scope, id))!.selection)
    await scope.db
      .updateTable('applicationAnswers')
      .set({ value: 'Je m’appelle Léanne et je veux coder.' })
      .where('applicationId', '=', id)
      .where('questionKey', '=', question!)
      .execute()
  })
  await campaign.at(now, (scope) => confirmMasking(scope, id))
  const texts = () =>
    campaign.at(now, async (scope) => Object.values((await fileToMask(scope, id))!.bodies).join(' '))
  assert.match(await texts(), /Léanne/, 'nobody could know')
  await corrected(id, applicant, { firstName: 'Léanne' })
  await campaign.at(now, (scope) => hideCorrectedName(scope, { applicationId: id, changed: ['name'] }))
  assert.doesNotMatch(await texts(), /Léanne/)
  assert.match(await texts(), /et je veux coder/)
  assert.ok((await campaign.at(now, (scope) => fileToMask(scope, id)))!.masked, 'readers keep the file')
})

const now = '2026-11-24T09:00:00Z'

type Known = { id: string; firstName: string; lastName: string; birthDate: string | null }

async function corrected(
  applicationId: string,
  { id: personId, firstName, lastName, birthDate }: Known,
  to: { firstName?: string; lastName?: string },
): Promise<void> {
  const kept = { firstName, lastName, birthDate }
  const correction = { personId, seen: markOfIdentity(kept), identity: { ...kept, ...to }, reason: '' }
  const object = { kind: 'application', id: applicationId }
  const result = await campaign.at(now, (scope) => correctPerson(scope, correction, object))
  assert.deepEqual(result, { changed: ['name'] })
}
