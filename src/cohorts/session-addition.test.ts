import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { type Audience, mailingMessages } from '#src/messages/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { addSession } from './actions/add-session.ts'
import { cancelSession } from './actions/cancel-session.ts'
import { createCohort } from './actions/create-cohort.ts'
import { cohortWithin } from './cohort-queries.ts'
import { cohortPaths } from './paths.ts'
import { isAnnounced } from './session.ts'
import { sessionsOf, sessionWithin } from './session-queries.ts'

// A confirmed camp of girls on 5 and 6 July 2027; an adult is beside it until 31 July. Today is 1 July.
const slug = 'ricochet'
const site = { origin: 'https://frise.example', slug }
const everybody: Audience[] = ['girls', 'guardians', 'team']
let promotion: Promotion
let karim: string

before(async () => {
  promotion = await openPromotion({ girls: 2 })
  karim = await fatherOfBoth()
})
after(() => promotion.database.drop())

test('a session is told from the confirmation of the cohort on, as long as its day is not over', () => {
  const facts = { cohort: 'confirmed', hasTold: false, today: '2027-07-08' } as const
  assert.ok(isAnnounced(on('2027-07-08'), facts))
  assert.ok(isAnnounced(on('2027-07-09'), { ...facts, cohort: 'running' }))
  assert.ok(!isAnnounced(on('2027-07-07'), facts))
  assert.ok(!isAnnounced(on('2027-07-09'), { ...facts, cohort: 'planned' }))
  assert.ok(isAnnounced(on('2027-07-09'), { ...facts, cohort: 'planned', hasTold: true }))
})

test('an added session is told to girls, guardians and team, once each, in words of their own', async () => {
  const result = await add('2027-07-08', { audiences: everybody })
  assert.ok(result.outcome === 'added' && result.mailingId !== null)
  const messages = await promotion.deed(null, (scope) => mailingMessages(scope, result.mailingId!))
  const told = (audience: Audience) => messages.filter((it) => it.audience === audience)
  assert.equal(told('girls').length, 2)
  assert.ok(told('team').length > 0)
  const [his, ...more] = messages.filter(({ recipientId }) => recipientId === karim)
  assert.deepEqual(more, [], 'a father of two girls has one message')
  const sms = await bodyOf(his!.id)
  assert.match(sms, /^Ricochet, pour Karim Abadie : Une séance s'ajoute pour Zoé et Élise\./)
  assert.match(sms, /Elle aura lieu le jeudi 8 juillet, de 14\sh à 17\sh, Atelier \(Visite\)\./)
  const hers = await bodyOf(told('girls')[0]!.id)
  assert.match(hers, /Une séance s.ajoute à ton calendrier\./)
  const theirs = await bodyOf(told('team')[0]!.id)
  assert.match(theirs, /Une séance s.ajoute pour la promotion Les Étincelles\./)
})

test('a double press adds once and tells once', async () => {
  const key = newId()
  const press = () => add('2027-07-09', { key, audiences: ['guardians'] })
  const [first, second] = await Promise.all([press(), press()])
  assert.ok(first.outcome === 'added' && first.mailingId !== null)
  assert.deepEqual(second, first)
  assert.equal((await sessionsOn('2027-07-09')).length, 1)
  assert.equal((await toldAbout('2027-07-09')).length, 1)
})

test('a refused session tells nobody', async () => {
  const before = await messages()
  assert.deepEqual(await add('2027-07-05', { audiences: everybody, startsAt: '09:00' }), {
    outcome: 'refused',
    why: 'overlaps',
  })
  assert.equal((await add('2027-08-02', { audiences: everybody })).outcome, 'not safe')
  assert.equal(await messages(), before)
})

test('nobody is told of a day that is over, nor before the cohort is confirmed', async () => {
  promotion.clock.moveTo('2027-07-10T09:00:00Z')
  assert.deepEqual(await add('2027-07-07', { audiences: everybody }), { outcome: 'added', mailingId: null })
  promotion.clock.moveTo('2027-07-01T09:00:00Z')
  const planned = await plannedCohort('Plus tard')
  const result = await promotion.deed(promotion.team.nadia.id, (scope) => {
    const added = { ...on('2027-07-10'), room: '', title: '' }
    return addSession(
      scope,
      { cohort: planned, added },
      { key: newId(), audiences: everybody, site, isAsked: true },
    )
  })
  assert.deepEqual(result, { outcome: 'added', mailingId: null })
  const form = await promotion.visitor(promotion.team.nadia).get(cohortPaths.newSession(slug, planned.id))
  assert.doesNotMatch(form.text, /Qui prévenir/)
})

test('through the pages: whom to tell, read again, then added and "n of n"', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const { id } = promotion.cohort
  const form = await nadia.get(cohortPaths.newSession(slug, id))
  assert.match(form.text, /Qui prévenir[\s\S]*Relire avant d’envoyer/)
  const address = cohortPaths.sessions(slug, id)
  const fields = {
    date: '2027-07-20',
    starts: '10:00',
    ends: '12:00',
    room: 'Atelier bois',
    title: 'Visite',
    tell: 'girls,guardians',
  }
  const preview = await nadia.post(address, { ...fields, next: 'preview' })
  assert.equal(preview.status, 200)
  assert.match(preview.text, /Une séance s’ajoute à ton calendrier\./)
  assert.match(preview.text, /Salle\u00a0: Atelier bois\.[\s\S]*Au programme\u00a0: Visite\./)
  assert.match(preview.text, /Ajouter et prévenir/)
  assert.deepEqual(await sessionsOn('2027-07-20'), [], 'nothing is written yet')
  const again = await nadia.post(address, { ...fields, next: 'edit' })
  assert.match(again.text, /value="Visite"/)
  const done = await nadia.post(address, { ...fields, key: keyIn(preview.text), next: 'done' })
  assert.equal(done.status, 303)
  assert.match((await nadia.get(done.location!)).text, /0 sur 5 dans la boîte d’envoi/)
  assert.equal((await sessionsOn('2027-07-20'))[0]!.room, 'Atelier bois')
  const silent = await nadia.post(address, { ...fields, date: '2027-07-21', tell: '', next: 'preview' })
  assert.match(silent.text, /Personne n’est prévenu\.[\s\S]*Ajouter sans prévenir/)
})

