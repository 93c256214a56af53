import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { newId } from '#platform/ids/ids.ts'
import { handOutLink } from '#src/people/index.ts'
import { assertAccessible } from '#test/accessibility.ts'
import { newVisitor, openBrowser, phone } from '#test/browser.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { handOutGuardianLinks } from './actions/hand-out-guardian-links.ts'
import { handOutResumeCode } from './actions/hand-out-resume-code.ts'
import { resumeWithCode } from './actions/resume-with-code.ts'
import { applicationPaths, guardianPaths, ownPaths, resumePaths } from './paths.ts'

const now = '2026-11-29T09:00:00Z'
let running: RunningFrise
let browser: Browser
let campaign: ReadCampaign
let slug: string
let cookie: string
let coordinator: string

before(async () => {
  browser = await openBrowser()
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  coordinator = await running.frise.signIn.accountForEmail('coordinatrice@equipe.example', 'fr')
  await campaign.member('territory coordinator', coordinator)
  const cookies = await running.frise.signIn.enterDemonstration(coordinator)
  cookie = (cookies ?? []).map((it) => it.split(';')[0]).join('; ')
})
after(async () => {
  await browser?.close()
  await running?.stop()
})

const get = async (path: string, as = '') => {
  const answer = await fetch(running.url + path, { headers: { cookie: as, 'accept-language': 'fr' } })
  return { status: answer.status, text: await answer.text() }
}

const post = async (path: string, fields: Record<string, string>, as = '') => {
  const headers = { cookie: as, origin: running.url, 'accept-language': 'fr' }
  const body = new URLSearchParams(fields)
  const answer = await fetch(running.url + path, { method: 'POST', redirect: 'manual', headers, body })
  return { status: answer.status, text: await answer.text() }
}

/** A file that was sent, with one more link for her and one for her guardian, as messages give them. */
async function file(name: string) {
  const id = await campaign.sent(name)
  const { applicant, guardians } = await campaign.at(now, (scope) => campaign.view(scope, id))
  const guardian = guardians[0]!
  const link = (purpose: 'application' | 'guardian', holderId: string) =>
    campaign.at(now, (scope) =>
      handOutLink(scope, {
        purpose,
        holderId,
        aboutId: applicant.id,
        objectId: id,
        expiresAt: new Date('2027-08-01T00:00:00Z'),
      }),
    )
  return {
    id,
    applicant,
    guardian,
    hers: await link('application', applicant.id),
    theirs: await link('guardian', guardian.id),
  }
}

const openLinks = (id: string, holderId: string) =>
  campaign.at(now, ({ db }) =>
    db
      .selectFrom('links')
      .select('id')
      .where('objectId', '=', id)
      .where('holderId', '=', holderId)
      .where('revokedAt', 'is', null)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )

const sentTo = (recipientId: string, template: string) =>
  campaign.at(now, ({ db }) =>
    db
      .selectFrom('messages')
      .select('id')
      .where('recipientId', '=', recipientId)
      .where('template', '=', template)
      .execute(),
  )

