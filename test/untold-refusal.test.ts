import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approveKindAnswers } from '#src/applications/index.ts'
import { ownPaths } from '#src/applications/paths.ts'
import { lastDecisionOf } from '#src/applications/store.ts'
import { lockWaitingList } from '#src/applications/waiting-list-queries.ts'
import { organisationSlug } from '#src/organisations/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { personalData } from '#src/personal-data.ts'
import { archiveOf } from '#src/privacy/archive-queries.ts'
import { ownLog } from '#src/privacy/own-log-queries.ts'
import { ownDataPaths } from '#src/privacy/paths.ts'
import { waitingAnswers } from '#src/selection/answer-queries.ts'
import { fileOnBoard } from '#src/selection/board-queries.ts'
import { decideFile } from '#src/selection/index.ts'
import { site } from './open-campaign.ts'
import { everywhere } from './promotion.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

const sentence = 'Le lieu est complet, elle habite trop loin.'
let running: RunningFrise
let campaign: ReadCampaign
let file: string
let coordinator: string

before(async () => {
  running = await runningFrise()
  campaign = await readCampaign(running.frise.database)
  coordinator = await campaign.member('territory coordinator')
  const [reader, chief] = [await campaign.member('reader'), await campaign.member('board member')]
  file = await campaign.sent('Lina')
  await campaign.masked(file)
  await campaign.read(file, reader)
  const refusal = await campaign.as(chief, (scope) =>
    decideFile(scope, file, { outcome: 'declined', sentence, withoutReadings: 'Lieu complet.' }, site),
  )
  assert.equal(refusal, null)
})
after(() => running?.stop())

test('before its answer is sent, neither her archive nor her log says that she was refused', async () => {
  const { text, state, log } = await hers()
  assert.equal(state, 'under review')
  for (const word of ['declined', sentence, 'Une envie claire.', 'kind_answers'])
    assert.ok(!text.includes(word), word)
  assert.ok(!log.includes('application.decided'))
})

