import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { type Audience, type ChangeReason, mailingMessages } from '#src/messages/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { waitsForALock } from '#test/lock.ts'
import { everywhere, openPromotion, type Promotion, type TeamMember } from '#test/promotion.ts'
import { cancelSession } from './actions/cancel-session.ts'
import { moveSession } from './actions/move-session.ts'
import { takeRollCall } from './actions/take-roll-call.ts'
import { cohortPaths, sessionPaths } from './paths.ts'
import { sheetOf } from './roll-call-queries.ts'
import type { Slot } from './session.ts'
import { sessionsOf, sessionWithin } from './session-queries.ts'

// A camp of girls on 5 and 6 July 2027, four sessions; an adult is beside it until 31 July. Today is 1 July.
const slug = 'ricochet'
const site = { origin: 'https://frise.example', slug }
const reason: ChangeReason = 'place'
let promotion: Promotion
let karim: string

before(async () => {
  promotion = await openPromotion({ girls: 2 })
  karim = await guardianOf(['Zoé', 'Élise'])
})
after(() => promotion.database.drop())

test('a session moves to another day, hour and room, and each person is told once, in words of her own', async () => {
  const to = { day: '2027-07-08', startsAt: '14:00', endsAt: '17:00', room: 'Salle verte' }
  const host = await promotion.newMember('Béatrice', 'Hôtesse')
  await promotion.grant(host, 'host', { scopeKind: 'site', scopeId: promotion.creil.id })
  const form = await promotion
    .visitor(promotion.team.nadia)
    .get(sessionPaths.move(slug, promotion.sessions[0]!.id))
  assert.match(form.text, /value="hosts"[^]*?Qui ouvre le lieu/)
  const result = await move(0, to, { audiences: ['girls', 'guardians', 'team', 'hosts'] })
  assert.equal(result.outcome, 'moved')
  assert.ok(result.outcome === 'moved' && result.mailingId !== null)
  assert.deepEqual(await slot(0), to)
  const messages = await promotion.deed(null, (scope) => mailingMessages(scope, result.mailingId!))
  const his = messages.filter(({ recipientId }) => recipientId === karim)
  assert.deepEqual(
    his.map(({ audience, channel }) => [audience, channel]),
    [['guardians', 'sms']],
    'a father of two girls has one message',
  )
  assert.equal(messages.filter(({ audience }) => audience === 'girls').length, 2)
  const [hers] = messages.filter(({ audience }) => audience === 'hosts')
  assert.equal(hers?.recipientId, host.id)
  assert.match(await bodyOf(hers.id), /La séance de la promotion Les Étincelles change\./)
  const addressed = messages.filter(({ channel }) => channel !== 'none')
  assert.equal(await jobsOf(messages.map(({ id }) => id)), addressed.length, 'one job for each address')
  const sms = await bodyOf(messages.find(({ recipientId }) => recipientId === karim)!.id)
  assert.match(sms, /^Ricochet, pour Karim Abadie : La séance de Zoé et Élise change\./)
  assert.match(sms, /et non le lundi 5 juillet à 9\sh\s30/)
  assert.match(sms, /jeudi 8 juillet, de 14\sh à 17\sh, Salle verte/)
})

test('after a move the sheet, the roll call and the hours are those of the new slot', async () => {
  const { deed, team, clock, visitor } = promotion
  const session = await view(0)
  const nadia = visitor(team.nadia)
  assert.equal(
    (await nadia.get(cohortPaths.signInSheet(slug, promotion.cohort.id, '2027-07-08'))).status,
    200,
  )
  clock.moveTo('2027-07-08T14:00:00Z')
  const { lines } = await deed(null, (scope) => sheetOf(scope, session.id))
  const marks = new Map(lines.map(({ enrolmentId }) => [enrolmentId, { status: 'present' } as const]))
  const called = await deed(team.nadia.id, (scope) => takeRollCall(scope, { session, marks, revision: 0 }))
  assert.deepEqual(called, { outcome: 'taken' })
  const [held] = (await deed(null, (scope) => sessionsOf(scope, promotion.cohort.id))).filter(
    ({ id }) => id === session.id,
  )
  assert.deepEqual([held!.taughtMinutes, held!.learnerMinutes], [180, 360])
  assert.deepEqual(await move(0, { day: '2027-07-09', startsAt: '09:00', endsAt: '12:00', room: '' }), {
    outcome: 'refused',
    why: 'already held',
  })
  clock.moveTo('2027-07-01T09:00:00Z')
})

