import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink } from '#src/people/index.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { mayAskAt } from './draft-contact-queries.ts'
import { ownPaths } from './paths.ts'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string

const now = '2026-11-24T10:00:00Z'

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('as soon as she says how to reach her, her link goes there, once, and opens her draft', async () => {
  const { id, token } = await draftWithoutContact()
  await say(token, '06 39 98 01 45')
  const [first, ...others] = await kept(id)
  assert.equal(others.length, 0)
  const page = await (
    await running.app.request(linkIn(first!.body), { headers: { 'accept-language': 'fr' } })
  ).text()
  assert.match(page, /Ta candidature n’est pas encore envoyée/)
  assert.match(page, /Je reprends/)
  await say(token, '+33639980145')
  assert.equal((await kept(id)).length, 1, 'the same contact is not written to again')
})

test('a number that she mistyped keeps no way into her file: its link ends, and the right number gets one', async () => {
  const { id, token } = await draftWithoutContact()
  const opens = async (link: string) => (await running.app.request(link)).status
  await say(token, '06 39 98 01 46')
  const mistyped = linkIn((await kept(id))[0]!.body)
  assert.equal(await opens(mistyped), 200)
  await say(token, '06 39 98 01 47')
  assert.equal(await opens(mistyped), 404)
  assert.equal(await opens(ownPaths.status(slug, token)), 200, 'the link that she uses stays')
  // What went to the number mistyped has no words any more where it had not left yet.
  const written = (await kept(id)).filter(({ body }) => body !== '')
  const links = written.map(({ body }) => linkIn(body)).filter((it) => it !== mistyped)
  assert.equal(links.length, 1)
  assert.equal(await opens(links[0]!), 200)
})

test('one draft writes to five contacts at most; a sixth is refused in plain words, and the last one stays', async () => {
  const { id, token } = await draftWithoutContact()
  for (const digit of [0, 1, 2, 3, 4]) await say(token, `06 39 98 01 5${digit}`)
  const refused = await fill(token, '06 39 98 01 55')
  assert.equal(refused.status, 422)
  const words = await refused.text()
  assert.match(words, /Remets ton dernier contact, ou appelle [^<]+ au \d\d/)
  assert.match(words, /value="06 39 98 01 55"/, 'what she typed is kept')
  assert.equal((await kept(id)).length, 5)
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.equal(applicant.phone, '+33639980154')
  await say(token, '06 39 98 01 54')
})

test('a number of a country where no text message of ours leaves is refused on the screen, and the number at home is not', async () => {
  const { token } = await draftWithoutContact()
  const { textsReach } = running.frise.waysOut
  running.frise.waysOut.textsReach = (number) => number.startsWith('+33')
  const refused = await (await fill(token, '+32 470 12 34 56')).text()
  assert.match(refused, /Aucun SMS ne part vers ce pays\. Écris un autre numéro/)
  await say(token, '06 39 98 01 68')
  running.frise.waysOut.textsReach = textsReach
})

test('a number that many drafts say is written to five times in a day; whoever says it then goes on with her code', async () => {
  const number = '06 39 98 01 61'
  for (let draft = 0; draft < 5; draft++) await say((await draftWithoutContact()).token, number)
  const { id, token } = await draftWithoutContact()
  const answer = await fill(token, number)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), ownPaths.status(slug, token))
  assert.match(decodeURIComponent(answer.headers.get('set-cookie') ?? ''), /Note ton code ici/)
  assert.deepEqual(await kept(id), [])
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.equal(applicant.phone, '+33639980161', 'what she said is kept')
  const page = await running.app.request(ownPaths.status(slug, token), { headers })
  assert.match(await page.text(), /Note ton code pour reprendre plus tard/)
})

function linkIn(body: string): string {
  return /\/o\/[^ ]+\/application\/[A-Za-z0-9_-]{22}/.exec(body)![0]
}

test('a sign that nobody sees in her e-mail is shown to her, and nothing is written to the address without it', async () => {
  const { id, token } = await draftWithoutContact()
  const refused = await fill(token, 'li\0na@exemple.fr')
  assert.equal(refused.status, 422)
  const words = await refused.text()
  assert.match(words, /Un signe ne se voyait pas\. Enlève le \ufffd de ce contact\./)
  assert.match(words, /value="li\ufffdna@exemple\.fr"/)
  assert.deepEqual(await kept(id), [])
})

test('a number that she gave comes back as she dials it, and an empty date says what to give', async () => {
  const { token } = await draftWithoutContact()
  await say(token, '+33639980145')
  const open = (screen: string, init = {}) =>
    running.app.request(ownPaths.screen(slug, token, screen), { headers, ...init })
  assert.match(await (await open('contact')).text(), /value="06 39 98 01 45"/)
  const body = new URLSearchParams({ gender: 'girl' })
  const refused = await open('for-you', { method: 'POST', body })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Donne le jour, le mois et l’année/)
})

test('two answers that miss are told apart above the form, and not beside their fields', async () => {
  const { token } = await draftWithoutContact()
  const body = new URLSearchParams({ 'first-name': '', 'last-name': ' ' })
  const refused = await running.app.request(ownPaths.screen(slug, token, 'name'), {
    method: 'POST',
    body,
    headers,
  })
  assert.equal(refused.status, 422)
  const words = await refused.text()
  assert.match(words, /href="#first-name">Ton prénom\u00a0: Écris ta réponse</)
  assert.match(words, /href="#last-name">Ton nom\u00a0: Écris ta réponse</)
  assert.match(words, /first-name-error[^]*>Écris ta réponse</)
})