test('once it is sent, both say it, with the sentence and what readers noted', async () => {
  await campaign.as(coordinator, (scope) => approveKindAnswers(scope, [file], site))
  const { text, state, log } = await hers()
  assert.equal(state, 'declined')
  for (const word of [sentence, 'Une envie claire.']) assert.ok(text.includes(word), word)
  assert.match(text, /"kind_answers","rows":\[\{"approved_at":"/)
  assert.ok(log.includes('application.decided'))
})

for (const stands of ['submitted', 'under review', 'waiting'] as const) {
  test(`declined and not told, she reads and may do what she could before: ${stands}`, async () => {
    const [declined, other] = [await decided(stands), await decided(stands)]
    const chief = await campaign.member('board member')
    const sentence = 'Plus de place.'
    const outcome = { outcome: 'declined', sentence, withoutReadings: 'Lieu complet.' } as const
    assert.equal(await campaign.as(chief, (scope) => decideFile(scope, declined, outcome, site)), null)

    const [hers, others] = [await walked(declined), await walked(other)]
    for (const [nth, { what, answer }] of hers.entries()) assert.equal(answer, others[nth]?.answer, what)

    const state = await campaign.at(late, async (scope) => (await campaign.view(scope, declined)).state)
    assert.equal(state, 'withdrawn')
    const approve = () =>
      campaign.as(coordinator, (scope) => approveKindAnswers(scope, [declined], site), late)
    assert.equal(await approve(), 0)
    const waiting = await campaign.at(late, (scope) => waitingAnswers(scope, everywhere))
    assert.ok(!waiting.answers.some(({ id }) => id === declined))
  })
}

test('told of it, she withdraws nothing any more', async () => {
  const { slug, token } = await linkOf(file)
  const page = await ask(ownPaths.status(slug, token))
  assert.ok(!page.includes(ownPaths.withdrawal(slug, token)))
  await ask(ownPaths.withdrawal(slug, token), 'POST')
  const state = await campaign.at(late, async (scope) => (await campaign.view(scope, file)).state)
  assert.equal(state, 'declined')
})

test('she leaves at the instant at which her answer is approved: one of the two, never both', async () => {
  const chief = await campaign.member('board member')
  const outcome = { outcome: 'declined', sentence, withoutReadings: 'Lieu complet.' } as const
  for (let round = 0; round < 3; round++) {
    const id = await decided('under review')
    await campaign.as(chief, (scope) => decideFile(scope, id, outcome, site))
    const [sent] = await Promise.all([
      campaign.as(coordinator, (scope) => approveKindAnswers(scope, [id], site)),
      campaign.withdraws(id),
    ])
    const { state } = await campaign.at(late, (scope) => campaign.view(scope, id))
    assert.equal(state, sent === 1 ? 'declined' : 'withdrawn')
  }
})

test('before she knows, one other decision corrects it: the team keeps both, she is told of one, and no answer leaves', async () => {
  const chiefs = [await campaign.member('board member'), await campaign.member('board member')]
  const [id, told] = [await declined('submitted'), await declined('submitted')]
  const approve = (which: string) =>
    campaign.as(coordinator, (scope) => approveKindAnswers(scope, [which], site))
  const both = await Promise.all(chiefs.map((chief) => corrected(chief, id, 'offered')))
  assert.deepEqual(new Set(both), new Set(['already decided', null]))
  assert.equal(await approve(id), 0)
  const kept = await campaign.at(late, (scope) => fileOnBoard(scope, id, coordinator))
  assert.deepEqual(
    kept?.earlier.map(({ outcome }) => outcome),
    ['declined'],
  )
  const archive = await archived((await linkOf(id)).personId)
  assert.match(archive, /"to_state":"offered","from_state":"submitted"/)
  assert.doesNotMatch(archive, /declined|kind_answers/)
  const seen = await lastDecision(told)
  assert.equal(await approve(told), 1)
  assert.equal(await corrected(chiefs[0]!, told, 'offered', seen), 'answer has left')
})

test('whoever waits again after a refusal that she never knew keeps her turn, and has one', async () => {
  const first = await declined('waiting')
  const second = await decided('waiting')
  assert.equal(await corrected(coordinator, first, 'waiting'), null)
  const line = await campaign.at(late, async (scope) =>
    lockWaitingList(scope, (await campaign.view(scope, first)).siteId!),
  )
  const ids = line.map(({ id }) => id).filter((id) => id === first || id === second)
  assert.deepEqual(ids, [first, second])
})

const late = '2026-11-26T10:00:00Z'

async function declined(stands: 'submitted' | 'waiting'): Promise<string> {
  const id = await decided(stands)
  const outcome = { outcome: 'declined', sentence, withoutReadings: 'Lieu complet.' } as const
  assert.equal(await campaign.as(coordinator, (scope) => decideFile(scope, id, outcome, site)), null)
  return id
}

const lastDecision = (id: string) => campaign.at(late, (scope) => lastDecisionOf(scope, id))

/** Another decision, by somebody who saw the last one, or the one given. */
async function corrected(by: string, id: string, outcome: 'offered' | 'waiting', on?: string) {
  const seen = on ?? (await lastDecision(id))
  const decision = { outcome, sentence: 'Une erreur.', withoutReadings: 'Essai.', seen }
  return campaign.as(by, (scope) => decideFile(scope, id, decision, site), late)
}

/** A file that stands there, by the deeds of the team. */
async function decided(stands: 'submitted' | 'under review' | 'waiting'): Promise<string> {
  const id = await campaign.sent('Lina')
  if (stands === 'submitted') return id
  await campaign.masked(id)
  await campaign.read(id, await campaign.member('reader'))
  if (stands === 'under review') return id
  const chief = await campaign.member('board member')
  const outcome = { outcome: 'waiting', sentence, withoutReadings: 'Lieu complet.' } as const
  assert.equal(await campaign.as(chief, (scope) => decideFile(scope, id, outcome, site)), null)
  return id
}

/** Every page of hers, every deed, then her withdrawal and the pages after it, without what only names a row. */
async function walked(id: string): Promise<{ what: string; answer: string }[]> {
  const { slug, token, personId } = await linkOf(id)
  const own = (path: string) => `/o/${slug}/application/${token}${path}`
  const pages = ['', '/check', '/screens/wish', '/papers', '/links', '/image-rights'].map(own)
  const data = [ownDataPaths.page(slug, token), ownDataPaths.readings(slug, token)]
  const deeds = [
    'acceptance',
    'refusal',
    'coordinator',
    'screens/wish',
    'submission',
    'withdrawal',
    'withdrawal',
  ]
  const answers: { what: string; answer: string }[] = []
  const read = async () => {
    for (const path of [...pages, ...data]) answers.push({ what: path, answer: await ask(path) })
    answers.push({ what: 'archive', answer: await archived(personId) })
  }
  await read()
  for (const deed of deeds) answers.push({ what: deed, answer: await ask(own(`/${deed}`), 'POST') })
  await read()
  return answers.map(({ what, answer }) => ({ what, answer: nameless(answer.replaceAll(token, 'token')) }))
}

/** Without ids and tokens; lines of one instant stand in the order of their ids, which says nothing. */
function nameless(answer: string): string {
  return answer
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/application\/[\w-]{22}/g, 'application/token')
    .split(/(?=<li>)|\n/)
    .toSorted()
    .join('\n')
}

/** One row a line. */
async function archived(personId: string): Promise<string> {
  const tables = await campaign.at(late, (scope) => archiveOf(scope, personalData, [personId]))
  return tables.flatMap(({ name, rows }) => rows.map((row) => `${name} ${JSON.stringify(row)}`)).join('\n')
}

function linkOf(id: string) {
  return campaign.at('2026-11-26T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const expiresAt = new Date('2027-07-30T21:59:59Z')
    const purpose = 'application'
    const holder = {
      purpose,
      holderId: applicant.id,
      aboutId: applicant.id,
      objectId: id,
      expiresAt,
    } as const
    return {
      slug: await organisationSlug(scope),
      token: await handOutLink(scope, holder),
      personId: applicant.id,
    }
  })
}

async function ask(path: string, method: 'GET' | 'POST' = 'GET'): Promise<string> {
  const headers = { origin: 'http://localhost', 'accept-language': 'fr' }
  const body = method === 'POST' ? new URLSearchParams({}) : null
  const answer = await running.app.request(path, { method, headers, body })
  const flash = answer.headers.get('set-cookie') ?? ''
  return [answer.status, answer.headers.get('location'), flash, await answer.text()].join('\n')
}

async function hers() {
  return campaign.at('2026-11-26T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, file)
    const tables = await archiveOf(scope, personalData, [applicant.id])
    const { lines } = await ownLog(scope, applicant.id, { zone: 'Europe/Paris', page: 1 })
    const state = tables.find(({ name }) => name === 'applications')!.rows[0]!.state
    return { text: JSON.stringify(tables), state, log: lines.map(({ action }) => action) }
  })
}