test('a double press in a planned cohort adds once, and both presses lead to the same page', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const { id } = await plannedCohort('En préparation')
  const key = keyIn((await nadia.get(cohortPaths.newSession(slug, id))).text)
  const address = cohortPaths.sessions(slug, id)
  const fields = { key, date: '2027-07-08', starts: '14:00', ends: '17:00', title: 'Visite' }
  const before = await messages()
  const presses = await Promise.all([nadia.post(address, fields), nadia.post(address, fields)])
  const told = { status: 303, location: address }
  assert.deepEqual(
    presses.map(({ status, location }) => ({ status, location })),
    [told, told],
  )
  assert.equal((await sessionsOn('2027-07-08', id)).length, 1)
  assert.equal(await messages(), before)
})

test('a double press at the end of the pages tells once, and both presses lead to what was sent', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const { id } = promotion.cohort
  const address = cohortPaths.sessions(slug, id)
  const key = keyIn((await nadia.get(cohortPaths.newSession(slug, id))).text)
  const fields = { key, date: '2027-07-22', starts: '14:00', ends: '17:00', title: '', tell: 'guardians' }
  const preview = await nadia.post(address, { ...fields, next: 'preview' })
  assert.equal(keyIn(preview.text), key)
  const press = () => nadia.post(address, { ...fields, next: 'done' })
  const [first, second] = [await press(), await press()]
  assert.deepEqual([second.status, second.location], [303, first.location])
  assert.match((await nadia.get(second.location!)).text, /dans la boîte d’envoi/)
  assert.equal((await sessionsOn('2027-07-22')).length, 1)
  assert.equal((await toldAbout('2027-07-22')).length, 1)
})

test('a form opened while the cohort was planned asks whom to tell once it is confirmed, and adds nothing before', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const address = cohortPaths.sessions(slug, promotion.cohort.id)
  const fields = { key: newId(), date: '2027-07-23', starts: '14:00', ends: '17:00', title: 'Visite' }
  const asked = await nadia.post(address, fields)
  assert.equal(asked.status, 409)
  assert.match(asked.text, /La promotion est confirmée depuis\s: choisissez qui prévenir/)
  assert.match(asked.text, /value="2027-07-23"[\s\S]*value="Visite"[\s\S]*Relire avant d’envoyer/)
  assert.equal(asked.text.match(/name="tell"[^>]*checked/g)?.length, 3)
  assert.deepEqual(await sessionsOn('2027-07-23'), [])
})

test('confirmed at the very instant, under the lock, it asks too', async () => {
  const { cohort, team } = promotion
  const seen = { ...cohort, state: 'planned' } as const
  const added = { ...on('2027-07-23'), room: '', title: '' }
  const telling = { key: newId(), audiences: [], site, isAsked: false }
  const result = await promotion.deed(team.nadia.id, (scope) =>
    addSession(scope, { cohort: seen, added }, telling),
  )
  assert.deepEqual(result, { outcome: 'whom to tell', state: 'confirmed' })
})

test('a form that has added a session, gone back to and written otherwise, is sent anew to add another', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const { id } = await plannedCohort('Retour')
  const key = keyIn((await nadia.get(cohortPaths.newSession(slug, id))).text)
  const address = cohortPaths.sessions(slug, id)
  const fields = { key, date: '2027-07-08', starts: '14:00', ends: '17:00', title: 'Visite' }
  assert.equal((await nadia.post(address, fields)).status, 303)
  const other = { ...fields, date: '2027-07-09' }
  const back = await nadia.post(address, other)
  assert.equal(back.status, 409)
  assert.match(back.text, /Ce formulaire a déjà ajouté une séance[\s\S]*value="2027-07-09"/)
  assert.deepEqual(await sessionsOn('2027-07-09', id), [])
  assert.equal((await nadia.post(address, { ...other, key: keyIn(back.text) })).status, 303)
  assert.equal((await sessionsOn('2027-07-09', id)).length, 1)
})

