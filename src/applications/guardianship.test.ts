import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asking } from '#test/asking.ts'
import { site } from '#test/open-campaign.ts'
import { permissionPaper } from '#test/permission-paper.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { addGuardian } from './actions/add-guardian.ts'
import { answerAsGuardian } from './actions/answer-as-guardian.ts'
import { applicationPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string

before(async () => {
  running = await runningFrise({ at: '2026-11-29T09:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail('coordinatrice@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  const cookies = await running.frise.signIn.enterDemonstration(accountId)
  cookie = (cookies ?? []).map((it) => it.split(';')[0]).join('; ')
})
after(() => running?.stop())

test('a paper is recorded with day, holder and place, and the ledger says that it is paper', async () => {
  const { id, guardian } = await sentBy('Lina')
  assert.match(await get(applicationPaths.guardians(slug, id)), /Lien avec elle pas encore dit/)
  const path = applicationPaths.paper(slug, id, guardian)
  const without = await post(path, { ...permissionPaper, 'kept-at': '', 'image-press': '' })
  assert.equal(without.status, 422)
  assert.match(without.text, /Écrivez où elle est rangée/)
  assert.match(without.text, /value="Nadia Benali"/)
  assert.equal((await post(path, permissionPaper)).status, 303)
  const view = await viewOf(id)
  assert.equal(view.permission, 'yes')
  const channels = new Set(
    view.consents.filter(({ givenBy }) => givenBy === guardian).map((it) => it.channel),
  )
  assert.deepEqual([...channels], ['paper'])
  const page = await get(applicationPaths.guardians(slug, id))
  assert.match(page, /<p class="small">Sa mère ou son père<\/p>[^]*A répondu sur papier/)
  assert.equal(page.split('sur papier, noté le').length, 2, 'how she answered is said once')
  assert.match(page, /Feuille signée le 20 novembre 2026, gardée par Nadia Benali\u00a0: Classeur bleu/)
})

test('an older paper does not take back what she answered by link since', async () => {
  const { id, guardian } = await sentBy('Zoé')
  await campaign.guardianSays(id, 'no')
  const refused = await post(applicationPaths.paper(slug, id, guardian), permissionPaper)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /sa dernière réponse compte/)
  assert.equal((await viewOf(id)).permission, 'no')
})

test('a no on paper stands against a yes by a link shown on the girl’s screen, of that day or later', async () => {
  const { id, guardian } = await sentBy('Inès')
  await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const who = { guardianId: guardian, firstName: 'Samira', lastName: 'Fictive', kind: 'parent' } as const
    const asked = {
      purpose: 'permission',
      legalBasis: 'parental authority',
      words: 'Autorisez-vous ?',
    } as const
    const answers = [{ ...asked, answer: 'yes' }] as const
    const given = { ...who, language: 'fr', shown: true, answers } as const
    await answerAsGuardian(scope, await campaign.view(scope, id), given, site)
  })
  assert.equal((await viewOf(id)).permission, 'yes')
  const path = applicationPaths.paper(slug, id, guardian)
  for (const day of ['2026-11-23', '2026-11-24']) {
    const paper = { ...permissionPaper, 'signed-on': day, permission: 'no' }
    assert.equal((await post(path, paper)).status, 303, day)
    assert.equal((await viewOf(id)).permission, 'no')
  }
})

test('an older yes on paper does not take back a newer no on paper', async () => {
  const { id, guardian } = await sentBy('Maï')
  const path = applicationPaths.paper(slug, id, guardian)
  assert.equal(
    (await post(path, { ...permissionPaper, 'signed-on': '2026-11-25', permission: 'no' })).status,
    303,
  )
  const refused = await post(path, permissionPaper)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /sa dernière réponse compte/)
  assert.equal((await viewOf(id)).permission, 'no')
})

test('another parent gets a link of her own, once; a contact of the file is not added twice', async () => {
  const { id } = await sentBy('Aya')
  const path = applicationPaths.guardians(slug, id)
  assert.equal((await post(path, { contact: 'sami@exemple.fr' })).status, 303)
  assert.equal((await post(path, { contact: 'sami@exemple.fr' })).status, 422)
  assert.equal((await post(path, { contact: 'sami' })).status, 422)
  assert.equal((await viewOf(id)).guardians.length, 2)
})

