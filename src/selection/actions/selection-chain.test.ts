import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { approveKindAnswers, moveCampaign } from '#src/applications/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { cameThrough, livesAt } from '#test/where-she-comes-from.ts'
import { boardCampaigns, boardFiles } from '../board-queries.ts'
import { fileToMask } from '../masking-queries.ts'
import { fileToRead, queueOf } from '../reading-queries.ts'
import { closeBoard } from './close-board.ts'
import { decideFile } from './decide-file.ts'
import { confirmMasking, hideWords } from './mask-file.ts'
import { declareConflict } from './review-file.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
const sentence = 'Une envie claire, racontée avec ses mots.'

test('readers get a file once a person has confirmed its masked texts, and only then', async () => {
  const campaign = await readCampaign(database)
  const reader = await campaign.member('reader')
  const id = await campaign.sent('Lina')
  assert.deepEqual(await queue(campaign, reader), [])
  await campaign.masked(id)
  assert.deepEqual(await queue(campaign, reader), [id])
  assert.equal(await stateOf(campaign, id), 'under review')
})

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
  assert.deepEqual(await queue(campaign, reader), [id])
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

test('a double click is one reading; another click changes it, until the decision', async () => {
  const campaign = await readCampaign(database)
  const [reader, other, board] = [
    await campaign.member('reader'),
    await campaign.member('reader'),
    await campaign.member('board member'),
  ]
  const id = await campaign.sent('Lina')
  assert.equal(await campaign.read(id, reader), 'not masked yet')
  await campaign.masked(id)
  assert.deepEqual(await Promise.all([campaign.read(id, reader, 1), campaign.read(id, reader, 1)]), [
    null,
    null,
  ])
  assert.equal(await campaign.read(id, reader, 3), null)
  const own = await campaign.as(reader, (scope) => fileToRead(scope, id, reader))
  assert.deepEqual([own?.readings, own?.own?.marks], [1, { wish: 3, perseverance: 3 }])
  await campaign.read(id, other)
  assert.equal(await decide(campaign, board, id, 'offered'), null)
  assert.equal(await campaign.read(id, reader, 0), 'already decided')
})

test('nothing of another reader reaches a reader, before and after her own marks', async () => {
  const campaign = await readCampaign(database)
  const [reader, other] = [await campaign.member('reader'), await campaign.member('reader')]
  const id = await campaign.sent('Lina')
  await campaign.masked(id)
  await campaign.read(id, other, 3)
  const before = await campaign.as(reader, (scope) => fileToRead(scope, id, reader))
  assert.equal(before?.own, null)
  await campaign.read(id, reader, 1)
  const now = await campaign.as(reader, (scope) => fileToRead(scope, id, reader))
  assert.deepEqual(now?.own?.marks, { wish: 1, perseverance: 1 })
})

test('a queue begins with the files that were read least, and ends when each has its readings', async () => {
  const campaign = await readCampaign(database)
  const readers = [
    await campaign.member('reader'),
    await campaign.member('reader'),
    await campaign.member('reader'),
  ]
  const files = [await campaign.sent('Lina'), await campaign.sent('Zoé'), await campaign.sent('Aya')]
  for (const id of files) await campaign.masked(id)
  await campaign.read(files[0]!, readers[0]!)
  assert.equal((await queue(campaign, readers[1]!)).at(-1), files[0])
  await campaign.read(files[0]!, readers[1]!)
  assert.deepEqual((await queue(campaign, readers[2]!)).toSorted(), files.slice(1).toSorted())
  const own = await campaign.as(readers[0]!, (scope) => queueOf(scope, readers[0]!, everywhere))
  assert.deepEqual(own.at(-1), { id: files[0], rated: true })
})

test('a declared conflict takes the file out of her queue, and her reading back', async () => {
  const campaign = await readCampaign(database)
  const [reader, other] = [await campaign.member('reader'), await campaign.member('reader')]
  const id = await campaign.sent('Lina')
  await campaign.masked(id)
  await campaign.read(id, reader)
  const declare = () => campaign.as(reader, (scope) => declareConflict(scope, id))
  assert.deepEqual(await Promise.all([declare(), declare()]), [null, null])
  assert.deepEqual(await queue(campaign, reader), [])
  assert.equal(await campaign.read(id, reader), 'she knows her')
  assert.deepEqual(await queue(campaign, other), [id])
  assert.equal((await board(campaign))[0]?.readings, 0)
  assert.equal(await decide(campaign, reader, id, 'waiting', 'Pressé.'), 'you know her')
})

