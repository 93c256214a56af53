import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approveKindAnswers, moveCampaign } from '#src/applications/index.ts'
import { campaignOf2028 } from '#test/another-campaign.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { boardCampaigns, boardFiles } from '../board-queries.ts'
import { closeBoard } from './close-board.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

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
  assert.equal(await campaign.decided(read, chief, 'offered'), 'readings missing')
  assert.equal(await campaign.stateOf(read), 'under review')
  await campaign.read(read, two, 3)
  assert.equal(await campaign.decided(read, chief, 'offered', 'Sans objet'), null)
  assert.equal(await campaign.decided(unread, chief, 'waiting', 'Elle a écrit hier soir.'), null)
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
  await campaign.decided(id, chief, 'offered')
  assert.equal((await seen(campaign)).name, 'Lina Fictive')
})

test('two people decide on one file at once: one decision, and the other is told', async () => {
  const campaign = await readCampaign(database)
  const chiefs = [await campaign.member('board member'), await campaign.member('board member')]
  const id = await campaign.sent('Lina')
  const refusals = await Promise.all(
    chiefs.map((chief) => campaign.decided(id, chief, 'declined', 'Pressés.')),
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
  await campaign.decided(id, chief, 'declined', 'Pressés.')
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
  for (const id of [one, two]) await campaign.decided(id, chief, 'waiting', 'Pressés.')
  assert.equal(await close(late), null)
  assert.deepEqual(await close(late), { refused: 'decided already' })
  const found = await campaign.at(late, (scope) => boardCampaigns(scope, everywhere, undefined))
  assert.equal(found?.open.state, 'decided')
})

test('the board opens on the campaign whose files wait for a decision, and says how many wait in each', async () => {
  const campaign = await readCampaign(database)
  await campaign.sent('Lina')
  const later = await campaignOf2028(campaign)
  const other = await campaign.sent('Zoé')
  const opened = async () => {
    const found = await campaign.at(late, (scope) => boardCampaigns(scope, everywhere, undefined))
    return [found?.open.id, found?.campaigns.map(({ undecided }) => undecided)]
  }
  const late = '2027-03-15T09:00:00Z'
  await campaign.at(late, ({ db }) =>
    db.updateTable('applications').set({ campaignId: later }).where('id', '=', other).execute(),
  )
  assert.deepEqual(await opened(), [campaign.campaignId, [1, 1]])
  await campaign.at(late, ({ db }) =>
    db
      .updateTable('applications')
      .set({ state: 'waiting' })
      .where('campaignId', '=', campaign.campaignId)
      .execute(),
  )
  assert.deepEqual(await opened(), [later, [1, 0]])
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

async function kindAnswers(campaign: ReadCampaign): Promise<number> {
  const sent = await campaign.at('2026-11-26T09:00:00Z', ({ db }) =>
    db.selectFrom('messages').select('id').where('template', '=', 'kind-answer').execute(),
  )
  return sent.length
}
