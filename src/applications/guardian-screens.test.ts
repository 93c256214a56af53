import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { type GuardianScreen, questionsOf, screensOnHerWay } from './guardian-screens.ts'
import { guardianPaths } from './paths.ts'

const now = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: OpenCampaign

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await openCampaign(running.frise.database)
})
after(() => running?.stop())

test('a guardian goes back one screen without script and finds what she wrote, even half filled', async () => {
  const { path } = await answerPath('Lina')
  const identity = await post(path, { screen: 'programme', permission: 'yes' })
  assert.match(identity.text, /Votre prénom/)
  assert.match(identity.text, /<button[^>]* name="back" value="yes"/)
  const typed = { screen: 'identity', permission: 'yes', 'first-name': 'Samira' }
  const agreement = await post(path, { ...typed, back: 'yes' })
  assert.equal(agreement.status, 200)
  assert.match(agreement.text, /name="permission" value="yes"[^>]* checked/)
  assert.match(agreement.text, /type="hidden" name="first-name" value="Samira"/)
  assert.doesNotMatch(agreement.text, /<button[^>]* name="back"/, 'the first screen has nothing before it')
})

test('a link that is opened again says what she answered and when, and answers nothing by itself', async () => {
  const { id, path } = await answerPath('Zoé')
  assert.doesNotMatch(await page(path), /Vous avez dit/)
  await campaign.guardianSays(id, 'yes', '2026-11-28T23:30:00Z')
  const again = await page(path)
  assert.match(again, /Vous avez dit oui le 29 novembre 2026\. Répondre de nouveau remplace cette réponse/)
  assert.doesNotMatch(again, /name="permission" value="yes"[^>]* checked/)
  assert.doesNotMatch(wordsOf(again), /Étape 1 sur/, 'she is not at the beginning')
  assert.match(again, /Changer mes réponses[^]*name="permission" value="yes"/)
  // Whose mother she is, she has said: it is not asked again.
  const identity = await post(path, { screen: 'programme', permission: 'yes' })
  assert.match(identity.text, /Votre prénom/)
  assert.doesNotMatch(identity.text, /Sa mère/)
})

test('a no is signed on the next screen: nothing about her picture is asked, nor noted, and the steps say so', async () => {
  const { id, path } = await answerPath('Jade')
  const signing = await post(path, { screen: 'programme', permission: 'no' })
  assert.equal(signing.status, 200)
  assert.match(wordsOf(signing.text), /Étape 2 sur 2/)
  assert.match(signing.text, /Vous dites non\u00a0: Jade ne participera pas\./)
  assert.match(signing.text, /Votre prénom[^]*Sa mère[^]*Je signe/)
  assert.doesNotMatch(wordsOf(signing.text), /image|facultatives/i)
  const unsigned = await post(path, { screen: 'identity', permission: 'no' })
  assert.equal(unsigned.status, 422)
  assert.match(unsigned.text, /Écrivez votre prénom/)
  const signed = { 'first-name': 'Samira', 'last-name': 'Fictive', relation: 'mother' }
  assert.equal((await post(path, { screen: 'identity', permission: 'no', ...signed })).status, 303)
  assert.deepEqual(await saidOf(id), ['permission no'])
  const again = await page(path)
  assert.match(wordsOf(again), /Étape 1 sur 4/, 'she can still say yes, and is then asked the rest')
  assert.match(again, /type="hidden" name="last-name" value="Fictive"/, 'her name is known')
})

test('a no ends the way whatever the order of a programme’s screens, and skips none that comes before it', () => {
  const words = { fr: 'Titre', en: 'Title' }
  const screen = (
    key: string,
    ...abouts: ('permission' | 'guardian-name' | 'relation' | 'image-right')[]
  ) => {
    const parts = abouts.map((about) => ({ kind: 'asked', about, label: words }) as const)
    return { key, title: words, parts } satisfies GuardianScreen
  }
  const asked = screen('asked', 'permission')
  const image = screen('image', 'image-right')
  const name = screen('name', 'guardian-name')
  const relation = screen('relation', 'relation', 'image-right')
  const way = (screens: GuardianScreen[], answer: string) =>
    screensOnHerWay(screens, answer).map(({ key, parts }) =>
      [key, ...parts.map(({ about }) => about)].join(' '),
    )
  const signs = ['asked permission', 'name guardian-name relation']
  assert.deepEqual(way([asked, image, name, relation], 'no'), signs)
  assert.equal(way([asked, image, name, relation], 'yes').length, 4)
  assert.deepEqual(way([name, asked, image], 'no'), ['name guardian-name', 'asked permission'])
})