test('nobody is added as a parent of an adult', async () => {
  const id = await campaign.sent('Awa', '2008-05-20')
  const before = (await viewOf(id)).guardians.length
  const refused = await post(applicationPaths.guardians(slug, id), { contact: 'awa-parent@exemple.fr' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Elle est majeure/)
  assert.equal((await viewOf(id)).guardians.length, before)
})

test('the link pressed twice leaves once, and the page says so', async () => {
  const { id, guardian } = await sentBy('Jade')
  const path = applicationPaths.guardianRequest(slug, id)
  const before = await requestsTo(guardian)
  const said = await Promise.all([post(path, {}), post(path, {})])
  assert.deepEqual(
    said.map(({ status }) => status),
    [303, 303],
  )
  assert.equal((await requestsTo(guardian)) - before, 1)
  const words = said.map(({ cookies }) => cookies).join()
  assert.match(words, /Le lien est reparti/)
  assert.match(words, /Un lien vient de partir/)
})

test('a guardian is reminded once a day; the pages say when the last link left, and the desk counts from it', async () => {
  const { id, guardian } = await sentBy('Alma')
  const path = applicationPaths.guardianRequest(slug, id)
  const last = (day: string) => new RegExp(`dernier envoi le ${day}`)
  running.clock.moveTo('2026-12-02T09:00:00Z')
  assert.ok(await isUnanswered(id))
  await post(path, {})
  assert.match(await get(applicationPaths.guardians(slug, id)), last('2 décembre 2026'))
  assert.match(await get(applicationPaths.one(slug, id)), last('2 décembre 2026'))
  assert.equal(await isUnanswered(id), false, 'she has two days again')
  running.clock.moveTo('2026-12-02T15:00:00Z')
  const before = await requestsTo(guardian)
  assert.match((await post(path, {})).cookies, /Déjà relancé aujourd’hui/)
  assert.equal(await requestsTo(guardian), before)
  assert.doesNotMatch(await get(applicationPaths.guardians(slug, id)), new RegExp(`action="${path}"`))
  running.clock.moveTo('2026-12-04T09:00:00Z')
  assert.ok(await isUnanswered(id))
  const list = await get(applicationPaths.list(slug, { waiting: 'guardian unanswered' }))
  assert.match(list, /Dernier envoi/)
  assert.match(list, /2 décembre 2026/)
  await post(path, {})
  assert.equal(await requestsTo(guardian), before + 1)
  running.clock.moveTo('2026-11-29T09:00:00Z')
})

test('the page shows the very words of the request before it leaves', async () => {
  const { id, guardian } = await sentBy('Hawa')
  const shown = (await get(applicationPaths.guardians(slug, id)))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  await post(applicationPaths.guardianRequest(slug, id), {})
  const sent = await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db
      .selectFrom('messages')
      .select('body')
      .where('recipientId', '=', guardian)
      .where('template', '=', 'consent-request')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  )
  const words = sent.body.replace(/(\/guardian\/)\S+/, '$1…').split(/\s*\n+\s*/)
  assert.ok(words.length > 4)
  for (const line of words) assert.ok(shown.includes(line.replaceAll(/\s+/g, ' ')), line)
})

test('nothing is said to have left when there is nobody to write to', async () => {
  const grown = await campaign.sent('Léa', '2008-05-20')
  const refused = await post(applicationPaths.guardianRequest(slug, grown), {})
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Elle est majeure/)
})

test('what is over asks no parent for anything: no form, and nothing leaves from a page opened before', async () => {
  const { id, guardian } = await sentBy('Rim')
  const asked = await requestsTo(guardian)
  const path = applicationPaths.guardians(slug, id)
  const forms = /name="contact"|Renvoyer le lien/
  assert.match(await get(path), forms)
  await campaign.withdraws(id)
  assert.doesNotMatch(await get(path), forms)
  for (const [to, fields] of [
    [path, { contact: 'autre.parent@exemple.fr' }],
    [applicationPaths.guardianRequest(slug, id), {}],
  ] as const) {
    const refused = await post(to, fields)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /on ne demande plus rien à ses parents/)
  }
  assert.deepEqual([await requestsTo(guardian), (await viewOf(id)).guardians.length], [asked, 1])
})

test('the same contact written down twice from pages opened before is one guardian', async () => {
  const { id } = await sentBy('Nora')
  const opened = await viewOf(id)
  const contact = { email: 'deux@exemple.fr', phone: null }
  const adding = () =>
    campaign.at('2026-11-29T09:00:00Z', (scope) =>
      addGuardian(scope, opened, { contact, zone: 'Europe/Paris', site }),
    )
  const answers = await Promise.all([adding(), adding()])
  assert.deepEqual(new Set(answers), new Set(['known already', null]))
  assert.equal((await viewOf(id)).guardians.length, 2)
})

test('what is known of her district needs a source, and the page says who stated it', async () => {
  const { id } = await sentBy('Inès')
  const path = applicationPaths.facts(slug, id)
  const answers = { 'priority-district': 'yes', 'priority-education': 'unknown' }
  const refused = await post(path, answers)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#priority-district-source"/)
  const source = { 'priority-district-source': 'Adresse vérifiée' }
  assert.equal((await post(path, { ...answers, ...source })).status, 303)
  assert.match(await get(path), /Noté par Membre Fictive, 29 novembre 2026\. Adresse vérifiée/)
})

/** Is she in the list to which the line of the desk leads? */
async function isUnanswered(id: string): Promise<boolean> {
  const list = await get(applicationPaths.list(slug, { waiting: 'guardian unanswered' }))
  return list.includes(applicationPaths.guardians(slug, id))
}

async function sentBy(firstName: string): Promise<{ id: string; guardian: string }> {
  const id = await campaign.sent(firstName)
  return { id, guardian: (await viewOf(id)).guardians[0]!.id }
}

function viewOf(id: string) {
  return campaign.at('2026-11-29T09:00:00Z', (scope) => campaign.view(scope, id))
}

async function requestsTo(guardianId: string): Promise<number> {
  const requests = await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db
      .selectFrom('messages')
      .select('id')
      .where('recipientId', '=', guardianId)
      .where('template', '=', 'consent-request')
      .execute(),
  )
  return requests.length
}

const get = (path: string) => asking(running, cookie).get(path)
const post = (path: string, fields: Record<string, string>) => asking(running, cookie).post(path, fields)
