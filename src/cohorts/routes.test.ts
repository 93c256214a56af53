import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { readPdf } from '#test/read-pdf.ts'
import { cohortPaths, sessionPaths } from './paths.ts'
import { sheetOf } from './roll-call-queries.ts'

let promotion: Promotion
let facilitator: TeamMember
let stranger: TeamMember
let girls: Map<string, string>

before(async () => {
  promotion = await openPromotion({ girls: 3 })
  const { newMember, grant, deed, cohort, sessions, clock } = promotion
  clock.moveTo('2027-07-05T08:00:00Z')
  facilitator = await newMember('Sylvie', 'Andrade')
  await grant(facilitator, 'facilitator', { scopeKind: 'cohort', scopeId: cohort.id })
  stranger = await newMember('Ines', 'Autre')
  await grant(stranger, 'facilitator', { scopeKind: 'cohort', scopeId: newId() })
  const { lines } = await deed(null, (scope) => sheetOf(scope, sessions[0]!.id))
  girls = new Map(lines.map(({ firstName, enrolmentId }) => [firstName, enrolmentId]))
})
after(() => promotion.database.drop())

const slug = 'ricochet'
const path = {
  cohort: () => cohortPaths.one(slug, promotion.cohort.id),
  call: (index = 0) => sessionPaths.rollCall(slug, promotion.sessions[index]!.id),
}

test('nobody signed in goes to sign in; who has no role here finds nothing', async () => {
  const away = await promotion.visitor(null).get(path.cohort())
  assert.equal(away.status, 303)
  assert.match(away.location ?? '', /^\/\?back=|sign/)
  const { nadia: _, maud } = promotion.team
  assert.equal((await promotion.visitor(maud).get(path.cohort())).status, 404)
})

test('a facilitator sees her cohort and its roll call, and nothing else', async () => {
  const { visitor, cohort, sessions } = promotion
  const hers = visitor(facilitator)
  const list = await hers.get(cohortPaths.list(slug))
  assert.equal(list.status, 200)
  assert.match(list.text, /Les Étincelles/)
  assert.doesNotMatch(list.text, /Nouvelle promotion/)
  const page = await hers.get(path.cohort())
  assert.equal(page.status, 200)
  assert.match(page.text, /Zoé Abadie/)
  assert.doesNotMatch(page.text, /\/applications\//, 'no file that she may not open')
  assert.equal((await hers.get(path.call())).status, 200)
  const enrolment = [...girls.values()][0]!
  const planning = [
    cohortPaths.create(slug),
    cohortPaths.hours(slug),
    cohortPaths.member(slug, cohort.id, enrolment),
    cohortPaths.diplomas(slug, cohort.id),
  ]
  for (const address of planning) assert.equal((await hers.get(address)).status, 404, address)
  const deeds = [
    cohortPaths.list(slug),
    cohortPaths.closing(slug, cohort.id),
    cohortPaths.sessions(slug, cohort.id),
    sessionPaths.cancellation(slug, sessions[3]!.id),
    cohortPaths.departure(slug, cohort.id, enrolment),
    cohortPaths.diplomas(slug, cohort.id),
  ]
  for (const address of deeds) assert.equal((await hers.post(address)).status, 404, address)
})

test('the facilitator of another cohort finds neither this one nor its sessions', async () => {
  const { visitor, sessions } = promotion
  const other = visitor(stranger)
  const list = await other.get(cohortPaths.list(slug))
  assert.match(list.text, /Aucune promotion pour l’instant/)
  for (const address of [
    path.cohort(),
    path.call(),
    cohortPaths.signInSheet(slug, promotion.cohort.id, '2027-07-05'),
  ]) {
    assert.equal((await other.get(address)).status, 404, address)
  }
  assert.equal((await other.post(sessionPaths.rollCall(slug, sessions[0]!.id))).status, 404)
  assert.equal((await other.get(sessionPaths.rollCall(slug, 'x'))).status, 404)
})

test('a cohort of another site is out of the reach of a coordinator of one site', async () => {
  const { newMember, grant, creil, nantes, visitor } = promotion
  const [here, there] = [await newMember('Léa', 'Ici'), await newMember('Lou', 'Ailleurs')]
  await grant(here, 'territory coordinator', { scopeKind: 'site', scopeId: creil.id })
  await grant(there, 'territory coordinator', { scopeKind: 'site', scopeId: nantes.id })
  assert.equal((await visitor(here).get(path.cohort())).status, 200)
  assert.equal((await visitor(there).get(path.cohort())).status, 404)
  const form = await visitor(there).get(cohortPaths.create(slug))
  assert.match(form.text, /Nantes/)
  assert.doesNotMatch(form.text, /Creil/)
  const elsewhere = await visitor(there).post(cohortPaths.list(slug), { site: creil.id, name: 'Ruse' })
  assert.equal(elsewhere.status, 422)
})

test('the pages speak English too', async () => {
  const page = await promotion.visitor(promotion.team.nadia).get(path.cohort(), 'en')
  for (const words of ['Learner hours', 'All sessions', 'Sign-in sheet', 'The participants'])
    assert.ok(page.text.includes(words), words)
})

test('a session is added by a form that gives back what was typed when it is wrong', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const address = cohortPaths.sessions(slug, promotion.cohort.id)
  const typed = { date: '2027-07-08', starts: '15:00', ends: '14:00', title: 'Visite' }
  const wrong = await nadia.post(address, typed)
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /La fin vient après le début/)
  assert.match(wrong.text, /value="Visite"/)
  const over = await nadia.post(address, { ...typed, date: '2027-07-05', starts: '10:00', ends: '11:00' })
  assert.match(over.text, /Une autre séance a lieu/)
  assert.equal((await nadia.post(address, { ...typed, ends: '16:00', next: 'done' })).status, 303)
})

