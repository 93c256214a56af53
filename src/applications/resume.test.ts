import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { campaignOf2028 } from '#test/another-campaign.ts'
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

test('once she has a code, her page says before another one is made that the one on paper will stop working', async () => {
  const token = await begin('2012-03-12')
  const before = await pageAt(ownPaths.status(slug, token))
  assert.match(before, /Note ton code pour reprendre plus tard/)
  assert.doesNotMatch(before, /ne marchera plus/)
  const page = await pageAt(ownPaths.status(slug, await byHerCode(token)))
  assert.match(page, /Remplacer mon code[^]*Le code que tu as déjà noté ne marchera plus/)
  assert.doesNotMatch(page, /Note ton code/)
})

test('whoever has lost her code reads where it is asked for, and where it was given, whom she calls', async () => {
  const guess = {
    code: 'ABCDEFGHJK',
    'birth-date-day': '12',
    'birth-date-month': '3',
    'birth-date-year': '2012',
  }
  const refused = await running.app.request(resumePaths.form(slug), {
    method: 'POST',
    headers,
    body: new URLSearchParams(guess),
  })
  const lost =
    /<details[^>]* open[^]*Code perdu[^]*Cherche notre message[^]*Creil[^]*Nadia Benali[^]*href="tel:\+33353010010"/
  assert.match(await refused.text(), lost)
  const token = await begin('2012-03-12')
  const code = await running.app.request(ownPaths.resumeCode(slug, token), { method: 'POST', headers })
  assert.match(await code.text(), /Tu n’as pas de message\u00a0\? Appelle [^<]+ au <a href="tel:\+33/)
})

test('whom to call is said of the campaigns that have begun, not of one that is planned; of two, each with its adults', async () => {
  const own = await readCampaign(running.frise.database)
  const form = resumePaths.form(`essai-${own.organisationId.slice(-12)}`)
  const sites = async () =>
    [...(await pageAt(form)).matchAll(/<dt[^>]*>([^<]*)<\/dt><dd[^>]*>([^<]*)</g)].map(
      ([, site, name]) => `${site}: ${name}`,
    )
  const before = await sites()
  assert.ok(before.includes('Creil: Nadia Benali'), before.join())
  const later = await campaignOf2028(own, { state: 'planned', toCall: 'Maud Fictive' })
  assert.deepEqual(await sites(), before)
  await own.at('2026-11-24T09:00:00Z', ({ db }) =>
    db.updateTable('campaigns').set({ state: 'open' }).where('id', '=', later).execute(),
  )
  const both = await sites()
  assert.equal(both.length, before.length * 2)
  assert.ok(both.includes('Creil, JUMP IN TECH 2027: Nadia Benali'), both.join())
  assert.ok(both.includes('Creil, JUMP IN TECH 2028: Maud Fictive'), both.join())
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
  // Two tests above came back once each, and one guessed once.
  for (let nth = 3; nth < 60; nth++) assert.doesNotMatch(await (await guess()).text(), /Too many tries/)
  assert.match(await (await guess()).text(), /Too many tries from here. Try again in \d+ min\./)
})

test('what she has sent is hers to read again, as she wrote it, and nothing there changes it', async () => {
  const token = await begin('2012-03-12')
  const answers = ownPaths.answers(slug, token)
  for (const [screen, given] of beforeHerClass) await say(token, screen, given)
  await say(token, 'wish', { wish: 'Comprendre les nuages.' })
  await say(token, 'perseverance', { perseverance: 'J’ai appris à nager.' })
  await say(token, 'guardian', { 'guardian-contact': 'samira.fictive@exemple.fr' })
  const toCheck = await running.app.request(answers, { headers })
  assert.equal(
    toCheck.headers.get('location'),
    ownPaths.check(slug, token),
    'a draft is read where it is sent',
  )
  const status = await send(ownPaths.submission(slug, token), {})
  assert.match(await pageAt(status), new RegExp(`href="${answers}"`))
  const page = await pageAt(answers)
  assert.match(page, /Envoyées le 24 novembre 2026\. Une erreur\u00a0\? Dis-le à /)
  for (const hers of ['Comprendre les nuages.', 'J’ai appris à nager.', '06 39 98 01 45'])
    assert.ok(page.includes(hers), hers)
  assert.doesNotMatch(page, /class="form"/)
})

test('correcting one answer says no step, and leads back to where she reads them all, with whom to call', async () => {
  const token = await begin('2012-03-12')
  for (const [screen, answers] of beforeHerClass) await say(token, screen, answers)
  await say(token, 'wish', { wish: 'Comprendre.' })
  await say(token, 'perseverance', { perseverance: 'J’ai appris à nager.' })
  await say(token, 'guardian', { 'guardian-contact': 'samira.fictive@exemple.fr' })
  const page = await pageAt(ownPaths.correction(slug, token, 'wish'))
  assert.match(page, />Corriger</)
  assert.doesNotMatch(page, /Étape|Continuer|Finir plus tard/)
  const check = ownPaths.check(slug, token)
  assert.ok(page.includes(`href="${check}"`))
  const mark = /name="mark" value="([^"]*)"/.exec(page)![1]!
  assert.equal(
    await send(ownPaths.screen(slug, token, 'wish'), { mark, correcting: 'yes', wish: 'Inventer.' }),
    check,
  )
  assert.match(
    await pageAt(check),
    /Inventer\.[^]*Une erreur\u00a0\? Nadia Benali, <a href="tel:\+33353010010"/,
  )
})

test('applications closed over her draft: her page says so and what is kept, and no screen leads her on; reopened, she goes on', async () => {
  const token = await begin('2012-03-12')
  const status = ownPaths.status(slug, token)
  for (const [screen, answers] of beforeHerClass) await say(token, screen, answers)
  const open = await pageAt(ownPaths.screen(slug, token, 'wish'))
  const mark = /name="mark" value="([^"]*)"/.exec(open)![1]!
  await campaignIs('closed')
  const closed = await pageAt(status)
  assert.match(closed, /<h1[^>]*>Les candidatures sont fermées/)
  assert.match(closed, /On garde tes réponses 60 jours après la dernière/)
  assert.match(closed, /D’autres portes/)
  assert.doesNotMatch(closed, /Je reprends/)
  for (const path of [ownPaths.screen(slug, token, 'class'), ownPaths.check(slug, token)]) {
    const answer = await running.app.request(path, { headers })
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, status])
  }
  // The screen that was open: what she had written is not lost.
  assert.equal(await send(ownPaths.screen(slug, token, 'wish'), { mark, wish: 'Comprendre.' }), status)
  assert.equal(await send(ownPaths.submission(slug, token), {}), status)
  await campaignIs('open')
  assert.match(await pageAt(ownPaths.screen(slug, token, 'wish')), /Comprendre\./)
})

test('five classes behind one network address begin in one lesson; a machine that begins more waits', async () => {
  running.clock.moveTo('2026-11-24T11:00:00Z')
  for (let nth = 0; nth < 150; nth++) await begin('2012-03-12')
  const fields = {
    gender: 'girl',
    'birth-date-day': '12',
    'birth-date-month': '3',
    'birth-date-year': '2012',
  }
  const path = applyPaths.campaign(slug, campaign.campaignId)
  const answer = await running.app.request(path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Trop d’essais d’ici\. Réessaie dans \d+ min\./)
})

/** The campaign is put there, whatever it was. */
async function campaignIs(state: 'open' | 'closed'): Promise<void> {
  await campaign.at('2026-11-24T09:00:00Z', ({ db }) => db.updateTable('campaigns').set({ state }).execute())
}

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
