import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { addGuardian } from '#src/applications/actions/add-guardian.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { approveKindAnswers } from '#src/applications/index.ts'
import { campaignPaths } from '#src/applications/paths.ts'
import { otherwiseAnswer } from '#src/applications/screens.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { funnelWithin, tasksWithin } from '#src/desk/queries.ts'
import type { TaskKind } from '#src/desk/task.ts'
import type { Role } from '#src/organisations/index.ts'
import { askErasure } from '#src/privacy/actions/ask-erasure.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { raiseConcern } from '#src/safeguarding/actions/raise-concern.ts'
import { boardPaths, maskingPaths } from '#src/selection/paths.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let files: string[]

before(async () => {
  running = await runningFrise({ at: '2026-11-27T10:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  files = [await campaign.sent('Lina'), await campaign.sent('Aya')]
})
after(() => running?.stop())

test('a file that nobody has read shows after three days, until somebody has', async () => {
  const [lina, aya] = files as [string, string]
  assert.equal(await waiting('file unread', '2026-11-26T08:59:00Z'), undefined)
  assert.equal((await waiting('file unread', '2026-11-26T09:00:00Z'))?.count, 2)
  await campaign.masked(lina)
  assert.equal((await waiting('file unread', '2026-11-26T09:00:00Z'))?.count, 2, 'masked is not read')
  await campaign.read(lina, await campaign.member('reader'))
  assert.equal((await waiting('file unread', '2026-11-26T09:00:00Z'))?.count, 1)
  await campaign.withdraws(aya)
  assert.equal(await waiting('file unread', '2026-11-26T09:00:00Z'), undefined)
})

test('a guardian who is silent shows after two days, a file without outcome after ten, an offer in its last 48 hours', async () => {
  const own = await readCampaign(running.frise.database)
  const lina = await own.sent('Lina')
  const count = async (kind: TaskKind, instant: string | number) =>
    (await waiting(kind, new Date(instant).toISOString(), own))?.count
  assert.equal(await count('guardian unanswered', '2026-11-25T08:59:59Z'), undefined)
  assert.equal(await count('guardian unanswered', '2026-11-25T09:00:00Z'), 1)
  assert.equal(await count('without outcome', '2026-12-03T08:59:59Z'), undefined)
  assert.equal(await count('without outcome', '2026-12-03T09:00:00Z'), 1)
  const sentence = 'Une envie claire.'
  const decision = { outcome: 'offered', sentence, withoutReadings: sentence } as const
  const [offer] = await own.as(await own.member('territory coordinator'), async (scope) => {
    assert.equal(await decideApplication(scope, await own.view(scope, lina), decision, site), null)
    return scope.db.selectFrom('offers').select('expiresAt').execute()
  })
  const lastHours = offer!.expiresAt.getTime() - 48 * 60 * 60 * 1000
  assert.equal(await count('offer expiring', lastHours - 1000), undefined)
  assert.equal(await count('offer expiring', lastHours), 1)
  assert.equal(await count('without outcome', lastHours), undefined)
})

test('whoever says that nobody can sign for her is a line at once, until a guardian is on her file', async () => {
  const own = await readCampaign(running.frise.database)
  const lina = await own.sent('Lina', undefined, { 'guardian-contact': otherwiseAnswer })
  const line = async (kind: TaskKind, instant: string) => (await waiting(kind, instant, own))?.only
  assert.equal(await line('guardian to find', '2026-11-23T09:00:01Z'), lina)
  assert.equal(
    await line('guardian unanswered', '2026-11-30T09:00:00Z'),
    undefined,
    'there is no parent to remind',
  )
  const address = { origin: running.url, slug: `essai-${own.organisationId.slice(-12)}` }
  await own.at('2026-11-24T09:00:00Z', async (scope) => {
    const contact = { email: 'tante@exemple.fr', phone: null }
    await addGuardian(scope, await own.view(scope, lina), { contact, zone: 'Europe/Paris', site: address })
  })
  assert.equal(await line('guardian to find', '2026-11-30T09:00:00Z'), undefined)
  assert.equal(await line('guardian unanswered', '2026-11-30T09:00:00Z'), lina)
})

test('a concern that nobody has taken up is a line for the officer, and for nobody else nor whom it is kept from', async () => {
  const officer = await visitor('territory coordinator', 'safeguarding officer')
  const named = await visitor('territory coordinator', 'safeguarding officer')
  const others = [await visitor('territory coordinator'), await visitor('administrator')]
  const concern = /1 inquiétude à prendre en charge/
  assert.doesNotMatch(await officer.desk(), concern)
  const raised = {
    key: newId(),
    worry: 'Il lui écrit le soir.',
    about: 'Un adulte',
    contact: '',
    page: '',
  } as const
  const taken = await campaign.at('2026-11-27T09:00:00Z', (scope) =>
    raiseConcern(
      scope,
      { ...raised, keptFrom: [named.personId], asked: [], language: 'fr' },
      { zone: 'Europe/Paris', link: running.url, reportLink: running.url, leavesBy: ['mail'] },
    ),
  )
  assert.ok(typeof taken === 'object' && 'isTold' in taken)
  assert.match(await officer.desk(), concern)
  for (const other of [named, ...others]) assert.doesNotMatch(await other.desk(), /inquiétudes? à prendre/)
})

test('a request to erase is a line for whoever can answer it, and for nobody else', async () => {
  const [controller, other] = [await visitor('administrator'), await visitor('territory coordinator')]
  await campaign.at('2026-11-27T09:00:00Z', (scope) =>
    askErasure(scope, { aboutId: other.personId, askedBy: other.personId }),
  )
  assert.match(await controller.desk(), /1 demande d’effacement/)
  assert.doesNotMatch(await other.desk(), /demandes? d’effacement/)
})

test('where applications come from is on the desk by channel, school and site, each with the same total', async () => {
  const { total, ...parts } = await campaign.at('2026-11-27T10:00:00Z', (scope) =>
    funnelWithin(running.frise.database, scope, everywhere),
  )
  assert.deepEqual([total.started, total.sent], [2, 2])
  for (const lines of Object.values(parts)) assert.equal(sum(lines.map(({ sent }) => sent)), total.sent)
  assert.match(
    await (await visitor('administrator')).desk(),
    /Par canal[\s\S]*Par établissement[\s\S]*Par site/,
  )
})

test('a free place with a waiting list leads to those who wait for it, but to nobody whose parent has said no', async () => {
  const coordinator = await visitor('territory coordinator')
  const [zoe, mona] = [await campaign.sent('Zoé'), await campaign.sent('Mona')]
  const sentence = 'Le lieu est plein, elle attend.'
  const decision = { outcome: 'waiting', sentence, withoutReadings: sentence } as const
  for (const waits of [zoe, mona]) {
    const refusal = await campaign.as(coordinator.personId, async (scope) =>
      decideApplication(scope, await campaign.view(scope, waits), decision, { origin: running.url, slug }),
    )
    assert.equal(refusal, null)
  }
  const href = /href="([^"]*waiting=place[^"]*)"/.exec(await coordinator.desk())?.[1]
  assert.ok(href)
  const list = await coordinator.get(href)
  for (const name of [/Zoé/, /Mona/]) assert.match(list, name)
  assert.doesNotMatch(list, /Lina/)
  await campaign.guardianSays(mona, 'no')
  assert.match(await coordinator.desk(), /1 candidate dont un parent a dit non/)
  assert.doesNotMatch(await coordinator.get(href), /Mona/)
  const file = await coordinator.get(boardPaths.file(slug, mona))
  assert.match(file, /Un parent a dit non\u00a0: une place ne peut pas lui être proposée\./)
})

test('an answer that nobody has approved is a line at once, leads to the very words, and is gone once it left', async () => {
  const coordinator = await visitor('territory coordinator')
  const declined = await campaign.sent('Inès')
  const sentence = 'Le lieu est complet.'
  const decision = { outcome: 'declined', sentence, withoutReadings: sentence } as const
  const address = { origin: running.url, slug }
  await campaign.as(coordinator.personId, async (scope) =>
    decideApplication(scope, await campaign.view(scope, declined), decision, address),
  )
  assert.match(await coordinator.desk(), /1 réponse à approuver/)
  const page = await coordinator.get(boardPaths.answers(slug))
  assert.match(page, /Inès/)
  const words = campaignPaths.messages(slug, campaign.campaignId)
  assert.match(page, new RegExp(`href="${words}"[^>]*>(<[^>]*>)*Lire la réponse avant de l’envoyer<`))
  assert.match(await coordinator.get(words), /Ce que chacune reçoit/)
  await campaign.as(coordinator.personId, (scope) => approveKindAnswers(scope, [declined], address))
  assert.equal(await waiting('answer to approve', '2026-11-27T10:00:00Z'), undefined)
})

test('texts that nobody has masked are a line at once, which leads to them, and to nobody who rates them', async () => {
  const own = await readCampaign(running.frise.database)
  const [lina, aya] = [await own.sent('Lina'), await own.sent('Aya')]
  const line = () => waiting('texts to mask', '2026-11-23T09:00:01Z', own)
  assert.deepEqual([(await line())?.count, (await line())?.oldest], [2, new Date('2026-11-23T09:00:00Z')])
  await own.masked(lina)
  assert.deepEqual([(await line())?.count, (await line())?.only], [1, aya])
  await own.masked(aya)
  assert.equal(await line(), undefined)
  const waits = await campaign.sent('Mila')
  const coordinator = await visitor('territory coordinator')
  assert.match(await coordinator.desk(), /dossiers? à masquer avant la lecture/)
  assert.match(await coordinator.get(maskingPaths.list(slug)), new RegExp(maskingPaths.file(slug, waits)))
  const rates = await visitor('territory coordinator', 'reader')
  assert.doesNotMatch(await rates.desk(), /à masquer avant la lecture/)
})

test('where a parent says yes before the reading, nothing waits to be masked until then', async () => {
  const guarded = (file: ProgrammeDocument) => ({
    ...file,
    guardian: { ...file.guardian, permissionBefore: 'reading' as const },
  })
  const own = await readCampaign(running.frise.database, { programme: guarded })
  const lina = await own.sent('Lina')
  assert.equal(await waiting('texts to mask', '2026-11-25T09:00:00Z', own), undefined)
  await own.guardianSays(lina, 'yes')
  assert.equal((await waiting('texts to mask', '2026-11-25T09:00:00Z', own))?.count, 1)
})

test('the line of a girl for whom nobody signs leads to where a parent is added, and lists her', async () => {
  const coordinator = await visitor('territory coordinator')
  await campaign.sent('Ruth', undefined, { 'guardian-contact': otherwiseAnswer })
  await campaign.sent('Awa', undefined, { 'guardian-contact': otherwiseAnswer })
  const desk = await coordinator.desk()
  assert.match(desk, /2 candidates dont personne ne peut signer l’accord/)
  const href = /href="([^"]*waiting=guardian\+to[^"]*)"/.exec(desk)?.[1]
  const list = await coordinator.get(href!)
  assert.match(list, /Ruth/)
  assert.match(list, /Awa/)
  assert.doesNotMatch(list, /Lina/)
  const guardians = /href="([^"]*\/guardians)"[^>]*>(?:(?!<\/a>).)*Appeler/s.exec(list)?.[1]
  assert.match(await coordinator.get(guardians!), /Personne ne signe pour elle/)
})

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

async function waiting(kind: TaskKind, instant: string, of = campaign) {
  const tasks = await of.at(instant, (scope) => tasksWithin(running.frise.database, scope, everywhere))
  return tasks.find((task) => task.kind === kind)
}

async function visitor(role: Role, ...others: Role[]) {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${counter++}@accueil.example`, 'fr')
  const personId = await campaign.member(role, accountId, others)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  const headers = { cookie: cookies.map((it) => it.split(';')[0]).join('; '), 'accept-language': 'fr' }
  const get = async (path: string) => (await running.app.request(path, { headers })).text()
  return { personId, get, desk: () => get(deskPaths.today(slug)) }
}

let counter = 0
