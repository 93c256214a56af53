import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { approveKindAnswers, firstInLine, moveCampaign } from '#src/applications/index.ts'
import { campaignPaths, ownPaths } from '#src/applications/paths.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { recurringJobs } from '#src/jobs.ts'
import { timesWritten } from '#src/messages/index.ts'
import type { Role } from '#src/organisations/index.ts'
import { boardPaths } from '#src/selection/paths.ts'
import { asking } from './asking.ts'
import { linksOf } from './links-of.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// The shipped edition: the list lasts until 7 July 2027, the camp until the 30th.
const lastDay = '2027-07-07T20:00:00Z'
const dayAfter = '2027-07-08T07:00:00Z'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let waits: string

before(async () => {
  running = await runningFrise()
})
after(() => running?.stop())
beforeEach(async () => {
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  waits = await campaign.sent('Zoé')
  const decision = { outcome: 'waiting', sentence: 'Le lieu est plein.', withoutReadings: 'Essai.' } as const
  await campaign.at('2026-11-24T10:00:00Z', async (scope) =>
    assert.equal(await decideApplication(scope, await campaign.view(scope, waits), decision, site), null),
  )
})

test('she reads until when the list lasts, and the day after, before any job, that it is over, with other doors', async () => {
  const page = await herPage()
  const during = await page(lastDay)
  assert.match(during, /Tu es sur la liste d’attente/)
  assert.match(during, /Si une place se libère d’ici le 7 juillet 2027, on t’écrit tout de suite/)
  const over = await page(dayAfter)
  assert.equal(await campaign.at(dayAfter, state), 'waiting', 'no job has run')
  assert.match(over, /La liste d’attente est finie/)
  assert.match(
    over,
    /aucune place ne s’est libérée\. Ce n’est pas une note\. Tu peux candidater une prochaine fois/,
  )
  assert.match(over, /D’autres portes/)
  assert.doesNotMatch(over, /on t’écrit tout de suite|Tu es sur la liste|Montrer le code/)
})

test('once the list is over, her answer waits to be approved; she gets one, with another door, however often the job runs', async () => {
  const page = await herPage()
  await jobAt(lastDay)
  assert.equal(await campaign.at(lastDay, state), 'waiting')
  await jobAt(dayAfter)
  await jobAt('2027-07-09T02:10:00Z')
  assert.equal(await campaign.at(dayAfter, state), 'declined')
  assert.match(
    await page(dayAfter),
    /La liste d’attente est finie/,
    'she reads the same until it is approved',
  )
  const coordinator = await enters('territory coordinator', dayAfter)
  assert.match(await coordinator.get(deskPaths.today(slug)), /1 réponse à approuver/)
  assert.match(await coordinator.get(boardPaths.answers(slug)), /Zoé/)
  const approve = () =>
    campaign.at(dayAfter, (scope) => approveKindAnswers(scope, [waits], { origin: running.url, slug }))
  assert.deepEqual([await approve(), await approve()], [1, 0])
  assert.match(await page(dayAfter), /Il n’y a pas eu de place pour toi/)
  await jobAt('2027-07-10T02:10:00Z')
  const answers = await campaign.at(dayAfter, ({ db }) =>
    db.selectFrom('messages').select('id').where('template', '=', 'kind-answer').execute(),
  )
  assert.equal(answers.length, 1)
})

test('the manager keeps the list open before it ends, and she reads the new day; what has ended stays ended', async () => {
  const page = await herPage()
  const manager = await enters('programme manager', lastDay)
  const path = campaignPaths.one(slug, campaign.campaignId)
  assert.match(await manager.get(path), /7 juillet 2027/)
  const keep = (until: string, seen = '2027-07-07') =>
    manager.post(campaignPaths.waitingList(slug, campaign.campaignId), { 'waiting-until': until, seen })
  for (const [until, said] of [
    ['2027-07-06', /Ce jour est passé/],
    ['2027-07-31', /au plus tard le dernier jour du programme/],
  ] as const) {
    const refused = await keep(until)
    assert.equal(refused.status, 422)
    assert.match(refused.text, said)
  }
  assert.equal((await keep('2027-07-14')).status, 303)
  assert.equal((await keep('2027-07-20')).status, 409, 'somebody else moved it meanwhile')
  await jobAt(dayAfter)
  assert.equal(await campaign.at(dayAfter, state), 'waiting')
  assert.match(await page(dayAfter), /d’ici le 14 juillet 2027/)
  const late = await enters('programme manager', '2027-07-15T07:00:00Z')
  assert.doesNotMatch(await late.get(path), /Enregistrer la fin de la liste/)
  const fields = { 'waiting-until': '2027-07-20', seen: '2027-07-14' }
  const refused = await late.post(campaignPaths.waitingList(slug, campaign.campaignId), fields)
  assert.match(refused.text, /La liste d’attente est finie\u00a0: sa date ne change plus/)
})