test('a session moved while its roll call is on the way is not held on the other day: the answers wait', async () => {
  const { database, clock, cohort, deed } = promotion
  const nadia = promotion.visitor(promotion.team.nadia)
  const id = await sessionOn('2027-07-19')
  const { lines } = await deed(null, (scope) => sheetOf(scope, id))
  const marks = Object.fromEntries(lines.map(({ enrolmentId }) => [`mark-${enrolmentId}`, 'present']))
  clock.moveTo('2027-07-19T09:00:00Z')
  const send = () => nadia.post(sessionPaths.rollCall(slug, id), { ...marks, revision: '0', next: 'finish' })
  const moving = await deed(null, async ({ db }) => {
    await db.updateTable('sessions').set({ endsAt: '13:00' }).where('id', '=', id).execute()
    const sent = send()
    await waitsForALock(database.owner)
    return { sent }
  })
  const { status, text } = await moving.sent
  assert.equal(status, 409)
  assert.match(text, /10\sh à 13\sh/, 'the hours as they are now')
  assert.match(text, /value="present" checked/, 'what she tapped is there')
  const line = async () =>
    (await deed(null, (scope) => sessionsOf(scope, cohort.id))).find((it) => it.id === id)!
  assert.equal((await line()).state, 'planned')
  assert.equal((await send()).status, 303)
  assert.deepEqual([(await line()).state, (await line()).taughtMinutes], ['held', 180])
  clock.moveTo('2027-07-01T09:00:00Z')
})

test('what cannot be is refused in words, and nothing is sent or written', async () => {
  const { deed } = promotion
  const before = await counts()
  const now = await slot(1)
  const refused: [Slot & { room: string }, string][] = [
    [{ ...now }, 'nothing changed'],
    [{ ...now, day: '2027-06-30' }, 'in the past'],
    [{ ...now, day: '2027-07-01', startsAt: '09:00', endsAt: '11:00' }, 'over already'],
    [{ ...(await slot(2)), room: '' }, 'overlaps'],
  ]
  for (const [to, why] of refused) {
    assert.deepEqual(await move(1, to, { audiences: ['girls'] }), { outcome: 'refused', why })
  }
  const alone = await move(1, { ...now, day: '2027-08-02' }, { audiences: ['girls'] })
  assert.equal(alone.outcome, 'not safe', 'no adult is beside the girls on that day')
  await assert.rejects(
    deed(promotion.team.nadia.id, async (scope) => {
      const session = (await sessionWithin(scope, everywhere, promotion.sessions[1]!.id))!
      const to = { day: '2027-07-09', startsAt: '09:00', endsAt: '10:00', room: '' }
      const asked = { cohort: promotion.cohort, session, to, reason, changes: session.changes }
      await moveSession(scope, asked, { key: newId(), audiences: ['guardians'], site })
      throw new Error('the connection was cut')
    }),
  )
  assert.deepEqual(await counts(), before)
  assert.deepEqual(await slot(1), now)
})

test('a day of another year is refused with the days that are allowed', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const to = { date: '2026-07-08', starts: '09:00', ends: '10:00', reason: 'place' }
  const move = sessionPaths.move(slug, promotion.sessions[1]!.id)
  const refused = await nadia.post(move, { ...to, next: 'preview' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Choisissez un jour entre aujourd’hui et le 4 septembre 2027/)
})

