import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { applyPaths, ownPaths, resumePaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string

before(async () => {
  running = await runningFrise({ at: '2026-11-24T10:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('she goes on where she stopped, though a later screen asks for something and this one does not', async () => {
  const token = await begin('2012-03-12')
  for (const [screen, answers] of beforeHerClass) await say(token, screen, answers)
  assert.equal(await resumesAt(token), ownPaths.screen(slug, token, 'class'))
  const elsewhere = await byHerCode(token)
  assert.equal(await resumesAt(elsewhere), ownPaths.screen(slug, elsewhere, 'class'))
})

test('a screen that she left open is behind her, and each of the last ones waits until she has seen it', async () => {
  const token = await begin('2012-03-12')
  for (const [screen, answers] of beforeHerClass) await say(token, screen, answers)
  const rest = [
    ['class', {}, 'wish'],
    ['wish', { wish: 'Comprendre comment ça marche.' }, 'perseverance'],
    ['perseverance', { perseverance: 'J’ai appris à nager.' }, 'guardian'],
    ['guardian', { 'guardian-contact': 'samira.fictive@exemple.fr' }, 'needs'],
    ['needs', {}, 'source'],
  ] as const
  for (const [screen, answers, next] of rest) {
    await say(token, screen, answers)
    assert.equal(await resumesAt(token), ownPaths.screen(slug, token, next))
  }
  await say(token, 'source', {})
  assert.equal(await resumesAt(token), ownPaths.check(slug, token))
})

test('an answer taken away again is one that she left open', async () => {
  const token = await begin('2012-03-12')
  for (const [screen, answers] of beforeHerClass) await say(token, screen, answers)
  await say(token, 'class', { home: 'Un hameau' })
  await say(token, 'class', {})
  assert.equal(await resumesAt(token), ownPaths.screen(slug, token, 'wish'))
})

test('whoever guesses codes from one network address waits after sixty tries', async () => {
  const guess = () =>
    running.app.request(resumePaths.form(slug), {
      method: 'POST',
      headers: { origin: 'http://localhost', 'accept-language': 'en' },
      body: new URLSearchParams({
        code: 'ABCDEFGHJK',
        'birth-date-day': '12',
        'birth-date-month': '3',
        'birth-date-year': '2012',
      }),
    })
  // The first test above came back once.
  for (let nth = 1; nth < 60; nth++) assert.doesNotMatch(await (await guess()).text(), /Too many tries/)
  assert.match(await (await guess()).text(), /Too many tries from here. Try again in \d+ min\./)
})

const beforeHerClass = [
  ['name', { 'first-name': 'Lina', 'last-name': 'Fictive' }],
  ['contact', { contact: '06 39 98 01 45' }],
  ['site', { site: 'creil' }],
] as const

async function begin(birthDate: string): Promise<string> {
  const [year, month, day] = birthDate.split('-')
  const typed = { 'birth-date-day': day!, 'birth-date-month': month!, 'birth-date-year': year! }
  const address = await send(applyPaths.campaign(slug, campaign.campaignId), { gender: 'girl', ...typed })
  return /\/application\/([^/]+)\//.exec(address)![1]!
}

/** Fills in one screen of hers as its page gives it. */
async function say(token: string, screen: string, answers: Record<string, string>): Promise<void> {
  const path = ownPaths.screen(slug, token, screen)
  const mark = /name="mark" value="([^"]*)"/.exec(await pageAt(path))![1]!
  await send(path, { mark, ...answers })
}

/** Where the button of her page leads. */
async function resumesAt(token: string): Promise<string> {
  const href = /href="([^"]+)"[^>]*>(?:<[^>]*>)*Je reprends/.exec(
    await pageAt(ownPaths.status(slug, token)),
  )?.[1]
  assert.ok(href, 'her page has the button')
  return href
}

/** The link that her code opens on another telephone. */
async function byHerCode(token: string): Promise<string> {
  const noted = await running.app.request(ownPaths.resumeCode(slug, token), { method: 'POST', headers })
  const code = /[0-9A-Z]{5}[^0-9A-Z]{1,6}[0-9A-Z]{5}/.exec(await noted.text())![0]
  const birth = { 'birth-date-day': '12', 'birth-date-month': '3', 'birth-date-year': '2012' }
  const address = await send(resumePaths.form(slug), { code, ...birth })
  return address.split('/').at(-1)!
}

const headers = { origin: 'http://localhost', 'accept-language': 'fr' }

async function pageAt(path: string): Promise<string> {
  return (await running.app.request(path, { headers })).text()
}

/** Sends a form and says where it leads. */
async function send(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await running.app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  })
  assert.equal(answer.status, 303, await answer.text())
  return answer.headers.get('location')!
}