test('a guardian does not read her child, nor whoever masked a file that file', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Lina')
  const masker = await campaign.member('territory coordinator')
  await campaign.as(masker, (scope) => confirmMasking(scope, id))
  const guardian = (await campaign.at('2026-11-24T09:00:00Z', (scope) => campaign.view(scope, id)))
    .guardians[0]!
  assert.deepEqual(await queue(campaign, guardian.id), [])
  assert.deepEqual(await queue(campaign, masker), [])
  assert.equal(await campaign.read(id, guardian.id), 'she knows her')
})

test('a refused file, a waiting one and a withdrawn one are absent from every queue at the next load', async () => {
  const campaign = await readCampaign(database)
  const reader = await campaign.member('reader')
  const chief = await campaign.member('board member')
  const [declined, waiting, gone] = [
    await campaign.sent('Lina'),
    await campaign.sent('Zoé'),
    await campaign.sent('Aya'),
  ]
  for (const id of [declined, waiting, gone]) await campaign.masked(id)
  assert.equal((await queue(campaign, reader)).length, 3)
  await decide(campaign, chief, declined, 'declined', 'Elle est partie ailleurs.')
  await decide(campaign, chief, waiting, 'waiting', 'Elle appelle demain.')
  await campaign.withdraws(gone)
  assert.deepEqual(await queue(campaign, reader), [])
})

test('the board decides on as many readings as the programme wants, or says why not; both are kept', async () => {
  const campaign = await readCampaign(database)
  const [one, two, chief] = [
    await campaign.member('reader'),
    await campaign.member('reader'),
    await campaign.member('board member'),
  ]
  const [read, unread] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await campaign.masked(read)
  await campaign.read(read, one, 3)
  assert.equal(await decide(campaign, chief, read, 'offered'), 'readings missing')
  assert.equal(await stateOf(campaign, read), 'under review')
  await campaign.read(read, two, 3)
  assert.equal(await decide(campaign, chief, read, 'offered', 'Sans objet'), null)
  assert.equal(await decide(campaign, chief, unread, 'waiting', 'Elle a écrit hier soir.'), null)
  const files = await board(campaign)
  const decision = (id: string) => files.find((file) => file.id === id)?.decision
  assert.deepEqual([decision(read)?.readings, decision(read)?.withoutReadings], [2, null])
  assert.deepEqual(
    [decision(unread)?.readings, decision(unread)?.withoutReadings],
    [0, 'Elle a écrit hier soir.'],
  )
})

test('the board sees marks once all readings are there, and names once somebody has decided', async () => {
  const campaign = await readCampaign(database)
  const [one, two, chief] = [
    await campaign.member('reader'),
    await campaign.member('reader'),
    await campaign.member('board member'),
  ]
  const id = await campaign.sent('Lina')
  await campaign.masked(id)
  await campaign.read(id, one, 0)
  assert.deepEqual(await seen(campaign), {
    readings: 1,
    reviews: 0,
    spread: null,
    toDiscuss: false,
    name: null,
  })
  await campaign.read(id, two, 3)
  assert.deepEqual(await seen(campaign), { readings: 2, reviews: 2, spread: 3, toDiscuss: true, name: null })
  await decide(campaign, chief, id, 'offered')
  assert.equal((await seen(campaign)).name, 'Lina Fictive')
})

test('two people decide on one file at once: one decision, and the other is told', async () => {
  const campaign = await readCampaign(database)
  const chiefs = [await campaign.member('board member'), await campaign.member('board member')]
  const id = await campaign.sent('Lina')
  const refusals = await Promise.all(
    chiefs.map((chief) => decide(campaign, chief, id, 'declined', 'Pressés.')),
  )
  assert.deepEqual(new Set(refusals), new Set(['already decided', null]))
})

test('a kind answer leaves when it is approved, once, whoever presses and how often', async () => {
  const campaign = await readCampaign(database)
  const [chief, coordinator] = [
    await campaign.member('board member'),
    await campaign.member('territory coordinator'),
  ]
  const id = await campaign.sent('Lina')
  await decide(campaign, chief, id, 'declined', 'Pressés.')
  assert.equal(await kindAnswers(campaign), 0)
  const waiting = await campaign.at('2026-11-25T08:00:00Z', (scope) => campaign.view(scope, id))
  assert.deepEqual([waiting.state, waiting.untold], ['declined', 'submitted'])
  const approve = () => campaign.as(coordinator, (scope) => approveKindAnswers(scope, [id], site))
  const sent = await Promise.all([approve(), approve()])
  assert.equal(sent[0] + sent[1], 1)
  assert.equal(await approve(), 0)
  assert.equal(await kindAnswers(campaign), 1)
  const told = await campaign.at('2026-11-25T09:00:00Z', (scope) => campaign.view(scope, id))
  assert.equal(told.untold, null)
})