test('two people who move one session at once: one moves it, the other is shown both versions', async () => {
  const maud = await promotion.newMember('Maud', 'Renard')
  const hers = { day: '2027-07-12', startsAt: '09:00', endsAt: '11:00', room: '' }
  const mine = { day: '2027-07-13', startsAt: '09:00', endsAt: '11:00', room: '' }
  const results = await Promise.all([
    move(1, hers, { by: maud, changes: 0, audiences: ['guardians'] }),
    move(1, mine, { changes: 0, audiences: ['guardians'] }),
  ])
  const outcomes = results.map(({ outcome }) => outcome).toSorted()
  assert.deepEqual(outcomes, ['changed meanwhile', 'moved'])
  assert.equal(await changesOf(1), 1)
})

test('a double click moves once and sends once', async () => {
  const key = newId()
  const to = { day: '2027-07-14', startsAt: '09:00', endsAt: '11:00', room: '' }
  const { changes } = await view(2)
  const press = () => move(2, to, { key, changes, audiences: ['guardians'] })
  const [first, second] = await Promise.all([press(), press()])
  assert.equal(first.outcome, 'moved')
  assert.deepEqual(second, first)
  assert.equal(await changesOf(2), 1)
})

test('a session is cancelled for a reason that is told, once, and its hour can be taken again', async () => {
  const key = newId()
  const first = await cancel(3, { key, audiences: ['guardians'] })
  assert.ok(first.outcome === 'cancelled' && first.mailingId !== null)
  assert.deepEqual(await cancel(3, { key, audiences: ['guardians'] }), first)
  const messages = await promotion.deed(null, (scope) => mailingMessages(scope, first.mailingId!))
  const his = messages.filter(({ recipientId }) => recipientId === karim)
  assert.match(await bodyOf(his[0]!.id), /n'aura pas lieu/)
  const { day, startsAt, endsAt } = promotion.sessions[3]!
  const nadia = promotion.visitor(promotion.team.nadia)
  const again = await nadia.post(cohortPaths.sessions(slug, promotion.cohort.id), {
    date: day,
    starts: startsAt,
    ends: endsAt,
    next: 'done',
  })
  assert.equal(again.status, 303)
})

test('through the pages: read again first, then done, then "n of n"; both versions on a conflict', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const extra = await sessionOn('2027-07-20')
  const address = sessionPaths.move(slug, extra)
  const form = await nadia.get(address)
  assert.equal(form.status, 200)
  assert.match(form.text, /2 personnes, dont 2 sans courriel/)
  const fields = {
    changes: '0',
    date: '2027-07-21',
    starts: '10:00',
    ends: '12:00',
    room: '',
    reason: 'weather',
    tell: 'girls,guardians',
  }
  const empty = await nadia.post(address, { ...fields, date: '', reason: '', next: 'preview' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Écrivez un jour qui existe[\s\S]*Choisissez une raison/)
  const preview = await nadia.post(address, { ...fields, next: 'preview' })
  assert.equal(preview.status, 200)
  assert.match(preview.text, /Ta séance change\./)
  assert.match(preview.text, /Déplacer et prévenir/)
  assert.equal(
    (await promotion.deed(null, (scope) => sessionWithin(scope, everywhere, extra)))!.day,
    '2027-07-20',
  )
  const done = await nadia.post(address, { ...fields, next: 'done', key: newId() })
  assert.equal(done.status, 303)
  const leaving = await nadia.get(done.location!)
  assert.match(leaving.text, /<h1[^>]*>0 sur 5 dans la boîte d’envoi/)
  assert.match(leaving.text, /3 partent en ce moment/)
  await deliverAll()
  const page = await nadia.get(done.location!)
  assert.match(page.text, /<h1[^>]*>3 sur 5 dans la boîte d’envoi/)
  assert.match(page.text, /2 personnes n’ont rien reçu/)
  const { text: calendar } = await nadia.get(cohortPaths.sessions(slug, promotion.cohort.id))
  assert.match(calendar, /la météo ne le permet pas ce jour-là/, 'and the reason that she chose stays')
  const late = await nadia.post(address, { ...fields, date: '2027-07-22', next: 'done' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Nadia Benali l’a déplacée le 1er juillet 2027/)
  assert.match(late.text, /21 juillet[\s\S]*22 juillet/)
})

type Given = {
  by?: TeamMember
  changes?: number
  key?: string
  audiences?: Audience[]
}

function move(index: number, to: Slot & { room: string }, given: Given = {}) {
  const { by = promotion.team.nadia, audiences = [], key = newId() } = given
  return promotion.deed(by.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, promotion.sessions[index]!.id))!
    const changes = given.changes ?? session.changes
    const asked = { cohort: promotion.cohort, session, to, reason, changes }
    return moveSession(scope, asked, { key, audiences, site })
  })
}

