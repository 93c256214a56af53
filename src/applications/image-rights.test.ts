import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { handOutLink } from '#src/people/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { answerAsGuardian } from './actions/answer-as-guardian.ts'
import { comeOfAge } from './actions/come-of-age.ts'
import { confirmByVoice } from './actions/confirm-by-voice.ts'
import { guardianQuestions } from './guardian-answers.ts'
import { imageRightOf } from './majority.ts'
import { applicationPaths, guardianPaths, ownPaths } from './paths.ts'

// Today is 29 November 2026. The shipped programme wants her own yes and those of two guardians while she is under 18.

const at = '2026-11-29T09:00:00Z'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string

before(async () => {
  running = await runningFrise({ at })
  campaign = await readCampaign(running.frise.database, {
    programme: (file) => ({ ...file, imageRight: { ...file.imageRight, guardiansNeeded: 1 } }),
  })
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const accountId = await running.frise.signIn.accountForEmail('coordinatrice@equipe.example', 'fr')
  await campaign.member('territory coordinator', accountId)
  cookie = (await running.frise.signIn.enterDemonstration(accountId))!
    .map((it) => it.split(';')[0])
    .join('; ')
})
after(() => running?.stop())

test('she says yes, sees what holds, takes it back as easily, and the ledger keeps every word', async () => {
  const { id, own } = await sentBy('Lina')
  await guardianSaysYes(id)
  const path = ownPaths.imageRights(slug, own)
  assert.ok((await get(ownPaths.status(slug, own))).text.includes(`href="${path}"`), 'her page leads there')
  assert.match((await get(path)).text, /Il manque ton oui\. Tes parents\u00a0: oui\./)
  assert.equal((await post(path, { 'image-press': 'yes', 'image-site': 'yes' })).status, 303)
  assert.deepEqual([await press(id), (await wordsOf(id)).length], ['yes', 2])
  assert.match(
    (await get(path)).text,
    /name="image-press"[^>]*value="yes"[^>]*checked|checked[^>]*name="image-press"/,
  )
  const again = await post(path, { 'image-press': 'yes', 'image-site': 'yes' })
  assert.match(again.cookies, /Rien n’a changé/)
  assert.equal((await wordsOf(id)).length, 2, 'a second press writes nothing')
  running.clock.moveTo('2026-11-29T09:05:00Z')
  assert.equal((await post(path, { 'image-press': 'no', 'image-site': 'yes' })).status, 303)
  assert.equal(await press(id), 'no')
  assert.deepEqual((await wordsOf(id)).map(({ purpose, answer }) => `${purpose} ${answer}`).sort(), [
    'image-right.press no',
    'image-right.press yes',
    'image-right.site yes',
  ])
  assert.match(
    await (await team(applicationPaths.guardians(slug, id))).text(),
    /<dt>dans la presse<\/dt><dd>[^/]*>Non</,
  )
})

test('one press takes everything back; an answer given before is not left out', async () => {
  const { id, own } = await sentBy('Aya')
  await guardianSaysYes(id)
  const path = ownPaths.imageRights(slug, own)
  await post(path, { 'image-press': 'yes' })
  const empty = await post(path, {})
  assert.equal(empty.status, 422)
  assert.match(empty.text, /href="#image-press"[^>]*>Choisis oui ou non/)
  running.clock.moveTo('2026-11-29T09:10:00Z')
  assert.equal((await post(path, { everywhere: 'no' })).status, 303)
  const supports = (await viewOf(id)).campaign.programme.imageRight.supports.length
  assert.equal((await wordsOf(id)).filter(({ answer }) => answer === 'no').length, supports)
})

test('who is of age decides alone, and the team reads it beside her file', async () => {
  const { id, own } = await sentBy('Inès', '2008-05-20')
  await campaign.at(at, (scope) => comeOfAge(scope, { origin: 'https://frise.example', slug }))
  const path = ownPaths.imageRights(slug, own)
  assert.doesNotMatch((await get(path)).text, /Tes parents\u00a0:/)
  await post(path, { 'image-press': 'yes' })
  assert.equal(await press(id), 'yes')
  assert.match(
    await (await team(applicationPaths.one(slug, id))).text(),
    /Son image\u00a0: ce qui est permis/,
  )
})