test('nobody is put on a list that is over, and the board says why', async () => {
  const undecided = await campaign.sent('Lina')
  const board = await enters('board member', dayAfter)
  const file = await board.get(boardPaths.file(slug, undecided))
  assert.match(file, /Proposer une place/)
  assert.match(file, /La liste d’attente est finie sur ce site/)
  assert.doesNotMatch(file, /Mettre en liste d’attente/)
  const typed = { outcome: 'waiting', sentence: 'Plus tard peut-être.', withoutReadings: 'Essai.' }
  assert.equal((await board.post(boardPaths.decision(slug, undecided), typed)).status, 422)
})

test('a girl who waits already is put first without a word to her, and nobody is asked whether she may wait', async () => {
  const instant = '2026-11-25T09:00:00Z'
  const earlier = await herMessages()
  await campaign.at(instant, ({ db, organisationId }) =>
    db.updateTable('sites').set({ capacity: 1 }).where('organisationId', '=', organisationId).execute(),
  )
  const chief = await campaign.member('board member')
  assert.equal(await campaign.decided(await campaign.sent('Lina'), chief, 'offered', 'Essai.'), null)
  const board = await enters('board member', instant)
  const path = boardPaths.decision(slug, waits)
  const file = await board.get(boardPaths.file(slug, waits))
  assert.match(file, /Proposer une place/)
  assert.doesNotMatch(file, /value="waiting"/)
  const typed = { sentence: 'Elle aurait eu cette place.', withoutReadings: 'Essai.' }
  const full = await board.post(path, { ...typed, outcome: 'offered' })
  assert.match(full.text, /<span>La mettre en tête de la liste d’attente</)
  assert.equal((await board.post(path, { ...typed, outcome: 'waiting' })).status, 409)
  assert.equal((await board.post(path, { ...typed, outcome: 'offered', line: 'first' })).status, 303)
  assert.match(await board.get(boardPaths.file(slug, waits)), /Elle aurait eu cette place/)
  assert.equal(await campaign.at(instant, state), 'waiting')
  assert.equal(await campaign.at(instant, inLine), 1)
  assert.equal(await herMessages(), earlier)
})

test('a campaign that is finished leaves nobody waiting', async () => {
  const page = await herPage()
  const instant = '2027-06-01T09:00:00Z'
  for (const to of ['closed', 'decided', 'finished'] as const)
    await campaign.at(instant, (scope) => moveCampaign(scope, campaign.campaignId, to))
  assert.equal(await campaign.at(instant, state), 'declined')
  assert.match(await page(instant), /La liste d’attente est finie/)
  const coordinator = await enters('territory coordinator', instant)
  assert.match(await coordinator.get(boardPaths.answers(slug)), /Zoé/)
})

test('a campaign with files is decided by its board alone: its page leads there, and the other door is shut', async () => {
  await campaign.sent('Lina')
  const instant = '2027-06-01T09:00:00Z'
  await campaign.at(instant, (scope) => moveCampaign(scope, campaign.campaignId, 'closed'))
  const manager = await enters('programme manager', instant)
  const page = await manager.get(campaignPaths.one(slug, campaign.campaignId))
  assert.ok(page.includes(`href="${boardPaths.page(slug, { campaign: campaign.campaignId })}"`))
  assert.ok(!page.includes(campaignPaths.move(slug, campaign.campaignId, 'decided')))
  const refused = await manager.post(campaignPaths.move(slug, campaign.campaignId), { to: 'decided' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Des candidatures n’ont pas de décision/)
})

const state: Parameters<ReadCampaign['at']>[1] = async (scope) => (await campaign.view(scope, waits)).state

const inLine: Parameters<ReadCampaign['at']>[1] = async (scope) =>
  firstInLine(scope, (await campaign.view(scope, waits)).siteId!)

function herMessages(): Promise<number> {
  return campaign.at('2026-11-25T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, waits)
    return timesWritten(scope, { recipientId: applicant.id, template: 'waiting' })
  })
}

async function herPage(): Promise<(instant: string) => Promise<string>> {
  const { hers } = await linksOf(campaign, waits)
  return (instant) => {
    running.clock.moveTo(instant)
    return asking(running, '').get(ownPaths.status(slug, hers))
  }
}

async function jobAt(instant: string): Promise<void> {
  await campaign.at(instant, async (scope) =>
    (recurringJobs(running.frise).hourly['waiting-lists'] as Job)(
      { ...scope, actor: { kind: 'job', id: null } },
      {},
    ),
  )
}

type Job = (scope: Scope, ids: Record<string, string>) => Promise<void>

let counter = 0

async function enters(role: Role, instant: string) {
  running.clock.moveTo(instant)
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`liste-${counter++}@equipe.example`, 'fr')
  await campaign.member(role, accountId)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  return asking(running, cookies.map((it) => it.split(';')[0]).join('; '))
}