function cancel(index: number, { key = newId(), audiences = [] }: Given) {
  return promotion.deed(promotion.team.nadia.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, promotion.sessions[index]!.id))!
    const asked = { cohort: promotion.cohort, session, reason, changes: session.changes }
    return cancelSession(scope, asked, { key, audiences, site })
  })
}

async function view(index: number) {
  const id = promotion.sessions[index]!.id
  return (await promotion.deed(null, (scope) => sessionWithin(scope, everywhere, id)))!
}

async function slot(index: number): Promise<Slot & { room: string }> {
  const { day, startsAt, endsAt, room } = await view(index)
  return { day, startsAt, endsAt, room }
}

async function sessionOn(day: string): Promise<string> {
  const nadia = promotion.visitor(promotion.team.nadia)
  const fields = { date: day, starts: '10:00', ends: '12:00', next: 'done' }
  await nadia.post(cohortPaths.sessions(slug, promotion.cohort.id), fields)
  const sessions = await promotion.deed(null, (scope) => sessionsOf(scope, promotion.cohort.id))
  return sessions.find((it) => it.day === day)!.id
}

/** One guardian, with a telephone, of some girls of the cohort. */
function guardianOf(girls: string[]): Promise<string> {
  return promotion.deed(null, async (scope) => {
    const guardianId = await insertPerson(scope, {
      firstName: 'Karim',
      lastName: 'Abadie',
      phone: '+33639980123',
    })
    const children = await scope.db
      .selectFrom('people')
      .select('id')
      .where('firstName', 'in', girls)
      .execute()
    for (const { id: childId } of children) {
      const guardianship = { organisationId: scope.organisationId, childId, guardianId, kind: 'parent' }
      await scope.db
        .insertInto('guardianships')
        .values({ ...guardianship, startsOn: '2027-01-01' })
        .execute()
    }
    return guardianId
  })
}

async function bodyOf(messageId: string): Promise<string> {
  return promotion.deed(null, async (scope) => {
    const row = await scope.db
      .selectFrom('messages')
      .select('body')
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow()
    return row.body
  })
}

/** What the job does in a demonstration. */
async function deliverAll(): Promise<void> {
  await promotion.deed(null, (scope) =>
    scope.db.updateTable('messages').set({ state: 'kept' }).where('state', '=', 'queued').execute(),
  )
}

async function changesOf(index: number): Promise<number> {
  return (await view(index)).changes
}

/** Rows of messages, mailings and changes, and jobs. */
async function counts(): Promise<number[]> {
  const tables = ['messages', 'mailings', 'mailingRecipients', 'sessionChanges'] as const
  const rows = await promotion.deed(null, async (scope) => {
    const found: number[] = []
    for (const table of tables) {
      const { count } = await scope.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      found.push(count)
    }
    return found
  })
  const { rows: jobs } = await promotion.database.owner.query<{ count: number }>(
    'select count(*) from jobs._private_jobs',
  )
  return [...rows, jobs[0]!.count]
}

async function jobsOf(messageIds: string[]): Promise<number> {
  const { rows } = await promotion.database.owner.query<{ count: number }>(
    `select count(*) from jobs._private_jobs where payload -> 'ids' ->> 'messageId' = any($1)`,
    [messageIds],
  )
  return rows[0]!.count
}
