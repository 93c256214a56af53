import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { callSession } from '#test/called-session.ts'
import { site } from '#test/open-campaign.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { addSafeAdult } from '#test/safe-adults.ts'
import { cohortWithin, participantsOf } from '../cohort-queries.ts'
import { cohortsWithin } from '../queries.ts'
import { sheetOf } from '../roll-call-queries.ts'
import { sessionsOf, sessionWithin } from '../session-queries.ts'
import { addSession } from './add-session.ts'
import { cancelSession } from './cancel-session.ts'
import { confirmEnrolment } from './confirm-enrolment.ts'
import { createCohort } from './create-cohort.ts'
import { gatherEnrolments } from './gather-enrolments.ts'
import { closeCohort, confirmCohort } from './move-cohort.ts'
import { transferEnrolment } from './transfer-enrolment.ts'

const opened: Promotion[] = []
after(async () => {
  for (const promotion of opened) await promotion.database.drop()
})

async function promotionOf(girls = 3): Promise<Promotion> {
  const promotion = await openPromotion({ girls })
  opened.push(promotion)
  return promotion
}

test('a cohort gets the sessions of the edition in the zone of its site, and every girl confirmed there', async () => {
  const { deed, cohort, sessions } = await promotionOf()
  assert.deepEqual(
    sessions.map(({ day, startsAt, endsAt, state }) => `${day} ${startsAt} ${endsAt} ${state}`),
    [
      '2027-07-05 09:30 12:30 planned',
      '2027-07-05 13:30 16:00 planned',
      '2027-07-06 09:30 12:30 planned',
      '2027-07-06 13:30 16:00 planned',
    ],
  )
  const girls = await deed(null, (scope) => participantsOf(scope, cohort.id))
  assert.deepEqual(
    girls.map(({ firstName, state }) => `${firstName} ${state}`),
    ['Camille confirmed', 'Élise confirmed', 'Zoé confirmed'],
  )
})

test('a place announced twice is one enrolment', async () => {
  const promotion = await promotionOf(1)
  const { deed, editionId, programmeVersionId, creil } = promotion
  const before = await deed(null, ({ db }) => db.selectFrom('enrolments').selectAll().execute())
  const { applicationId, personId } = before[0]!
  const place = { applicationId, applicantId: personId, editionId, programmeVersionId, siteId: creil.id }
  await deed(null, (scope) => confirmEnrolment(scope, place))
  assert.deepEqual(await deed(null, ({ db }) => db.selectFrom('enrolments').selectAll().execute()), before)
})

test('creating the same cohort twice at once makes one, and no girl is lost', async () => {
  const { deed, nantes, accepted, team } = await promotionOf(1)
  await accepted(nantes.id, ['Lina', 'Haddad'])
  const create = () =>
    deed(team.nadia.id, (scope) => createCohort(scope, { site: nantes, name: 'Marées', room: '' }))
  const results = await Promise.all([create(), create()])
  assert.equal(results.filter((it) => 'refused' in it).length, 1)
  const made = results.find((it) => 'id' in it)
  assert.ok(made && 'id' in made)
  assert.equal((await deed(null, (scope) => participantsOf(scope, made.id))).length, 1)
})

test('whoever is confirmed later joins by one deed', async () => {
  const { deed, creil, cohort, accepted, team } = await promotionOf(1)
  await accepted(creil.id, ['Lina', 'Haddad'])
  assert.equal((await deed(null, (scope) => cohortWithin(scope, everywhere, cohort.id)))!.withoutCohort, 1)
  const gather = () =>
    deed(team.nadia.id, (scope) => gatherEnrolments(scope, { id: cohort.id, siteId: creil.id }))
  assert.deepEqual([await gather(), await gather()], [{ gathered: 1 }, { gathered: 0 }])
})

