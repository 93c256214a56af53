import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { applicationPaths, ownPaths } from '#src/applications/paths.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { boardPaths } from '#src/selection/paths.ts'
import { asking } from './asking.ts'
import { linksOf } from './links-of.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

const lastEvening = '2027-07-30T18:00:00Z'
const dayAfter = '2027-07-31T10:00:00Z'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string

before(async () => {
  running = await runningFrise()
})
after(() => running?.stop())
beforeEach(async () => {
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})

test('once the camp is over no place is offered: the board reads why, and a form that was open says it', async () => {
  const [inTime, late] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  const board = await enters('board member', lastEvening)
  assert.match(await board.get(boardPaths.file(slug, late)), /Proposer une place/)
  const typed = {
    outcome: 'offered',
    next: 'done',
    sentence: 'Une place est libre.',
    withoutReadings: 'Le camp finit.',
  }
  const asked = await board.post(boardPaths.decision(slug, inTime), { ...typed, next: '' })
  assert.match(
    asked.text,
    /Elle peut répondre jusqu’au[^]*30 juillet 2027[^]*Ce qu’elle reçoit[^]*Tu as une place/,
  )
  assert.doesNotMatch(asked.text, /Lina/)
  assert.equal(await stateOf(inTime), 'submitted', 'nothing leaves before it was read once more')
  assert.equal((await board.post(boardPaths.decision(slug, inTime), typed)).status, 303)

  running.clock.moveTo(dayAfter)
  const after = await enters('board member', dayAfter)
  const page = await after.get(boardPaths.file(slug, late))
  assert.match(page, /Le programme est fini sur ce site/)
  assert.doesNotMatch(page, /Proposer une place|Mettre en liste d’attente|places? libres?/)
  const refused = await after.post(boardPaths.decision(slug, late), typed)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /aucune place ne peut plus être proposée/)
  assert.equal(await stateOf(late), 'submitted')
  const declines = { ...typed, outcome: 'declined' }
  assert.equal((await after.post(boardPaths.decision(slug, late), declines)).status, 303, 'an answer is owed')
})

test('an offer made in the last days can be taken until the last evening, and not after', async () => {
  const [takes, leaves] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  for (const id of [takes, leaves]) {
    await campaign.guardianSays(id, 'yes')
    await offered(id, '2027-07-28T09:00:00Z')
  }
  const [hers, others] = [(await linksOf(campaign, takes)).hers, (await linksOf(campaign, leaves)).hers]
  running.clock.moveTo(lastEvening)
  const girl = asking(running, '')
  assert.match(await girl.get(ownPaths.status(slug, others)), /Réponse avant le 30 juillet 2027, 23/)
  assert.equal((await girl.post(ownPaths.acceptance(slug, hers), {})).status, 303)

  running.clock.moveTo(dayAfter)
  const page = await girl.get(ownPaths.status(slug, others))
  assert.match(page, /Le programme est fini\. Tu peux candidater une prochaine fois/)
  assert.doesNotMatch(page, /Je prends ma place|J’écris à la coordinatrice/)
  const refused = await girl.post(ownPaths.acceptance(slug, others), {})
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Le programme est fini\u00a0: cette place ne peut plus être prise/)
  assert.equal(await stateOf(leaves), 'offered')
})

test('the day after, the desk asks for nothing that the camp needed, and lists nobody for it; an answer stays owed', async () => {
  const girls = [await campaign.sent('Lina'), await campaign.sent('Zoé'), await campaign.sent('Aya')]
  const [waits, placed, unanswered] = girls as [string, string, string]
  await decided(waits, 'waiting', '2026-11-24T10:00:00Z')
  await offered(placed, '2027-07-30T09:00:00Z')
  const before = await enters('territory coordinator', lastEvening)
  const busy = await before.get(deskPaths.today(slug))
  assert.match(busy, /waiting=place/)
  assert.match(busy, /waiting=guardian/)
  const listed = (at: Awaited<ReturnType<typeof enters>>) =>
    at.get(`${applicationPaths.list(slug)}?waiting=guardian%20unanswered`)
  assert.match(await listed(before), /Zoé/)

  const over = await enters('territory coordinator', dayAfter)
  const quiet = await over.get(deskPaths.today(slug))
  assert.doesNotMatch(quiet, /waiting=place|waiting=guardian/)
  assert.ok(quiet.includes(applicationPaths.one(slug, unanswered)), 'who has no answer')
  assert.doesNotMatch(await listed(over), /Zoé/)
})

test('the camp is over by the clocks of her site', async () => {
  const guadeloupe = {
    mode: 'on-site',
    key: 'les-abymes',
    name: 'Un lieu fictif',
    timeZone: 'America/Guadeloupe',
    capacity: 4,
    personToCall: { name: 'Line Fictive', phone: '+590690000000' },
    commune: { inseeCode: '97101', name: 'Les Abymes' },
  } as const
  campaign = await readCampaign(running.frise.database, { edition: { sites: [guadeloupe] } })
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const id = await campaign.sent('Maya')
  const stillThere = await enters('board member', '2027-07-31T03:30:00Z')
  assert.match(await stillThere.get(boardPaths.file(slug, id)), /Proposer une place/)
  const over = await enters('board member', '2027-07-31T04:00:00Z')
  assert.doesNotMatch(await over.get(boardPaths.file(slug, id)), /Proposer une place/)
})

let counter = 0

/** Somebody of the team who enters at this instant; the clock stays there. */
async function enters(role: 'board member' | 'territory coordinator', instant: string) {
  running.clock.moveTo(instant)
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`fin-${counter++}@equipe.example`, 'fr')
  await campaign.member(role, accountId)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  return asking(running, cookies.map((it) => it.split(';')[0]).join('; '))
}

const offered = (id: string, instant: string) => decided(id, 'offered', instant)

function decided(id: string, outcome: 'offered' | 'waiting', instant: string) {
  const decision = { outcome, sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
  return campaign.at(instant, async (scope) => {
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
  })
}

function stateOf(id: string): Promise<string> {
  return campaign.at(dayAfter, async (scope) => (await campaign.view(scope, id)).state)
}