test('the coordinator ends a lost phone’s links and one new link leaves, to the contact on file', async () => {
  const { id, guardian, theirs } = await file('Lina')
  const dead = guardianPaths.screen(slug, theirs)
  assert.equal((await get(dead)).status, 200)
  const [newest] = await openLinks(id, guardian.id)
  const fields = { holder: guardian.id, newest: newest!.id }
  const answers = await Promise.all([
    post(applicationPaths.linkRenewal(slug, id), fields, cookie),
    post(applicationPaths.linkRenewal(slug, id), fields, cookie),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
    'two at once',
  )
  assert.equal((await openLinks(id, guardian.id)).length, 1)
  assert.equal((await sentTo(guardian.id, 'guardian-link-renewed')).length, 1)
  const ended = await get(dead)
  assert.deepEqual(ended, await get(guardianPaths.screen(slug, newId())), 'dead as a random one')
  assert.match(ended.text, /Ce lien ne s’ouvre pas[^]*href="\/o\/essai-[^"]*"[^>]*>[^]*?Voir qui appeler/)
  assert.doesNotMatch(ended.text, /J’ai un code/)
  const hers = await get(ownPaths.status(slug, newId()))
  assert.match(hers.text, new RegExp(`href="${resumePaths.form(slug)}"[^]*?J’ai un code`))
})

test('one link is ended alone; ended again nothing changes; the page never shows a token', async () => {
  const { id, applicant, hers } = await file('Zoé')
  assert.match((await get(ownPaths.status(slug, hers))).text, /Garde cette adresse jusqu’au 1er août 2027/)
  const before = await openLinks(id, applicant.id)
  const page = await get(applicationPaths.links(slug, id), cookie)
  assert.match(page.text, /Depuis le 29 novembre 2026/)
  assert.ok(!page.text.includes(hers))
  const ending = () => post(applicationPaths.linkEnding(slug, id), { link: before[0]!.id }, cookie)
  assert.deepEqual([(await ending()).status, (await ending()).status], [303, 303])
  assert.equal((await openLinks(id, applicant.id)).length, before.length - 1)
  const ended = await campaign.at(now, ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select('id')
      .where('action', '=', 'link.ended')
      .where('subjectId', '=', applicant.id)
      .execute(),
  )
  assert.equal(ended.length, 1)
})

test('her links are told apart by how she got each', async () => {
  const { id, applicant, hers } = await file('Lola')
  const code = await campaign.at(now, (scope) => handOutResumeCode(scope, { id, applicant }))
  const given = { code, birthDate: applicant.birthDate! }
  await campaign.at(now, (scope) => resumeWithCode(scope, given))
  const { text } = await get(ownPaths.links(slug, hers))
  const ways = text.match(
    /\d\. (?:Ouvert avec ton code|Reçu par message|Ouvert à l’écran, au début,) le \d+/g,
  )
  assert.deepEqual(
    new Set(ways?.map((it) => it.slice(3).replace(/ le \d+$/, ''))),
    new Set(['Ouvert avec ton code', 'Reçu par message', 'Ouvert à l’écran, au début,']),
  )
})

test('a link of another file is not ended from here, and a stranger’s id is nobody to send to', async () => {
  const [one, other] = [await file('Nour'), await file('Inès')]
  const [link] = await openLinks(other.id, other.applicant.id)
  for (const id of [link!.id, newId()]) {
    const byTeam = await post(applicationPaths.linkEnding(slug, one.id), { link: id }, cookie)
    const byHer = await post(ownPaths.linkEnding(slug, one.hers), { link: id })
    assert.deepEqual([byTeam.status, byHer.status], [404, 404], 'nothing was ended, and nothing says so')
  }
  assert.equal((await get(ownPaths.status(slug, other.hers))).status, 200)
  const renewal = await post(
    applicationPaths.linkRenewal(slug, one.id),
    { holder: other.applicant.id },
    cookie,
  )
  assert.equal(renewal.status, 422)
})

test('she renews her own: all of a found phone dies, the new link goes to her contact and is not on the page', async () => {
  const { id, applicant, hers, theirs } = await file('Awa')
  const code = await campaign.at(now, (scope) => handOutResumeCode(scope, { id, applicant }))
  const shown = await campaign.at(now, async (scope) =>
    handOutGuardianLinks(scope, await campaign.view(scope, id), site, { sent: false }),
  )
  assert.match((await get(ownPaths.links(slug, hers))).text, /Tu as aussi un code/)
  assert.match((await get(applicationPaths.links(slug, id), cookie)).text, /Elle a aussi un code/)
  const [newest] = await openLinks(id, applicant.id)
  const answer = await post(ownPaths.linkRenewal(slug, hers), { newest: newest!.id })
  assert.equal(answer.status, 200)
  assert.match(answer.text, /nouveau lien est parti/)
  assert.doesNotMatch(answer.text, /\/application\//)
  assert.equal((await get(ownPaths.status(slug, hers))).status, 404)
  assert.equal((await sentTo(applicant.id, 'link-renewed')).length, 1)
  const given = { code, birthDate: applicant.birthDate! }
  assert.deepEqual(await campaign.at(now, (scope) => resumeWithCode(scope, given)), { refused: 'wrong' })
  assert.equal((await get(new URL(shown[0]!.address).pathname)).status, 404, 'shown on her screen')
  assert.equal((await get(guardianPaths.screen(slug, theirs))).status, 200, 'sent to her guardian')
})

test('on a phone, both pages are legible and accessible, and she ends a lost link', async (t) => {
  const { id, applicant, hers } = await file('Maya')
  const before = (await openLinks(id, applicant.id)).length
  const girl = await newVisitor(browser, { viewport: phone, baseURL: running.url, test: t })
  await girl.goto(ownPaths.status(slug, hers))
  await girl.getByText('Mes réponses, liens et données').click()
  await girl.getByRole('link', { name: 'Mes liens, téléphone perdu' }).click()
  await assertAccessible(girl, 'her links')
  await girl
    .getByRole('button', { name: /^Fermer/ })
    .first()
    .click()
  await girl.getByText('Le lien est fermé').waitFor()
  assert.equal((await openLinks(id, applicant.id)).length, before - 1)
  const team = await newVisitor(browser, { viewport: phone, baseURL: running.url, test: t })
  const [pair = ''] = cookie.split('; ').filter((it) => it.startsWith('frise.session_token='))
  const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
  await team.context().addCookies([{ name, value, url: running.url }])
  await team.goto(applicationPaths.links(slug, id))
  await assertAccessible(team, 'links handed out')
  await team.goto('/my-devices')
  await assertAccessible(team, 'my devices')
})
