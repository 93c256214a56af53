import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { deskPaths } from '#src/desk/paths.ts'
import { outboxPaths } from '#src/messages/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { boardPaths } from '#src/selection/paths.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { decideApplication } from './actions/decide-application.ts'
import { endOffer } from './actions/end-offer.ts'
import { applicationPaths, ownPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let coordinator: string

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
})
after(() => running?.stop())
beforeEach(async () => {
  running.clock.moveTo('2026-11-24T10:00:00Z')
  campaign = await readCampaign(running.frise.database, { capacity: 1 })
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail(`${slug}@equipe.example`, 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  coordinator = (cookies ?? []).map((it) => it.split(';')[0]).join('; ')
})

for (const ended of [false, true]) {
  const when = ended ? 'hours later' : 'in the minute before the place moves on'
  test(`trap: offer accepted after its deadline: refused with the date, the place has moved on, one button writes to the coordinator; ${when}`, async () => {
    const [late, next] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
    await decided(late, 'offered')
    await decided(next, 'waiting')
    const token = await linkOf(late)
    running.clock.moveTo('2026-12-01T22:59:30Z')
    const ends = () =>
      campaign.at('2026-12-01T22:59:30Z', (scope) =>
        endOffer({ origin: running.url })(scope, { applicationId: late }),
      )
    if (ended) await ends()
    const refused = await post(ownPaths.acceptance(slug, token))
    assert.equal(refused.status, 422)
    assert.doesNotMatch(refused.text, /Tu as une place|Dis-nous si tu la prends|Je laisse ma place/)
    assert.match(refused.text, /Le délai est passé le 1er décembre 2026/)
    assert.match(refused.text, /La place n’est plus gardée pour toi/)
    const action =
      /action="([^"]*)"[^>]*aria-label="J’écris à la coordinatrice"/.exec(refused.text)?.[1] ?? ''
    assert.equal(action.split('?')[0], ownPaths.coordinator(slug, token), 'the button of the page')
    const asked = await post(action)
    assert.equal(asked.status, 303)
    assert.equal((await post(action)).status, 303, 'pressed twice')
    const hers = (await get(ownPaths.status(slug, token))).text
    assert.match(hers, /Il fallait répondre avant le 1er décembre/)
    assert.match(hers, /Tu as écrit le 1er décembre 2026[^]*href="tel:/)
    assert.doesNotMatch(hers, /J’écris à la coordinatrice/, 'once is enough')
    if (!ended) await ends()
    assert.deepEqual([await stateOf(late), await stateOf(next)], ['expired', 'offered'])
    assert.equal(await askedMessages(), 2, 'one message to each of the two coordinators')
    const outbox = (await get(outboxPaths.list(slug), coordinator)).text
    assert.match(outbox, /Une candidate demande à être rappelée/)
    const page = (await get(applicationPaths.one(slug, late), coordinator)).text
    assert.match(page, /Elle attend votre appel depuis le 1er décembre 2026/)
    assert.doesNotMatch((await get(applicationPaths.one(slug, next), coordinator)).text, /attend votre appel/)
    const waits = /1 candidate a écrit après la fin de son offre/
    assert.match((await get(deskPaths.today(slug), coordinator)).text, waits)
    assert.equal((await post(applicationPaths.call(slug, late), coordinator)).status, 303)
    assert.doesNotMatch((await get(deskPaths.today(slug), coordinator)).text, waits)
    const settled = (await get(applicationPaths.one(slug, late), coordinator)).text
    assert.match(settled, /A écrit après la fin de son offre[^]*Rappelée[^]*Membre F/)
    assert.doesNotMatch(settled, /attend votre appel/)
  })
}

test('a place that is free is offered again by the board to whoever answered too late, who may ask again when that is over too', async () => {
  const late = await campaign.sent('Lina')
  await decided(late, 'offered')
  const token = await linkOf(late)
  running.clock.moveTo('2026-12-02T09:00:00Z')
  await campaign.at('2026-12-02T09:00:00Z', (scope) =>
    endOffer({ origin: running.url })(scope, { applicationId: late }),
  )
  const waits = /1 candidate a écrit après la fin de son offre/
  const desk = async () => (await get(deskPaths.today(slug), coordinator)).text
  assert.equal((await post(ownPaths.coordinator(slug, token))).status, 303)
  assert.match(await desk(), waits)
  const [file, board] = [applicationPaths.one(slug, late), boardPaths.file(slug, late)]
  assert.ok((await get(file, coordinator)).text.includes(`href="${board}"`))
  const page = (await get(board, coordinator)).text
  assert.match(page, /Proposer une place de nouveau/)
  assert.doesNotMatch(page, /value="(waiting|declined)"/)
  const reasons = { sentence: 'Elle a appelé.', withoutReadings: 'Essai.', next: 'done' }
  const decides = (outcome: string) =>
    post(boardPaths.decision(slug, late), coordinator, { ...reasons, outcome })
  running.clock.moveTo('2026-12-02T10:00:00Z')
  assert.equal((await decides('declined')).status, 409)
  assert.equal((await decides('offered')).status, 303)
  const hers = (await get(ownPaths.status(slug, token))).text
  assert.match(hers, /Dis-nous si tu la prends|Réponds avant/)
  assert.match(hers, /9 décembre 2026/)
  assert.doesNotMatch(await desk(), waits, 'the new offer is the answer')
  running.clock.moveTo('2026-12-10T09:00:00Z')
  await campaign.at('2026-12-10T09:00:00Z', (scope) =>
    endOffer({ origin: running.url })(scope, { applicationId: late }),
  )
  assert.match((await get(ownPaths.status(slug, token))).text, /J’écris à la coordinatrice/)
  const before = await askedMessages()
  assert.equal((await post(ownPaths.coordinator(slug, token))).status, 303)
  assert.equal(await askedMessages(), before + 2, 'both coordinators hear of it again')
  assert.match(await desk(), waits)
})