test('a board is not closed while a file has no decision, nor while the campaign takes files', async () => {
  const campaign = await readCampaign(database)
  const chief = await campaign.member('administrator')
  const [one, two] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await campaign.masked(two)
  const close = (instant: string) =>
    campaign.as(chief, (scope) => closeBoard(scope, campaign.campaignId), instant)
  assert.deepEqual(await close('2026-11-25T09:00:00Z'), { refused: 'still open' })
  const late = '2027-03-15T09:00:00Z'
  assert.deepEqual(await close(late), { refused: 'files without decision', files: [one, two].toSorted() })
  for (const id of [one, two]) await decide(campaign, chief, id, 'waiting', 'Pressés.')
  assert.equal(await close(late), null)
  assert.deepEqual(await close(late), { refused: 'decided already' })
  const found = await campaign.at(late, (scope) => boardCampaigns(scope, everywhere, undefined))
  assert.equal(found?.open.state, 'decided')
})

test('a late file that is sent while the board closes is either decided on or refused, never forgotten', async () => {
  const campaign = await readCampaign(database)
  const chief = await campaign.member('administrator')
  const id = await campaign.sent('Lina')
  const late = '2027-03-15T09:00:00Z'
  await campaign.at(late, async (scope) => {
    await moveCampaign(scope, campaign.campaignId, 'closed')
    await moveCampaign(scope, campaign.campaignId, 'late entries')
    await scope.db
      .updateTable('applications')
      .set({ state: 'draft', submittedAt: null })
      .where('id', '=', id)
      .execute()
  })
  const [sending, closing] = await Promise.all([
    campaign.sends(id, late),
    campaign.as(chief, (scope) => closeBoard(scope, campaign.campaignId), late),
  ])
  assert.ok((sending === null) !== (closing === null), JSON.stringify({ sending, closing }))
})

test('another organisation has none of this', async () => {
  const [here, elsewhere] = [await readCampaign(database), await readCampaign(database)]
  const id = await here.sent('Lina')
  await here.masked(id)
  const reader = await elsewhere.member('reader')
  assert.deepEqual(await queue(elsewhere, reader), [])
  assert.equal(await elsewhere.as(reader, (scope) => fileToMask(scope, id)), undefined)
  assert.equal(await elsewhere.as(reader, (scope) => fileToRead(scope, id, reader)), undefined)
  assert.equal(await elsewhere.as(reader, (scope) => fileToRead(scope, newId(), reader)), undefined)
})

async function queue(campaign: ReadCampaign, reader: string): Promise<string[]> {
  const lines = await campaign.as(reader, (scope) => queueOf(scope, reader, everywhere))
  return lines.map(({ id }) => id)
}

function decide(
  campaign: ReadCampaign,
  by: string,
  id: string,
  outcome: 'offered' | 'waiting' | 'declined',
  withoutReadings?: string,
) {
  return campaign.as(by, (scope) => decideFile(scope, id, { outcome, sentence, withoutReadings }, site))
}

async function board(campaign: ReadCampaign) {
  return campaign.at('2026-11-26T09:00:00Z', async (scope) => {
    const { open } = (await boardCampaigns(scope, everywhere, campaign.campaignId))!
    return boardFiles(scope, { campaignId: open.id, reach: everywhere }, open)
  })
}

async function seen(campaign: ReadCampaign) {
  const [file] = await board(campaign)
  const { readings, reviews, spread, toDiscuss, name } = file!
  return { readings, reviews: reviews.length, spread, toDiscuss, name }
}

async function stateOf(campaign: ReadCampaign, id: string) {
  return (await campaign.at('2026-11-26T09:00:00Z', (scope) => campaign.view(scope, id))).state
}

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

async function kindAnswers(campaign: ReadCampaign): Promise<number> {
  const sent = await campaign.at('2026-11-26T09:00:00Z', ({ db }) =>
    db.selectFrom('messages').select('id').where('template', '=', 'kind-answer').execute(),
  )
  return sent.length
}