test('the id of a session, here or in another cohort, given as the key adds another and touches neither', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const planned = await plannedCohort('Ailleurs')
  const [hers] = await sessionsOn('2027-07-05', planned.id)
  const [theirs] = await sessionsOn('2027-07-05')
  const address = cohortPaths.sessions(slug, planned.id)
  for (const [day, { id: key }] of [
    ['2027-07-08', hers!],
    ['2027-07-09', theirs!],
  ] as const) {
    const fields = { key, date: day, starts: '14:00', ends: '17:00', title: 'Visite' }
    const done = await nadia.post(address, fields)
    assert.deepEqual([done.status, done.location], [303, address])
    const [added, ...more] = await sessionsOn(day, planned.id)
    assert.deepEqual(more, [])
    assert.notEqual(added!.id, key)
  }
  assert.deepEqual((await sessionsOn('2027-07-05', planned.id))[0], hers)
  assert.deepEqual((await sessionsOn('2027-07-05'))[0], theirs)
})

test('families who were told that a session is cancelled are told of the one that replaces it, also before confirmation', async () => {
  const { cohort, team } = promotion
  const planned = { ...cohort, state: 'planned' } as const
  await promotion.deed(null, ({ db }) =>
    db.updateTable('cohorts').set({ state: 'planned' }).where('id', '=', cohort.id).execute(),
  )
  const [session] = await sessionsOn('2027-07-05')
  const cancelled = await promotion.deed(team.nadia.id, async (scope) => {
    const view = (await sessionWithin(scope, everywhere, session!.id))!
    const cancellation = { cohort: planned, session: view, reason: 'place', changes: view.changes } as const
    return cancelSession(scope, cancellation, { key: newId(), audiences: ['guardians'], site })
  })
  assert.ok(cancelled.outcome === 'cancelled' && cancelled.mailingId !== null)
  const form = await promotion.visitor(team.nadia).get(cohortPaths.newSession(slug, cohort.id))
  assert.match(form.text, /Qui prévenir/)
  const result = await promotion.deed(team.nadia.id, (scope) => {
    const added = { ...on('2027-07-12'), room: '', title: '' }
    return addSession(
      scope,
      { cohort: planned, added },
      { key: newId(), audiences: ['guardians'], site, isAsked: true },
    )
  })
  assert.ok(result.outcome === 'added' && result.mailingId !== null)
})

/** The key that a page gives to its form. */
const keyIn = (page: string) => /name="key" value="([^"]+)"/.exec(page)![1]!

const on = (day: string) => ({ day, startsAt: '14:00', endsAt: '17:00' })

function add(
  day: string,
  { key = newId(), audiences = [] as Audience[], startsAt = '14:00' }: Partial<Given> = {},
) {
  const { cohort, team } = promotion
  const added = { ...on(day), startsAt, room: 'Atelier', title: 'Visite' }
  return promotion.deed(team.nadia.id, (scope) =>
    addSession(scope, { cohort, added }, { key, audiences, site, isAsked: true }),
  )
}

type Given = { key: string; audiences: Audience[]; startsAt: string }

/** A cohort of the same two days that nobody has confirmed yet. */
function plannedCohort(name: string) {
  return promotion.deed(promotion.team.nadia.id, async (scope) => {
    const created = await createCohort(scope, { site: promotion.creil, name, room: '' })
    assert.ok('id' in created)
    return (await cohortWithin(scope, everywhere, created.id))!
  })
}

async function sessionsOn(day: string, cohortId = promotion.cohort.id) {
  const sessions = await promotion.deed(null, (scope) => sessionsOf(scope, cohortId))
  return sessions.filter((it) => it.day === day)
}

/** The mailings that say this day. */
function toldAbout(day: string): Promise<unknown[]> {
  return promotion.deed(null, async ({ db }) => {
    const rows = await db.selectFrom('mailings').select('words').execute()
    return rows.filter(({ words }) => JSON.stringify(words).includes(day))
  })
}

function messages(): Promise<number> {
  return promotion.deed(
    null,
    async ({ db }) => (await db.selectFrom('messages').select('id').execute()).length,
  )
}

async function bodyOf(messageId: string): Promise<string> {
  const row = await promotion.deed(null, ({ db }) =>
    db.selectFrom('messages').select('body').where('id', '=', messageId).executeTakeFirstOrThrow(),
  )
  return row.body
}

/** One father, with a telephone, of both girls. */
function fatherOfBoth(): Promise<string> {
  return promotion.deed(null, async (scope) => {
    const { organisationId, db } = scope
    const who = { firstName: 'Karim', lastName: 'Abadie', phone: '+33639980123' }
    const guardianId = await insertPerson(scope, who)
    const girls = await db
      .selectFrom('people')
      .select('id')
      .where('firstName', 'in', ['Zoé', 'Élise'])
      .execute()
    const kind = { organisationId, guardianId, kind: 'parent', startsOn: '2027-01-01' }
    await db
      .insertInto('guardianships')
      .values(girls.map(({ id: childId }) => ({ ...kind, childId })))
      .execute()
    return guardianId
  })
}
