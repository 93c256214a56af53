import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handOutLink, openLinksOn } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { answerAsGuardian } from './actions/answer-as-guardian.ts'
import { endLink } from './actions/end-link.ts'
import type { ApplicationView } from './application-view.ts'
import { applicationPaths } from './paths.ts'
import { permissionPurpose } from './permission.ts'

// Today is 29 November 2026. The edition begins on 5 July 2027; its programme takes girls of 14 to 17 on that day.

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
let cookie: string

before(async () => {
  running = await runningFrise({ at: '2026-11-29T09:00:00Z' })
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  cookie = await cookieFor('territory coordinator')
})
after(() => running?.stop())

test('a misspelt name is corrected from her file; the audit keeps the code and no name; she reads it in her log', async () => {
  const id = await campaign.sent('Lyna')
  const { applicant } = await viewOf(id)
  const path = applicationPaths.identity(slug, id, applicant.id)
  assert.ok((await get(applicationPaths.one(slug, id))).includes(`href="${path}"`), 'her file leads there')
  const page = await get(path)
  assert.match(page, /value="Lyna"/)
  const done = await post(path, { ...fieldsOf(page), 'first-name': ' Lina ' })
  assert.deepEqual([done.status, done.location], [303, applicationPaths.one(slug, id)])
  assert.match(done.cookies, /C’est corrigé/)
  assert.equal((await viewOf(id)).applicant.firstName, 'Lina')
  const written = await events(applicant.id)
  assert.ok(written.some(({ action }) => action === 'person.name-corrected'))
  assert.ok(!written.some(({ action }) => action === 'person.birth-date-corrected'))
  assert.doesNotMatch(JSON.stringify(written), /Lyna|Lina/)
  const token = await campaign.at('2026-11-29T09:00:00Z', (scope) =>
    handOutLink(scope, {
      purpose: 'application',
      holderId: applicant.id,
      aboutId: applicant.id,
      objectId: id,
      expiresAt: new Date('2027-07-01T09:00:00Z'),
    }),
  )
  assert.match(await get(`/o/${slug}/data/${token}/readings`), /coordinatrice a corrigé le nom/)
  assert.match(await get(`/o/${slug}/application/${token}`), /Une faute dans mon nom/)
})

test('what is missing or impossible is said at its field, and what was typed comes back', async () => {
  const id = await campaign.sent('Maï')
  const path = applicationPaths.identity(slug, id, (await viewOf(id)).applicant.id)
  const typed = {
    ...fieldsOf(await get(path)),
    'first-name': '',
    'last-name': 'Dùpont',
    ...born('2011-02-31'),
  }
  const refused = await post(path, typed)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#first-name"[^>]*>Écrivez le prénom/)
  assert.match(refused.text, /href="#birth-date"[^>]*>Écrivez une date qui existe/)
  assert.match(refused.text, /value="Dùpont"/)
  assert.equal((await viewOf(id)).applicant.birthDate, '2011-05-20')
  const numbered = await post(path, { ...typed, 'first-name': 'Maï 0639980123' })
  assert.match(numbered.text, /href="#first-name"[^>]*>Écrivez seulement un nom/)
})

test('a second press changes nothing; two people at once: the second gets both versions and decides', async () => {
  const id = await campaign.sent('Zoe')
  const { applicant } = await viewOf(id)
  const path = applicationPaths.identity(slug, id, applicant.id)
  const opened = fieldsOf(await get(path))
  assert.equal((await post(path, { ...opened, 'first-name': 'Zoé' })).status, 303)
  const again = await post(path, { ...opened, 'first-name': 'Zoé' })
  assert.equal(again.status, 303)
  assert.match(again.cookies, /déjà écrit ainsi/)
  const late = await post(path, { ...opened, 'first-name': 'Zoë' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Écrit maintenant[\s\S]*Zoé[\s\S]*Ce que vous écrivez[\s\S]*Zoë/)
  assert.equal((await viewOf(id)).applicant.firstName, 'Zoé')
  const kept = await post(path, fieldsOf(late.text))
  assert.equal(kept.status, 303)
  assert.equal((await viewOf(id)).applicant.firstName, 'Zoë')
})

test('a birth date outside the age rule needs a written reason, and ends nothing', async () => {
  const id = await campaign.sent('Aya')
  const { applicant } = await viewOf(id)
  const path = applicationPaths.identity(slug, id, applicant.id)
  const typed = { ...fieldsOf(await get(path)), ...born('2014-05-20') }
  const refused = await post(path, typed)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Le 5 juillet 2027, elle aura 13 ans\. Il faut au moins 14 ans\./)
  assert.match(refused.text, /href="#reason"/)
  assert.equal((await viewOf(id)).applicant.birthDate, '2011-05-20')
  const reason = 'Sa professeure la suit.'
  assert.equal((await post(path, { ...fieldsOf(refused.text), reason })).status, 303)
  const after = await viewOf(id)
  assert.deepEqual([after.applicant.birthDate, after.state], ['2014-05-20', 'submitted'])
  assert.match(await get(path), /date de naissance[\s\S]*Sa professeure la suit\./)
})