test('a no that comes after a yes leaves what she answered about the picture as it is', async () => {
  const { id, path } = await answerPath('Maya')
  const image = { 'image-site': 'yes', 'image-press': 'no', 'image-social-networks': 'no' }
  const rest = { 'image-internal': 'yes', 'image-report': 'yes' }
  const signed = { 'first-name': 'Samira', 'last-name': 'Fictive', relation: 'mother' }
  const all = { ...image, ...rest, ...signed, screen: 'data', 'optional-answers': 'yes' }
  assert.equal((await post(path, { ...all, permission: 'yes' })).status, 303)
  const before = await saidOf(id)
  running.clock.moveTo('2026-11-29T09:05:00Z')
  // From a page of the longer way, opened before she changed her mind.
  assert.equal((await post(path, { ...all, 'image-site': 'no', permission: 'no' })).status, 303)
  running.clock.moveTo(now)
  assert.deepEqual(
    await saidOf(id),
    before.map((it) => (it === 'permission yes' ? 'permission no' : it)),
  )
})

test('a guardian reads before she answers that a picture takes two parents, where the programme says so', async () => {
  const signed = { permission: 'yes', 'first-name': 'Samira', 'last-name': 'Fictive', relation: 'mother' }
  const asked = async () => post((await answerPath('Nora')).path, { ...signed, screen: 'identity' })
  const shipped = campaign
  assert.match((await asked()).text, /Il faut le oui de deux parents\. Sa place n’en dépend pas/)
  campaign = await openCampaign(running.frise.database, {
    programme: (file) => ({ ...file, imageRight: { ...file.imageRight, guardiansNeeded: 1 } }),
  })
  const alone = await asked()
  campaign = shipped
  assert.match(alone.text, /Sa place n’en dépend pas/)
  assert.doesNotMatch(alone.text, /deux parents/)
})

test('for each support of her picture one question stands alone, in both languages', () => {
  const label = { fr: 'Son image peut-elle paraître\u00a0?', en: 'May her picture appear?' }
  const supports = [{ key: 'site', label: { fr: 'sur notre site', en: 'on our site' } }]
  const programme = { imageRight: { supports } } as unknown as Parameters<typeof questionsOf>[1]
  const alone = (language: 'fr' | 'en') =>
    questionsOf({ kind: 'asked', about: 'image-right', label }, programme, language).map((it) => it.words)
  assert.deepEqual(alone('fr'), ['Son image peut-elle paraître sur notre site\u00a0?'])
  assert.deepEqual(alone('en'), ['May her picture appear on our site?'])
})

test('a link shown on the girl’s screen does not write her guardian’s name in advance', async () => {
  const { id, path } = await answerPath('Inès', { sent: false })
  await campaign.guardianSays(id, 'yes', '2026-11-28T09:00:00Z')
  assert.doesNotMatch(await page(path), /Samira/)
})

async function answerPath(firstName: string, { sent = true } = {}): Promise<{ id: string; path: string }> {
  const objectId = await campaign.sent(firstName)
  const token = await campaign.at(now, async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, objectId)
    const of = { purpose: 'guardian', holderId: guardians[0]!.id, aboutId: applicant.id, objectId } as const
    return handOutLink(scope, { ...of, sent, expiresAt: new Date('2027-08-01T00:00:00Z') })
  })
  const slug = `essai-${campaign.organisationId.slice(-12)}`
  return { id: objectId, path: guardianPaths.answer(slug, token) }
}

/** The first screen of the link whose answers go to this path. */
async function page(path: string): Promise<string> {
  const headers = { 'accept-language': 'fr' }
  return (await running.app.request(path.replace(/\/answer$/, ''), { headers })).text()
}

/** "permission no": the last word of her guardian on each purpose. */
async function saidOf(id: string): Promise<string[]> {
  const { consents } = await campaign.at(now, (scope) => campaign.view(scope, id))
  const hers = consents.filter(({ capacity }) => capacity === 'guardian')
  return hers.map(({ purpose, answer }) => `${purpose} ${answer}`).toSorted()
}

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

async function post(path: string, fields: Record<string, string>) {
  const headers = { 'accept-language': 'fr', origin: 'http://localhost' }
  const body = new URLSearchParams(fields)
  const response = await running.app.request(path, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}