test('a name carries no number and no address to whoever gets our messages, and stays on one line', async () => {
  const { id, token } = await draftWithoutContact()
  const path = ownPaths.screen(slug, token, 'name')
  const mark = /name="mark" value="([^"]*)"/.exec(await (await running.app.request(path)).text())?.[1] ?? ''
  const name = (fields: Record<string, string>) =>
    running.app.request(path, {
      method: 'POST',
      body: new URLSearchParams({ 'last-name': 'Essai', mark, ...fields }),
      headers,
    })
  for (const typed of ['Votre colis attend, 06 39 98 01 23', 'lina@exemple.fr'])
    for (const leaves of ['', 'later']) {
      const refused = await name({ 'first-name': typed, ...(leaves && { leaves }) })
      assert.equal(refused.status, 422, `${typed} ${leaves}`)
      assert.match(await refused.text(), /Écris seulement un nom, sans numéro ni adresse/)
    }
  const { firstName } = (await campaign.at(now, (scope) => campaign.view(scope, id))).applicant
  assert.equal(firstName, 'Lina')
  const kept = await name({ 'first-name': 'Zoé\r\nBcc: x', leaves: 'later' })
  assert.equal(kept.status, 303)
  const view = await campaign.at(now, (scope) => campaign.view(scope, id))
  assert.equal(view.applicant.firstName, 'Zoé Bcc: x')
})

test('a screen that she leaves half filled keeps what she wrote: later or back, and a text that is too long is said', async () => {
  const { token } = await draftWithoutContact()
  const leave = (how: string, wish: string) =>
    running.app.request(ownPaths.screen(slug, token, 'wish'), {
      method: 'POST',
      body: new URLSearchParams({ wish, leaves: how }),
      headers,
    })
  const later = await leave('later', 'Je veux programmer')
  assert.equal(later.headers.get('location'), ownPaths.status(slug, token))
  const page = await running.app.request(ownPaths.screen(slug, token, 'wish'), { headers })
  assert.match(await page.text(), /Je veux programmer/)
  const back = await leave('back', 'Je veux programmer des robots')
  assert.match(back.headers.get('location') ?? '', /\/screens\/(?!wish)/)
  const tooLong = await leave('later', 'a'.repeat(20_000))
  assert.equal(tooLong.status, 422)
  const emptied = await leave('later', '')
  assert.equal(emptied.status, 303, 'an empty question does not hold her back')
})

const headers = { origin: 'http://localhost', 'accept-language': 'fr' }

test('a guardian whom many applications name is asked five times in a day; the sixth girl shows her the link', async () => {
  const asked = () =>
    campaign.at(now, (scope) =>
      scope.db
        .selectFrom('messages')
        .select('id')
        .where('template', '=', 'consent-request')
        .where('createdAt', '=', new Date(now))
        .execute(),
    )
  let page = ''
  for (let girl = 0; girl < 6; girl++) {
    const { token } = await draftWithoutContact()
    await say(token, `06 39 98 01 7${girl}`)
    const sent = await running.app.request(ownPaths.submission(slug, token), { method: 'POST', headers })
    assert.equal(sent.status, 303, await sent.text())
    page = await (await running.app.request(ownPaths.status(slug, token), { headers })).text()
  }
  assert.equal((await asked()).length, 5)
  assert.match(page, /Ta candidature est bien arrivée[^]*Montrer le code à scanner/)
})

test('what stands after a plus, and dots, lead to one mailbox: it is asked five times in a day', () => {
  const at = new Date(now)
  for (let girl = 0; girl < 5; girl++) assert.ok(mayAskAt(`victime+${girl}@exemple.fr`, at))
  for (const same of ['victime+9@exemple.fr', 'Vic.time@exemple.fr', 'victime@exemple.fr'])
    assert.equal(mayAskAt(same, at), false, same)
  assert.ok(mayAskAt('victime@autre.fr', at))
})

async function draftWithoutContact(): Promise<{ id: string; token: string }> {
  const id = await campaign.sent('Lina')
  return campaign.at(now, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    await scope.db.updateTable('applications').set({ state: 'draft' }).where('id', '=', id).execute()
    await scope.db
      .updateTable('people')
      .set({ email: null, phone: null })
      .where('id', '=', applicant.id)
      .execute()
    const holder = { holderId: applicant.id, aboutId: applicant.id, objectId: id }
    const expiresAt = new Date('2027-08-01T00:00:00Z')
    return { id, token: await handOutLink(scope, { purpose: 'application', ...holder, expiresAt }) }
  })
}

test('an empty contact is asked for by what it may be: a phone number or an e-mail', async () => {
  const { token } = await draftWithoutContact()
  const path = ownPaths.screen(slug, token, 'contact')
  const mark = /name="mark" value="([^"]*)"/.exec(await (await running.app.request(path)).text())?.[1] ?? ''
  const answer = await running.app.request(path, {
    method: 'POST',
    body: new URLSearchParams({ mark, contact: ' ' }),
    headers,
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Écris un numéro de téléphone à 10 chiffres, ou un e-mail avec @/)
})

/** Fills in the screen of her contact as its page gives it. */
async function say(token: string, contact: string): Promise<void> {
  const answer = await fill(token, contact)
  assert.equal(answer.status, 303, await answer.text())
}

async function fill(token: string, contact: string): Promise<Response> {
  const path = ownPaths.screen(slug, token, 'contact')
  const page = await (await running.app.request(path)).text()
  const mark = /name="mark" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({ mark, contact })
  return running.app.request(path, { method: 'POST', body, headers })
}

function kept(applicationId: string) {
  return campaign.at(now, async (scope) => {
    const { applicant } = await campaign.view(scope, applicationId)
    return scope.db
      .selectFrom('messages')
      .select('body')
      .where('template', '=', 'draft-kept')
      .where('recipientId', '=', applicant.id)
      .execute()
  })
}