test('the girls’ name and motto are written by who leads them, with no way to reach an adult outside', async () => {
  const hers = promotion.visitor(facilitator)
  const address = cohortPaths.identity(slug, promotion.cohort.id)
  const fields = {
    name: 'Sun Girls',
    motto: 'Liberté, égalité, sororité',
    room: '',
    seen: await seenOn(hers, address),
  }
  assert.equal((await hers.post(address, { ...fields, name: ' ' })).status, 422)
  for (const part of ['name', 'motto', 'room']) {
    const refused = await hers.post(address, { ...fields, [part]: 'Insta: sylvie, 06 39 98 01 23' })
    assert.equal(refused.status, 422, part)
    assert.match(refused.text, /Retirez le numéro, l’adresse ou le lien/)
  }
  assert.equal((await hers.post(address, fields)).status, 303)
  const page = await hers.get(path.cohort())
  assert.match(page.text, /Sun Girls/)
  assert.match(page.text, /Liberté, égalité, sororité/)
})

test('of two who name a cohort at once the second reads both; a new room leads to a message about it', async () => {
  const hers = promotion.visitor(facilitator)
  const nadia = promotion.visitor(promotion.team.nadia)
  const address = cohortPaths.identity(slug, promotion.cohort.id)
  const seen = await seenOn(nadia, address)
  const moved = { name: 'Sun Girls', motto: '', room: 'Salle Ada', seen }
  const first = await nadia.post(address, moved)
  assert.equal(
    first.headers.get('location'),
    `${cohortPaths.newMessage(slug, promotion.cohort.id)}?about=room`,
  )
  const message = await nadia.get(first.headers.get('location')!)
  assert.match(message.text, /Nous nous retrouvons maintenant ici\u00a0: Salle Ada\./)
  assert.equal((await nadia.post(address, moved)).status, 303, 'a second press')
  const second = await hers.post(address, { name: 'Sun Girls', motto: '', room: 'Salle Grace', seen })
  assert.equal(second.status, 409)
  assert.match(second.text, /Ce qui est écrit maintenant/)
  assert.match(second.text, /Salle Ada/)
  assert.match(second.text, /value="Salle Grace"/)
})

test('the sheet of a day is a PDF of its sessions and girls, for who leads them', async () => {
  const sheet = await promotion
    .visitor(facilitator)
    .get(cohortPaths.signInSheet(slug, promotion.cohort.id, '2027-07-06'))
  assert.equal(sheet.status, 200)
  assert.equal(sheet.headers.get('content-type'), 'application/pdf')
  assert.match(
    sheet.headers.get('content-disposition') ?? '',
    /filename="feuille-de-presence-creil-2027-07-06\.pdf"/,
  )
  const { pages } = readPdf(sheet.bytes)
  for (const words of [
    'Sylvie Andrade',
    'Camille Dubois',
    'Élise Barry',
    'Matin',
    'Après-midi',
    'mardi 6 juillet 2027',
  ]) {
    assert.ok(pages[0]?.includes(words), `${words} in ${pages[0]}`)
  }
  const address = cohortPaths.signInSheet(slug, promotion.cohort.id, '2027-07-20')
  assert.equal((await promotion.visitor(facilitator).get(address)).status, 404)
})

/** What the form says of the cohort as it stood when it was opened. */
async function seenOn(visitor: ReturnType<Promotion['visitor']>, address: string): Promise<string> {
  const [, seen = ''] = /name="seen" value="([^"]*)"/.exec((await visitor.get(address)).text) ?? []
  return seen.replaceAll('&quot;', '"')
}
