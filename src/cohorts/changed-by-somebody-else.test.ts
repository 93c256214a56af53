import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import type { Audience, ChangeReason } from '#src/messages/index.ts'
import { everywhere, openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { cancelSession } from './actions/cancel-session.ts'
import { moveSession } from './actions/move-session.ts'
import { cohortPaths, sessionPaths } from './paths.ts'
import { sessionsOf, sessionWithin } from './session-queries.ts'

// Ornella and Nadia plan the same camp of girls. Each has opened the page of a session before the other changed it.
const slug = 'ricochet'
const site = { origin: 'https://frise.example', slug }
const everybody: Audience[] = ['girls', 'guardians', 'team']
const reason: ChangeReason = 'transport'
let promotion: Promotion
let nadia: TeamMember
let ornella: TeamMember

before(async () => {
  promotion = await openPromotion({ girls: 2 })
  nadia = promotion.team.nadia
  ornella = await promotion.newMember('Ornella', 'Sabatier')
  await promotion.grant(ornella, 'programme manager', { scopeKind: 'organisation', scopeId: null })
})
after(() => promotion.database.drop())

test('whoever cancels what somebody else has cancelled in silence reads that nobody was told, with what she typed', async () => {
  const { id } = promotion.sessions[0]!
  const address = sessionPaths.cancellation(slug, id)
  const hers = await promotion
    .visitor(ornella)
    .post(address, { changes: '0', reason: 'place', next: 'done', key: newId() })
  assert.equal(hers.status, 303)
  const fields = { changes: '0', reason, tell: everybody.join(','), next: 'done', key: newId() }
  const { status, text } = await promotion.visitor(nadia).post(address, fields)
  assert.equal(status, 409)
  assert.match(text, /<h1[^>]*>Cette séance est déjà annulée/)
  assert.match(text, /Ornella Sabatier l’a annulée le 1er juillet 2027, 11\sh \(Paris\)\./)
  assert.match(text, /Personne n’a été prévenu\. Votre message n’est pas parti\./)
  assert.match(text, /le trajet n’est pas possible ce jour-là/, 'her reason')
  assert.match(text, /les participantes, leurs parents et responsables, l’équipe de la promotion/)
  assert.doesNotMatch(text, /Reprendre la mienne/, 'nothing is left to cancel')
  assert.equal(await mailings(), 0)
  const writing = await promotion
    .visitor(nadia)
    .post(cohortPaths.messages(slug, promotion.cohort.id), { tell: fields.tell, next: 'edit' })
  assert.equal(writing.status, 200)
  assert.match(writing.text, /<h1[^>]*>Écrire un message/)
  assert.equal(writing.text.match(/name="tell"[^>]*checked/g)?.length, 3, 'those whom she chose')
  const english = await promotion.visitor(nadia).ask(address, {
    method: 'POST',
    headers: { 'accept-language': 'en' },
    body: new URLSearchParams(fields),
  })
  assert.match(english.text, /Ornella Sabatier cancelled it on 1 July 2027, 11:00 \(Paris\)\./)
  assert.match(english.text, /Nobody was told\. Your message has not been sent\./)
})

test('the preview says it too, before she has written for nothing', async () => {
  const fields = { changes: '0', reason, tell: 'girls', next: 'preview' }
  const { status } = await promotion
    .visitor(nadia)
    .post(sessionPaths.cancellation(slug, promotion.sessions[0]!.id), fields)
  assert.equal(status, 409)
})

test('whoever moves a session to where somebody else has just moved it is not led to a message that is not hers', async () => {
  const { id } = promotion.sessions[1]!
  const to = { date: '2027-07-08', starts: '14:00', ends: '16:00', room: '' }
  const press = (by: TeamMember, tell: string, key: string) =>
    promotion
      .visitor(by)
      .post(sessionPaths.move(slug, id), { ...to, changes: '0', reason, tell, next: 'done', key })
  const key = newId()
  const first = await press(ornella, 'team', key)
  const again = await press(ornella, 'team', key)
  assert.deepEqual([again.status, again.location], [303, first.location], 'pressed twice, done once')
  const { status, text } = await press(nadia, 'girls,guardians,team', newId())
  assert.equal(status, 409)
  assert.match(text, /<h1[^>]*>Cette séance est déjà déplacée/)
  assert.match(text, /Salle bleue/, 'the room of the cohort, by its name')
  assert.match(text, /Qui a été prévenu\s: l’équipe de la promotion\. Votre message n’est pas parti\./)
  assert.equal(await mailings(), 1)
})

test('whoever moves what somebody else has cancelled reads so, and her day stays on the page', async () => {
  const { id } = promotion.sessions[2]!
  const cancelled = await cancel(id, ornella, [])
  assert.equal(cancelled.outcome, 'cancelled')
  const to = { date: '2027-07-12', starts: '14:00', ends: '16:00', room: 'Salle verte' }
  const { status, text } = await promotion
    .visitor(nadia)
    .post(sessionPaths.move(slug, id), { ...to, changes: '0', reason, next: 'done', key: newId() })
  assert.equal(status, 409)
  assert.match(text, /Ornella Sabatier l’a annulée/)
  assert.match(text, /lundi 12 juillet[\s\S]*Salle verte/)
  assert.doesNotMatch(text, /Votre message n’est pas parti/, 'she wanted to tell nobody')
})

test('at the same instant one cancels and tells; the other learns that hers has not left', async () => {
  const { id } = promotion.sessions[3]!
  const before = await mailings()
  const results = await Promise.all([cancel(id, ornella, ['team']), cancel(id, nadia, everybody)])
  assert.deepEqual(results.map(({ outcome }) => outcome).toSorted(), ['cancelled', 'changed meanwhile'])
  assert.equal(await mailings(), before + 1)
})

test('at the same instant two move a session to the same place: one is told that hers has not left', async () => {
  const nadiaAsks = promotion.visitor(nadia)
  const added = { date: '2027-07-20', starts: '10:00', ends: '12:00', next: 'done' }
  await nadiaAsks.post(cohortPaths.sessions(slug, promotion.cohort.id), added)
  const sessions = await promotion.deed(null, (scope) => sessionsOf(scope, promotion.cohort.id))
  const { id } = sessions.find(({ day }) => day === added.date)!
  const results = await Promise.all([move(id, ornella), move(id, nadia)])
  assert.deepEqual(results.map(({ outcome }) => outcome).toSorted(), ['changed meanwhile', 'moved'])
})

test('the page of all sessions says who changed what: the state of the cohort, and each session from where to where', async () => {
  const { text } = await promotion.visitor(nadia).get(cohortPaths.sessions(slug, promotion.cohort.id))
  const said = text.slice(text.indexOf('Ce qui a changé'))
  assert.match(said, /À confirmer, puis confirmée/)
  assert.match(said, /Séance annulée\u00a0: /)
  assert.match(said, /Séance déplacée\u00a0: [^<]+, devenue [^<]*juillet 2027/)
  assert.match(said, /Ornella Sabatier, 1er juillet 2027, 11\sh \(Paris\)/)
})

function cancel(id: string, by: TeamMember, audiences: Audience[]) {
  return promotion.deed(by.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, id))!
    const asked = { cohort: promotion.cohort, session, reason, changes: 0 }
    return cancelSession(scope, asked, { key: newId(), audiences, site })
  })
}

function move(id: string, by: TeamMember) {
  return promotion.deed(by.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, id))!
    const to = { day: '2027-07-21', startsAt: '10:00', endsAt: '12:00', room: '' }
    const asked = { cohort: promotion.cohort, session, to, reason, changes: 0 }
    return moveSession(scope, asked, { key: newId(), audiences: ['girls'], site })
  })
}

async function mailings(): Promise<number> {
  const { count } = await promotion.deed(null, (scope) =>
    scope.db
      .selectFrom('mailings')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  return count
}
