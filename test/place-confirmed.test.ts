import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { ownPaths } from '#src/applications/index.ts'
import { handOutLink, updatePerson } from '#src/people/index.ts'
import { lastConsents } from '#src/privacy/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
let campaign: ReadCampaign

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
})
after(() => running?.stop())
beforeEach(async () => {
  campaign = await readCampaign(running.frise.database)
})

test('when she takes her place, her parent reads so once, with a link to what is left to do', async () => {
  const id = await campaign.sent('Lina')
  await takesPlace(id)
  const [told, ...none] = await written()
  assert.deepEqual(none, [])
  const { applicant, guardians } = await viewOf(id)
  assert.deepEqual([told!.recipientId, told!.aboutId], [guardians[0]!.id, applicant.id])
  assert.match(told!.subject, /La place de Lina Fictive est confirmée/)
  assert.match(told!.body, /Premier jour\u00a0: lundi 5 juillet 2027/)
  assert.match(told!.body, /Signaler quelque chose/)
  const [, path] = /https?:\/\/[^/]+(\/o\/\S+\/guardian\/\S+)/.exec(told!.body)!
  const page = await (await running.app.request(path!, { headers: { 'accept-language': 'fr' } })).text()
  assert.match(page, /La place de Lina est confirmée/)
  assert.match(page, /Remplir sa fiche d’urgence/)
})

test('what a parent has done is no longer left for her to do; what is missing still is', async () => {
  const id = await campaign.sent('Zoé')
  await takesPlace(id)
  const [told] = await written()
  const [, path] = /https?:\/\/[^/]+(\/o\/\S+\/guardian\/\S+)/.exec(told!.body)!
  assert.match(await pageAt(path!), /Voici ce qu’il vous reste à faire[^]*Remplir sa fiche d’urgence/)
  const sheet = {
    revision: '0',
    'name-1': 'Karim Fictif',
    'relation-1': 'père',
    'phone-1': '06 39 98 01 23',
    'goes-home': 'fetched',
    'fetched-by': 'Karim Fictif',
    diet: 'no-meat',
  }
  const saved = await running.app.request(`${path}/emergency-sheet`, {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams(sheet),
  })
  assert.equal(saved.status, 303)
  const after = await pageAt(path!)
  assert.match(
    after,
    /il vous reste à faire[^]*Voir les papiers qui manquent[^]*Revoir sa fiche d’urgence, déjà remplie/,
    'what is done stands after what is left, not in it',
  )
  assert.doesNotMatch(after, /Remplir sa fiche/)
  assert.match(after, /Voir les papiers qui manquent/)
  await campaign.at('2026-11-24T10:00:00Z', async ({ db, organisationId, now }) => {
    const { id: enrolmentId } = await db
      .selectFrom('enrolments')
      .select('id')
      .where('applicationId', '=', id)
      .executeTakeFirstOrThrow()
    const { applicant } = await viewOf(id)
    const change = {
      organisationId,
      id: newId(now),
      enrolmentId,
      paper: 'health-sheet',
      number: 1,
      state: 'received',
      at: now,
      byId: applicant.id,
    }
    await db.insertInto('paperChanges').values(change).execute()
  })
  const done = await pageAt(path!)
  assert.match(done, /Tout est là\. Vous n’avez plus rien à faire/)
  assert.doesNotMatch(done, /il vous reste à faire/)
})

test('a parent with a telephone only gets it as a text message', async () => {
  const id = await campaign.sent('Aya')
  const { guardians } = await viewOf(id)
  await campaign.at('2026-11-24T10:00:00Z', (scope) =>
    updatePerson(scope, guardians[0]!.id, { email: null, phone: '+33639980188' }),
  )
  await takesPlace(id)
  const [told] = await written()
  assert.equal(told!.channel, 'sms')
  assert.match(told!.body, /la place d.Aya Fictive est confirmée\. Premier jour/)
})

test('who is of age when she takes it answers for herself: no parent is written to', async () => {
  await takesPlace(await campaign.sent('Inès', '2008-11-20'))
  assert.deepEqual(await written(), [])
})

test('from her 18th birthday she fills in her emergency sheet herself, from her own page; before, it is not found', async () => {
  const id = await campaign.sent('Sana', '2009-07-10')
  await takesPlace(id)
  const { applicant } = await viewOf(id)
  const token = await campaign.at('2026-11-24T10:00:00Z', (scope) =>
    handOutLink(scope, {
      purpose: 'application',
      holderId: applicant.id,
      aboutId: applicant.id,
      objectId: id,
      expiresAt: new Date('2027-08-30T00:00:00Z'),
    }),
  )
  const slug = `essai-${campaign.organisationId.slice(-12)}`
  const [status, sheet] = [ownPaths.status(slug, token), ownPaths.emergencySheet(slug, token)]
  const fields = {
    'name-1': 'Karim Fictif',
    'relation-1': 'oncle',
    'phone-1': '06 39 98 01 23',
    'goes-home': 'alone',
    diet: 'any-meal',
    allergies: 'Arachides',
  }
  const saves = (more: Record<string, string> = {}) =>
    running.app.request(sheet, {
      method: 'POST',
      headers: { origin: 'http://localhost', 'accept-language': 'fr' },
      body: new URLSearchParams({ revision: '0', ...fields, ...more }),
    })
  running.clock.moveTo('2027-07-09T21:59:00Z')
  assert.doesNotMatch(await pageAt(status), /fiche d’urgence/)
  assert.deepEqual([(await running.app.request(sheet)).status, (await saves()).status], [404, 404])
  running.clock.moveTo('2027-07-09T22:00:00Z')
  assert.ok((await pageAt(status)).includes(`href="${sheet}"`))
  assert.match(await pageAt(sheet), /L’équipe de ta promotion la lit[^]*Comment tu rentres/)
  assert.match(await (await saves()).text(), /Coche la case, ou laisse la santé vide/)
  assert.equal((await saves({ agrees: 'yes' })).status, 303)
  assert.match(await pageAt(sheet), /value="Karim Fictif"/)
  const consents = await campaign.at('2027-07-10T10:00:00Z', (scope) =>
    lastConsents(scope, { aboutId: applicant.id, contextId: id }),
  )
  const health = consents.find(({ purpose }) => purpose === 'emergency-health')
  assert.deepEqual([health?.capacity, health?.answer, health?.givenBy], ['self', 'yes', applicant.id])
})

async function takesPlace(id: string): Promise<void> {
  const address = { origin: running.url, slug: `essai-${campaign.organisationId.slice(-12)}` }
  if ((await viewOf(id)).guardians.length > 0) await campaign.guardianSays(id, 'yes')
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const decision = { outcome: 'offered', sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, address), null)
    assert.equal(await acceptOffer(scope, id, address), null)
    assert.equal(await acceptOffer(scope, id, address), null, 'pressed twice')
  })
}

const pageAt = async (path: string) =>
  (await running.app.request(path, { headers: { 'accept-language': 'fr' } })).text()

const viewOf = (id: string) => campaign.at('2026-11-24T10:00:00Z', (scope) => campaign.view(scope, id))

function written() {
  return campaign.at('2026-11-24T11:00:00Z', ({ db }) =>
    db
      .selectFrom('messages')
      .select(['recipientId', 'aboutId', 'subject', 'body', 'channel'])
      .where('template', '=', 'guardian-place-confirmed')
      .execute(),
  )
}