test('a guardian sees what she answered and takes it back without signing again; her permission stays', async () => {
  const { id, own } = await sentBy('Nora')
  const sent = await guardianLink(id, true)
  assert.equal((await get(guardianPaths.imageRights(slug, sent))).status, 404, 'before her first answer')
  await guardianSaysYes(id)
  await post(ownPaths.imageRights(slug, own), { 'image-press': 'yes' })
  const path = guardianPaths.imageRights(slug, sent)
  assert.ok((await get(guardianPaths.screen(slug, sent))).text.includes(`href="${path}"`))
  const last = (await get(guardianPaths.thanks(slug, sent))).text
  assert.ok(last.includes(`href="${path}"`))
  assert.match(last, /Une question\u00a0\? [^<]+ vous répond au\s*<a href="tel:\+33\d{9}">/)
  assert.match((await get(path)).text, /Aujourd’hui\u00a0: oui\. Sa réponse à elle\u00a0: oui\./)
  assert.equal((await post(path, { everywhere: 'no' })).status, 303)
  assert.deepEqual([await press(id), (await viewOf(id)).permission], ['no', 'yes'])
  assert.match((await get(ownPaths.imageRights(slug, own))).text, /Tes parents\u00a0: non\./)
})

test('a link that was shown on the girl’s screen opens no answer of her guardian; a draft has no such page', async () => {
  const { id } = await sentBy('Jade')
  await guardianSaysYes(id)
  const shown = await guardianLink(id, false)
  assert.equal((await get(guardianPaths.imageRights(slug, shown))).status, 404)
  assert.equal((await post(guardianPaths.imageRights(slug, shown), { everywhere: 'no' })).status, 404)
  assert.ok(!(await get(guardianPaths.screen(slug, shown))).text.includes('/image-rights'))
})

test('trap: a yes by a link shown on the girl’s screen is told to the team, and waits at the desk until they have spoken', async () => {
  const { id, own } = await sentBy('Maya')
  const guardian = (await viewOf(id)).guardians[0]!.id
  const answerBy = async (sent: boolean) => {
    const { screens } = (await viewOf(id)).campaign.programme.guardian
    const fields = Object.fromEntries(
      guardianQuestions(await viewOf(id), 'fr').map(({ field }) => [field, 'yes']),
    )
    const parts = screens.flatMap((screen) => screen.parts)
    const relation = parts.flatMap((part) => (part.kind === 'asked' && part.choices) || [])[0]!.key
    const who = { 'first-name': 'Samira', 'last-name': 'Fictive', relation }
    const said = { ...fields, ...who, screen: screens.at(-1)!.key }
    return (await post(guardianPaths.answer(slug, await guardianLink(id, sent)), said)).status
  }
  const speak = (instant: string) =>
    campaign.at(instant, async (scope) => {
      const coordinator = { ...scope, actor: { kind: 'person', id: guardian } } as const
      await confirmByVoice(coordinator, await campaign.view(scope, id), guardian)
    })
  const waiting = async () => {
    const { rows } = await campaign.at(at, ({ db }) =>
      sql`select from desk_shared_contacts where object_id = ${id}`.execute(db),
    )
    return rows.length === 1
  }
  const page = async (path: string) => (await team(path)).text()
  running.clock.moveTo('2026-11-29T09:20:00Z')
  await post(ownPaths.imageRights(slug, own), { 'image-press': 'yes' })
  assert.equal(await answerBy(false), 303)
  assert.equal(await waiting(), true)
  assert.equal(
    await press(id),
    'incomplete',
    'no picture of her on a yes that she could have pressed herself',
  )
  assert.match(
    (await get(ownPaths.imageRights(slug, own))).text,
    /Il manque un appel de l’équipe à ton parent\. Un parent\u00a0: oui\./,
  )
  assert.match(
    await page(applicationPaths.guardians(slug, id)),
    /par un lien montré sur l’écran de la candidate/,
  )
  assert.match(await page(applicationPaths.one(slug, id)), /lien montré sur l’écran[^<]*de vive voix/)
  await speak('2026-11-29T09:25:00Z')
  assert.deepEqual([await waiting(), await press(id)], [false, 'yes'])
  assert.doesNotMatch(await page(applicationPaths.one(slug, id)), /lien montré sur l’écran[^<]*de vive voix/)
  running.clock.moveTo('2026-11-29T09:30:00Z')
  assert.equal(await answerBy(false), 303)
  assert.deepEqual(
    [await waiting(), await press(id)],
    [true, 'incomplete'],
    'that word was spoken before this yes',
  )
  assert.match(await page(applicationPaths.one(slug, id)), /lien montré sur l’écran[^<]*de vive voix/)
  await speak('2026-11-29T09:35:00Z')
  assert.deepEqual([await waiting(), await press(id)], [false, 'yes'])
  running.clock.moveTo('2026-11-29T09:40:00Z')
  assert.equal(await answerBy(false), 303)
  running.clock.moveTo('2026-11-29T09:45:00Z')
  assert.equal(await answerBy(true), 303)
  assert.deepEqual([await waiting(), await press(id)], [false, 'yes'], 'her own link settles it')
})

