import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { correctPerson, markOfIdentity } from '#src/people/index.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { cameThrough, livesAt } from '#test/where-she-comes-from.ts'
import { ratedQuestions } from '../file.ts'
import { fileToMask } from '../masking-queries.ts'
import { confirmMasking, hideCorrectedName, hideWords } from './mask-file.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const now = '2026-11-24T09:00:00Z'

test('her name and her guardian’s are hidden, and a guardian named after the sending too', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Lina')
  await writes(
    campaign,
    id,
    'Je suis Lina Fictive, ma mère Samira m’a appris, 06 12 34 56 78. J’habite à Creil.',
  )
  await campaign.guardianSays(id, 'yes')
  await campaign.masked(id)
  const bodies = await bodiesOf(campaign, id)
  assert.equal(
    bodies.wish,
    'Je suis [prénom], ma mère [prénom] m’a appris, [téléphone]. J’habite à [commune].',
  )
  assert.equal(bodies.perseverance, 'J’ai appris à nager.')
})

test('where she lives and the school through which she came are hidden', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Lina')
  await campaign.at('2026-11-23T10:00:00Z', async (scope) => {
    await livesAt(scope, id, 'Hameau des Ormes')
    await cameThrough(scope, id, 'Collège Marie-Laurencin')
  })
  await writes(campaign, id, 'Au collège Marie Laurencin, et au hameau des ormes, on code.')
  await campaign.masked(id)
  assert.equal((await bodiesOf(campaign, id)).wish, 'Au [école], et au [commune], on code.')
})

test('a person hides more words, before and after readers have the file; words that are not there are refused', async () => {
  const campaign = await readCampaign(database)
  const coordinator = await campaign.member('territory coordinator')
  const id = await campaign.sent('Lina')
  await writes(campaign, id, 'Mon oncle Farid et le club des Dauphins.')
  const hide = (...words: string[]) => campaign.as(coordinator, (scope) => hideWords(scope, id, words))
  assert.equal(await hide('farid'), null)
  await campaign.masked(id)
  assert.equal(await hide('club des dauphins'), null)
  assert.deepEqual(await hide('piscine'), { notFound: ['piscine'] })
  assert.deepEqual(await hide('...'), { notFound: ['...'] })
  assert.equal((await bodiesOf(campaign, id)).wish, 'Mon oncle [masqué] et le [masqué].')
  const reader = await campaign.member('reader')
  assert.deepEqual(await campaign.queue(reader), [id])
})

test('words that are hidden already hold back none of the others; a whole name of which a part is in sight does', async () => {
  const campaign = await readCampaign(database)
  const coordinator = await campaign.member('territory coordinator')
  const id = await campaign.sent('Lina')
  await writes(campaign, id, 'Je suis Lina. Mon oncle Farid Fictive, le club des Dauphins et des amis.')
  const hide = (...words: string[]) => campaign.as(coordinator, (scope) => hideWords(scope, id, words))
  assert.equal(await hide('club des dauphins'), null)
  assert.deepEqual(await hide('Lina Farid', 'Lina', 'Club des Dauphins'), { notFound: ['Lina Farid'] })
  assert.equal(await hide('Lina', 'Club des Dauphins', 'Farid'), null)
  assert.equal(
    (await bodiesOf(campaign, id)).wish,
    'Je suis [prénom]. Mon oncle [masqué] [nom], le [masqué] et des amis.',
  )
})

test('confirming twice at once is confirming once, by whoever was first', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Lina')
  const both = [await campaign.member('territory coordinator'), await campaign.member('administrator')]
  const refusals = await Promise.all(
    both.map((person) => campaign.as(person, (scope) => confirmMasking(scope, id))),
  )
  assert.deepEqual(refusals, [null, null])
  const { confirmers, moves } = await campaign.at('2026-11-24T10:00:00Z', async ({ db }) => ({
    confirmers: await db
      .selectFrom('maskedTexts')
      .select('confirmedBy')
      .distinct()
      .where('applicationId', '=', id)
      .execute(),
    moves: await db
      .selectFrom('applicationChanges')
      .select('id')
      .where('applicationId', '=', id)
      .where('toState', '=', 'under review')
      .execute(),
  }))
  assert.deepEqual([confirmers.length, moves.length], [1, 1])
})

test('a name that was corrected is masked as the new one is, hers and her guardian’s', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Léa')
  const { applicant, guardians } = await campaign.at(now, (scope) => campaign.view(scope, id))
  await corrected(campaign, id, applicant, { firstName: 'Camille', lastName: 'Nouvelle' })
  await corrected(campaign, id, guardians[0]!, { firstName: 'Odette', lastName: 'Ancienne' })
  await corrected(
    campaign,
    id,
    { ...guardians[0]!, firstName: 'Odette', lastName: 'Ancienne' },
    { firstName: 'Odile' },
  )
  const { known } = (await campaign.at(now, (scope) => fileToMask(scope, id)))!
  for (const name of ['Léa', 'Camille', 'Odette', 'Odile']) assert.ok(known.firstNames.includes(name), name)
  for (const name of [applicant.lastName, 'Nouvelle', 'Ancienne'])
    assert.ok(known.lastNames.includes(name), name)
})

test('texts that readers have already stay as they were masked', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Maya')
  await campaign.at(now, (scope) => confirmMasking(scope, id))
  const bodies = () => campaign.at(now, async (scope) => (await fileToMask(scope, id))!.bodies)
  const before = await bodies()
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, id))
  await corrected(campaign, id, applicant, { firstName: 'Maïa' })
  assert.ok(Object.keys(before).length > 0)
  assert.deepEqual(await bodies(), before)
})

test('a true name that was known only after a correction is hidden in texts that readers have already', async () => {
  const campaign = await readCampaign(database)
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
  await corrected(campaign, id, applicant, { firstName: 'Léanne' })
  await campaign.at(now, (scope) => hideCorrectedName(scope, { applicationId: id, changed: ['name'] }))
  assert.doesNotMatch(await texts(), /Léanne/)
  assert.match(await texts(), /et je veux coder/)
  assert.ok((await campaign.at(now, (scope) => fileToMask(scope, id)))!.masked, 'readers keep the file')
})

test('the name of a guardian who answers once readers have the file is hidden in it at once', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Awa')
  await writes(campaign, id, 'Ma mère Samira code avec moi.')
  await campaign.masked(id)
  assert.equal((await bodiesOf(campaign, id)).wish, 'Ma mère Samira code avec moi.', 'nobody could know')
  await campaign.guardianSays(id, 'yes')
  assert.equal((await bodiesOf(campaign, id)).wish, 'Ma mère [prénom] code avec moi.')
})

function writes(campaign: ReadCampaign, id: string, value: string) {
  return campaign.at('2026-11-23T10:00:00Z', ({ db }) =>
    db
      .updateTable('applicationAnswers')
      .set({ value })
      .where('applicationId', '=', id)
      .where('questionKey', '=', 'wish')
      .execute(),
  )
}

async function bodiesOf(campaign: ReadCampaign, id: string) {
  return (await campaign.at('2026-11-26T09:00:00Z', (scope) => fileToMask(scope, id)))!.bodies
}

type Known = { id: string; firstName: string; lastName: string; birthDate: string | null }

async function corrected(
  campaign: ReadCampaign,
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