test('a cohort closes when every session is held or cancelled; then nothing of it changes', async () => {
  const promotion = await promotionOf(1)
  const { deed, team, clock, cohort, sessions } = promotion
  const close = () => deed(team.nadia.id, (scope) => closeCohort(scope, cohort.id))
  const cancel = (index: number) =>
    deed(team.nadia.id, async (scope) => {
      const session = (await sessionWithin(scope, everywhere, sessions[index]!.id))!
      const cancellation = { cohort, session, reason: 'organisation', changes: session.changes } as const
      return cancelSession(scope, cancellation, silently())
    })
  clock.moveTo('2027-07-06T18:00:00Z')
  assert.equal(await close(), 'not running')
  await callSession(promotion, 0, { Zoé: { status: 'present' } })
  assert.deepEqual(await cancel(0), { outcome: 'refused', why: 'already held' })
  assert.equal(await close(), 'sessions still planned')
  for (const index of [1, 2, 3])
    assert.deepEqual(await cancel(index), { outcome: 'cancelled', mailingId: null })
  assert.deepEqual([await close(), await close()], [null, null])
  assert.deepEqual(await callSession(promotion, 0, { Zoé: { status: 'absent' } }), {
    outcome: 'refused',
    why: 'cohort closed',
  })
  const extra = { day: '2027-07-08', startsAt: '10:00', endsAt: '11:00', room: '', title: '' }
  const add = await deed(team.nadia.id, (scope) =>
    addSession(scope, { cohort, added: extra }, { ...silently(), isAsked: true }),
  )
  assert.deepEqual(add, { outcome: 'refused', why: 'cohort closed' })
  const [line] = await deed(null, (scope) => cohortsWithin(scope, everywhere))
  assert.deepEqual(
    [line!.taughtMinutes, line!.learnerMinutes, line!.days],
    [180, 180, [{ day: '2027-07-05', held: true }]],
  )
})

test('a session is added outside the pattern, never over another', async () => {
  const { deed, team, cohort } = await promotionOf(1)
  const add = (startsAt: string, endsAt: string) =>
    deed(team.nadia.id, (scope) =>
      addSession(
        scope,
        { cohort, added: { day: '2027-07-10', startsAt, endsAt, room: '', title: 'Visite' } },
        { ...silently(), isAsked: true },
      ),
    )
  assert.deepEqual(await add('10:00', '12:00'), { outcome: 'added', mailingId: null })
  assert.deepEqual(await add('11:00', '13:00'), { outcome: 'refused', why: 'overlaps' })
  const sessions = await deed(null, (scope) => sessionsOf(scope, cohort.id))
  assert.equal(sessions.at(-1)!.title, 'Visite')
})

test('she goes on in another cohort with the hours she has', async () => {
  const promotion = await promotionOf(2)
  const { deed, team, clock, cohort, nantes, accepted } = promotion
  await accepted(nantes.id, ['Lina', 'Haddad'])
  const created = await deed(team.nadia.id, (scope) =>
    createCohort(scope, { site: nantes, name: 'Marées', room: '' }),
  )
  assert.ok('id' in created)
  await deed(team.nadia.id, async (scope) => {
    await addSafeAdult(scope, created.id)
    await confirmCohort(scope, created.id)
  })
  clock.moveTo('2027-07-05T18:00:00Z')
  await callSession(promotion, 0, { Zoé: { status: 'late', at: '10:30' }, Élise: { status: 'present' } })
  const girls = await deed(null, (scope) => participantsOf(scope, cohort.id))
  const zoe = girls.find(({ firstName }) => firstName === 'Zoé')
  const move = (firstDay: string) =>
    deed(team.nadia.id, (scope) =>
      transferEnrolment(
        scope,
        {
          enrolmentId: zoe!.enrolmentId,
          applicationId: zoe!.application.id,
          fromCohortId: cohort.id,
          to: { id: created.id, siteId: nantes.id, room: '' },
          reason: 'closer site',
          firstDay,
        },
        site,
      ),
    )
  assert.equal(await move('2027-07-05'), 'on a later sheet')
  assert.equal(await move('2027-07-06'), 'roll call missing')
  await callSession(promotion, 1, { Zoé: { status: 'present' }, Élise: { status: 'present' } })
  assert.equal(await move('2027-07-06'), null)
  const there = await deed(null, (scope) => participantsOf(scope, created.id))
  const her = there.find(({ firstName }) => firstName === 'Zoé')
  assert.deepEqual(
    her!.sessions.map(({ attendedMinutes }) => attendedMinutes).toSorted((a, b) => a - b),
    [120, 150],
  )
  clock.moveTo('2027-07-06T18:00:00Z')
  const sessions = await deed(null, (scope) => sessionsOf(scope, created.id))
  const { lines: monday } = await deed(null, (scope) => sheetOf(scope, sessions[0]!.id))
  const { lines: tuesday } = await deed(null, (scope) => sheetOf(scope, sessions[2]!.id))
  assert.deepEqual(
    [monday.map(({ firstName }) => firstName), tuesday.map(({ firstName }) => firstName)],
    [['Lina'], ['Lina', 'Zoé']],
  )
})

/** Nobody is told. */
function silently() {
  return { key: newId(), audiences: [], site: { origin: 'https://frise.example', slug: 'ricochet' } }
}