async function sentBy(firstName: string, birthDate?: string): Promise<{ id: string; own: string }> {
  const id = await campaign.sent(firstName, birthDate)
  const { applicant } = await viewOf(id)
  const own = await link(id, { purpose: 'application', holderId: applicant.id, sent: true })
  return { id, own }
}

async function guardianLink(id: string, sent: boolean): Promise<string> {
  const { guardians } = await viewOf(id)
  return link(id, { purpose: 'guardian', holderId: guardians[0]!.id, sent })
}

async function link(
  id: string,
  of: { purpose: 'application' | 'guardian'; holderId: string; sent: boolean },
): Promise<string> {
  const { applicant } = await viewOf(id)
  const expiresAt = new Date('2027-07-01T09:00:00Z')
  return campaign.at(at, (scope) =>
    handOutLink(scope, { ...of, aboutId: applicant.id, objectId: id, expiresAt }),
  )
}

async function guardianSaysYes(id: string): Promise<void> {
  await campaign.at('2026-11-28T09:00:00Z', async (scope) => {
    const application = await campaign.view(scope, id)
    const answers = guardianQuestions(application, 'fr').map(({ purpose, legalBasis, words }) => ({
      purpose,
      legalBasis,
      words,
      answer: 'yes' as const,
    }))
    const who = { guardianId: application.guardians[0]!.id, firstName: 'Samira', lastName: 'Fictive' }
    const given = { ...who, kind: 'parent', language: 'fr', answers } as const
    await answerAsGuardian(scope, application, given, { origin: 'https://frise.example', slug })
  })
}

/** What holds for the press today. */
async function press(id: string): Promise<string> {
  const { consents, campaign: of, applicant, confirmedByVoice } = await viewOf(id)
  const facts = { consents, ofAge: applicant.birthDate! < '2008-11-30', today: at.slice(0, 10) }
  return imageRightOf(of.programme.imageRight, 'press', { ...facts, confirmedByVoice })
}

/** Her own rows of the ledger. */
async function wordsOf(id: string): Promise<{ purpose: string; answer: string }[]> {
  const { applicant } = await viewOf(id)
  return campaign.at(at, ({ db }) =>
    db
      .selectFrom('consents as s')
      .innerJoin('consentTexts as t', (join) =>
        join.onRef('t.organisationId', '=', 's.organisationId').onRef('t.id', '=', 's.textId'),
      )
      .select(['t.purpose', 's.answer'])
      .where('s.contextId', '=', id)
      .where('s.givenBy', '=', applicant.id)
      .where('t.purpose', 'like', 'image-right.%')
      .execute(),
  )
}

function viewOf(id: string) {
  return campaign.at(at, (scope) => campaign.view(scope, id))
}

async function team(path: string): Promise<Response> {
  return running.app.request(path, { headers: { 'accept-language': 'fr', cookie } })
}

async function get(path: string) {
  const response = await running.app.request(path, { headers: { 'accept-language': 'fr' } })
  return { status: response.status, text: await response.text() }
}

async function post(path: string, fields: Record<string, string>) {
  const headers = { 'accept-language': 'fr', origin: 'http://localhost' }
  const body = new URLSearchParams(fields)
  const response = await running.app.request(path, { method: 'POST', headers, body })
  const cookies = response.headers.getSetCookie().map(decodeURIComponent).join()
  return { status: response.status, text: await response.text(), cookies }
}