test('while no place is free the board reads so, and offers her none', async () => {
  const [late, next] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await decided(late, 'offered')
  await decided(next, 'waiting')
  running.clock.moveTo('2026-12-02T09:00:00Z')
  await campaign.at('2026-12-02T09:00:00Z', (scope) =>
    endOffer({ origin: running.url })(scope, { applicationId: late }),
  )
  const page = (await get(boardPaths.file(slug, late), coordinator)).text
  assert.match(page, /aucune place n’est libre sur ce site/)
  assert.doesNotMatch(page, /value="offered"/)
  const typed = { sentence: 'Elle a appelé.', withoutReadings: 'Essai.', next: 'done', outcome: 'offered' }
  const refused = await post(boardPaths.decision(slug, late), coordinator, typed)
  assert.equal(refused.status, 422)
  assert.doesNotMatch(refused.text, /en tête de la liste/)
  assert.equal(await stateOf(late), 'expired')
})

test('where nobody coordinates her site the programme manager is asked, and where nobody is there she reads whom to call', async () => {
  const id = await campaign.sent('Lina')
  await decided(id, 'offered')
  const token = await linkOf(id)
  running.clock.moveTo('2026-12-01T22:59:30Z')
  await campaign.at('2026-11-30T09:00:00Z', ({ db }) =>
    db.updateTable('roleGrants').set({ endsOn: '2026-11-30' }).execute(),
  )
  const alone = await post(ownPaths.coordinator(slug, token))
  assert.equal(alone.status, 422)
  assert.match(alone.text, /Appelle [^<]+ au [^<]+ Le message ne peut pas partir/)
  assert.equal(await askedMessages(), 0)
  await campaign.at('2026-12-01T09:00:00Z', ({ db }) =>
    db
      .updateTable('roleGrants')
      .set({ role: 'programme manager', endsOn: null })
      .where('role', '=', 'territory coordinator')
      .execute(),
  )
  assert.equal((await post(ownPaths.coordinator(slug, token))).status, 303)
  assert.equal(await askedMessages(), 2)
})

test('who was not late has no such button, and its address is not found', async () => {
  const id = await campaign.sent('Aya')
  const token = await linkOf(id)
  assert.doesNotMatch((await get(ownPaths.status(slug, token))).text, /J’écris à la coordinatrice/)
  assert.equal((await post(ownPaths.coordinator(slug, token))).status, 404)
})

test('a place that she took is not said to be left by an old page, and what ended is not said to be withdrawn', async () => {
  const [taken, late] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await campaign.guardianSays(taken, 'yes')
  await decided(taken, 'offered')
  const [mine, other] = [await linkOf(taken), await linkOf(late)]
  assert.equal((await post(ownPaths.acceptance(slug, mine))).status, 303)
  const left = await post(ownPaths.refusal(slug, mine))
  assert.equal(left.status, 422)
  assert.match(left.text, /Il n’y a pas de place proposée en ce moment/)
  assert.equal(await stateOf(taken), 'accepted')
  await campaign.at('2026-12-01T09:00:00Z', ({ db }) =>
    db.updateTable('applications').set({ state: 'expired' }).where('id', '=', late).execute(),
  )
  const ended = await post(ownPaths.withdrawal(slug, other))
  assert.equal(ended.status, 422)
  assert.match(ended.text, /il n’y a rien à retirer/)
})

function decided(id: string, outcome: 'offered' | 'waiting') {
  const decision = { outcome, sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
  return campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const site = { origin: running.url, slug }
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null)
  })
}

function linkOf(id: string): Promise<string> {
  return campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const holder = { holderId: applicant.id, aboutId: applicant.id, objectId: id }
    return handOutLink(scope, {
      purpose: 'application',
      ...holder,
      expiresAt: new Date('2027-08-01T00:00:00Z'),
    })
  })
}

async function stateOf(id: string): Promise<string> {
  return campaign.at('2026-12-02T09:00:00Z', async (scope) => (await campaign.view(scope, id)).state)
}

async function askedMessages(): Promise<number> {
  const rows = await campaign.at('2026-12-02T09:00:00Z', ({ db }) =>
    db.selectFrom('messages').select('id').where('template', '=', 'coordinator-asked').execute(),
  )
  return rows.length
}

async function get(path: string, cookie = '') {
  const answer = await running.app.request(path, { headers: { cookie, 'accept-language': 'fr' } })
  return { status: answer.status, text: await answer.text() }
}

async function post(path: string, cookie = '', fields: Record<string, string> = {}) {
  const headers = { cookie, origin: 'http://localhost', 'accept-language': 'fr' }
  const answer = await running.app.request(path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, text: await answer.text() }
}