test('of age after all: her guardians’ links end at once and she is told; a minor after all: they are hers again and asked', async () => {
  const id = await campaign.sent('Inès')
  const before = await viewOf(id)
  const [guardian] = before.guardians
  await campaign.at('2026-11-29T09:00:00Z', (scope) =>
    answerAsGuardian(
      scope,
      before,
      {
        guardianId: guardian!.id,
        firstName: 'Samira',
        lastName: 'Fictive',
        kind: 'parent',
        language: 'fr',
        answers: [
          {
            purpose: permissionPurpose,
            legalBasis: 'parental authority',
            words: 'Autorisez-vous ?',
            answer: 'yes',
          },
        ],
      },
      { origin: 'https://frise.example', slug },
    ),
  )
  const path = applicationPaths.identity(slug, id, before.applicant.id)
  const reason = 'Elle redouble.'
  const grown = await post(path, { ...fieldsOf(await get(path)), ...born('2008-05-20'), reason })
  assert.match(grown.cookies, /Elle est majeure/)
  const ofAge = await viewOf(id)
  assert.deepEqual([ofAge.permission, ofAge.guardians.length], ['not needed', 0])
  assert.equal(await openLinks(guardian!.id), 0)
  assert.equal(await told(before.applicant.id, 'of-age'), 1)

  const young = await post(path, { ...fieldsOf(await get(path)), ...born('2010-05-20') })
  assert.equal(young.location, applicationPaths.guardians(slug, id))
  assert.match(young.cookies, /Elle est mineure/)
  const minor = await viewOf(id)
  assert.deepEqual([minor.permission, minor.guardians.length], ['yes', 1])
  assert.equal(await openLinks(guardian!.id), 1)
})

test('of age on the first day no more, and a minor today all the same: a parent is asked, and the coordinator is told', async () => {
  const id = await campaign.sent('Louna')
  const { applicant, guardians } = await viewOf(id)
  const path = applicationPaths.identity(slug, id, applicant.id)
  const reason = 'Elle redouble.'
  await post(path, { ...fieldsOf(await get(path)), ...born('2009-02-20'), reason })
  assert.equal((await viewOf(id)).permission, 'not needed')
  await inState(id, 'accepted')
  assert.ok(!(await waitsOnDesk(id)))
  const asked = await told(guardians[0]!.id, 'consent-request')
  const young = await post(path, { ...fieldsOf(await get(path)), ...born('2010-02-20') })
  assert.equal(young.location, applicationPaths.guardians(slug, id))
  assert.match(young.cookies, /Elle est mineure/)
  assert.equal((await viewOf(id)).permission, 'unanswered')
  assert.equal(await told(guardians[0]!.id, 'consent-request'), asked + 1)
  assert.ok(await waitsOnDesk(id), 'a place already taken waits for it too')
})

test('what is over asks no parent again, and where links were ended by hand the coordinator decides', async () => {
  for (const over of ['withdrawn', 'declined', 'expired', 'links ended'] as const) {
    const id = await campaign.sent('Sonia')
    const before = await viewOf(id)
    const guardianId = before.guardians[0]!.id
    const path = applicationPaths.identity(slug, id, before.applicant.id)
    const reason = 'Elle redouble.'
    if (over === 'links ended') await endEveryLink(before)
    await post(path, { ...fieldsOf(await get(path)), ...born('2008-05-20'), reason })
    if (over !== 'links ended') await inState(id, over)
    const asked = await told(guardianId, 'consent-request')
    const young = await post(path, { ...fieldsOf(await get(path)), ...born('2010-05-20') })
    assert.equal(await told(guardianId, 'consent-request'), asked, over)
    assert.equal(await openLinks(guardianId), 0, over)
    const page = over === 'links ended' ? applicationPaths.guardians : applicationPaths.one
    assert.equal(young.location, page(slug, id), over)
    assert.equal((await viewOf(id)).guardians.length, 1)
  }
})

test('the name of her guardian is corrected from the page of her guardians; a stranger’s is not found', async () => {
  const id = await campaign.sent('Nora')
  const [guardian] = (await viewOf(id)).guardians
  const path = applicationPaths.identity(slug, id, guardian!.id)
  assert.ok((await get(applicationPaths.guardians(slug, id))).includes(`href="${path}"`))
  const page = await get(path)
  assert.doesNotMatch(page, /birth-date/)
  const done = await post(path, { ...fieldsOf(page), 'first-name': 'Samira', 'last-name': 'Haddad' })
  assert.deepEqual([done.status, done.location], [303, applicationPaths.guardians(slug, id)])
  assert.equal((await viewOf(id)).guardians[0]!.lastName, 'Haddad')
  const stranger = (await viewOf(await campaign.sent('Jade'))).applicant.id
  const answer = await running.app.request(applicationPaths.identity(slug, id, stranger), {
    headers: { cookie },
  })
  assert.equal(answer.status, 404)
})

test('roles that may not open her file do not find the page', async () => {
  const id = await campaign.sent('Ève')
  const path = applicationPaths.identity(slug, id, (await viewOf(id)).applicant.id)
  for (const role of ['reader', 'facilitator', 'host', 'safeguarding officer'] as const) {
    const theirs = await cookieFor(role)
    assert.equal((await running.app.request(path, { headers: { cookie: theirs } })).status, 404, role)
    const headers = { cookie: theirs, origin: 'http://localhost' }
    const body = new URLSearchParams({ 'first-name': 'Eve', 'last-name': 'Autre' })
    assert.equal((await running.app.request(path, { method: 'POST', headers, body })).status, 404, role)
  }
  assert.equal((await viewOf(id)).applicant.firstName, 'Ève')
})

async function cookieFor(role: Parameters<ReadCampaign['member']>[0]): Promise<string> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${role.replaceAll(' ', '-')}@equipe.example`, 'fr')
  await campaign.member(role, accountId)
  return (await signIn.enterDemonstration(accountId))!.map((it) => it.split(';')[0]).join('; ')
}

function viewOf(id: string) {
  return campaign.at('2026-11-29T09:00:00Z', (scope) => campaign.view(scope, id))
}

async function inState(id: string, state: string): Promise<void> {
  await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db.updateTable('applications').set({ state }).where('id', '=', id).execute(),
  )
}

async function waitsOnDesk(id: string): Promise<boolean> {
  const waiting = await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db
      .selectFrom('deskApplications')
      .select('kind')
      .where('objectId', '=', id)
      .where('kind', '=', 'guardian unanswered')
      .execute(),
  )
  return waiting.length === 1
}

/** As somebody of the team ends them, one by one. */
async function endEveryLink(application: ApplicationView): Promise<void> {
  await campaign.at('2026-11-29T09:00:00Z', async (scope) => {
    for (const { id } of await openLinksOn(scope, application.id)) await endLink(scope, application, id)
  })
}

/** The three boxes of a date. */
function born(date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-')
  return { 'birth-date-year': year, 'birth-date-month': month, 'birth-date-day': day }
}

/** What the form of the page would send. */
function fieldsOf(page: string): Record<string, string> {
  const inputs = page.matchAll(/<input(?=[^>]*name="([^"]+)")(?=[^>]*value="([^"]*)")[^>]*>/g)
  const known = [...inputs].map(([, name, value]) => [name!, value!] as const)
  const ours = /^(seen|first-name|last-name|reason|birth-date-)/
  return Object.fromEntries(known.filter(([name]) => ours.test(name)))
}

function events(subjectId: string) {
  return campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db.selectFrom('auditEvents').selectAll().where('subjectId', '=', subjectId).execute(),
  )
}

async function openLinks(holderId: string): Promise<number> {
  const links = await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db
      .selectFrom('links')
      .select('id')
      .where('holderId', '=', holderId)
      .where('revokedAt', 'is', null)
      .execute(),
  )
  return links.length
}

async function told(recipientId: string, template: string): Promise<number> {
  const messages = await campaign.at('2026-11-29T09:00:00Z', ({ db }) =>
    db
      .selectFrom('messages')
      .select('id')
      .where('recipientId', '=', recipientId)
      .where('template', '=', template)
      .execute(),
  )
  return messages.length
}

const get = (path: string) => asking(running, cookie).get(path)
const post = (path: string, fields: Record<string, string>) => asking(running, cookie).post(path, fields)
