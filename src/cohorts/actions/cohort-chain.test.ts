import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { site } from '#test/open-campaign.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { addSafeAdult } from '#test/safe-adults.ts'
import type { Mark } from '../attendance.ts'
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
import { takeRollCall } from './take-roll-call.ts'
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

test('a roll call writes minutes, holds the session, starts who came and makes the cohort run', async () => {
  const promotion = await promotionOf()
  const { deed, clock, sessions, cohort } = promotion
  clock.moveTo('2027-07-05T11:00:00Z')
  const result = await call(promotion, 0, {
    Zoé: { status: 'present' },
    Élise: { status: 'late', at: '09:52' },
    Camille: { status: 'absent' },
  })
  assert.deepEqual(result, { outcome: 'taken' })
  const [held] = await deed(null, (scope) => sessionsOf(scope, cohort.id))
  assert.deepEqual(
    [held!.state, held!.taughtMinutes, held!.learnerMinutes, held!.came, held!.called],
    ['held', 180, 180 + 158, 2, 3],
  )
  const girls = await deed(null, (scope) => participantsOf(scope, cohort.id))
  assert.deepEqual(
    girls.map(({ firstName, state }) => `${firstName} ${state}`),
    ['Camille confirmed', 'Élise started', 'Zoé started'],
  )
  const { startedAt } = await deed(null, ({ db }) =>
    db
      .selectFrom('enrolments')
      .select('startedAt')
      .where('id', '=', girls.find(({ firstName }) => firstName === 'Zoé')!.enrolmentId)
      .executeTakeFirstOrThrow(),
  )
  assert.equal(startedAt?.toISOString(), '2027-07-05T07:30:00.000Z', '9:30 in Paris')
  assert.equal((await deed(null, (scope) => cohortWithin(scope, everywhere, cohort.id)))!.state, 'running')
  const audit = await deed(null, ({ db }) =>
    db.selectFrom('auditEvents').select('details').where('action', '=', 'roll-call.taken').execute(),
  )
  assert.deepEqual(
    audit.map(({ details }) => (details as { late: number }).late),
    [1],
  )
  assert.equal(sessions.length, 4)
})

test('the first presence is the first of the calendar, and a correction takes it back', async () => {
  const promotion = await promotionOf(1)
  const { deed, clock, cohort } = promotion
  clock.moveTo('2027-07-06T18:00:00Z')
  const started = async () => {
    const [girl] = await deed(null, ({ db }) =>
      db.selectFrom('enrolments').select(['state', 'startedAt']).execute(),
    )
    return `${girl!.state} ${girl!.startedAt?.toISOString() ?? 'never'}`
  }
  await call(promotion, 2, { Zoé: { status: 'present' } })
  assert.equal(await started(), 'started 2027-07-06T07:30:00.000Z')
  await call(promotion, 0, { Zoé: { status: 'late', at: '10:00' } })
  assert.equal(await started(), 'started 2027-07-05T07:30:00.000Z')
  await call(promotion, 0, { Zoé: { status: 'excused' } })
  await call(promotion, 2, { Zoé: { status: 'absent' } })
  assert.equal(await started(), 'confirmed never')
  const [girl] = await deed(null, (scope) => participantsOf(scope, cohort.id))
  assert.deepEqual(
    girl!.sessions.toSorted((a, b) => Number(a.excused) - Number(b.excused)),
    [
      { taughtMinutes: 180, attendedMinutes: 0, excused: false },
      { taughtMinutes: 180, attendedMinutes: 0, excused: true },
    ],
  )
})

test('two roll calls of one session at once: one is written, the other is shown both', async () => {
  const promotion = await promotionOf(2)
  promotion.clock.moveTo('2027-07-05T11:00:00Z')
  const results = await Promise.all([
    call(
      promotion,
      0,
      { Zoé: { status: 'present' }, Élise: { status: 'present' } },
      { by: 'nadia', revision: 0 },
    ),
    call(
      promotion,
      0,
      { Zoé: { status: 'absent' }, Élise: { status: 'present' } },
      { by: 'maud', revision: 0 },
    ),
  ])
  assert.deepEqual(results.map(({ outcome }) => outcome).toSorted(), ['changed meanwhile', 'taken'])
  const refused = results.find(({ outcome }) => outcome === 'changed meanwhile')
  assert.ok(refused?.outcome === 'changed meanwhile')
  assert.equal(refused.sheet.revision, 1)
  assert.match(refused.sheet.recordedBy ?? '', /^(Nadia Benali|Maud Lefort)$/)
})

test('the same answers twice, by a double click, are one roll call', async () => {
  const promotion = await promotionOf(1)
  promotion.clock.moveTo('2027-07-05T11:00:00Z')
  const again = () => call(promotion, 0, { Zoé: { status: 'present' } }, { by: 'nadia', revision: 0 })
  assert.deepEqual(await Promise.all([again(), again()]), [{ outcome: 'taken' }, { outcome: 'taken' }])
  const audit = await promotion.deed(null, ({ db }) =>
    db.selectFrom('auditEvents').select('id').where('action', '=', 'roll-call.taken').execute(),
  )
  assert.equal(audit.length, 1)
})

test('a correction of one mark leaves every other as it was written, by whom and when', async () => {
  const promotion = await promotionOf(2)
  const { clock, deed, team } = promotion
  clock.moveTo('2027-07-05T11:00:00Z')
  await call(promotion, 0, { Zoé: { status: 'present' }, Élise: { status: 'absent' } }, { by: 'nadia' })
  clock.moveTo('2027-07-05T11:20:00Z')
  await call(promotion, 0, { Zoé: { status: 'present' }, Élise: { status: 'excused' } }, { by: 'maud' })
  const written = await deed(null, ({ db }) =>
    db.selectFrom('attendance').select(['status', 'recordedBy', 'recordedAt']).orderBy('status').execute(),
  )
  assert.deepEqual(written, [
    { status: 'excused', recordedBy: team.maud.id, recordedAt: new Date('2027-07-05T11:20:00Z') },
    { status: 'present', recordedBy: team.nadia.id, recordedAt: new Date('2027-07-05T11:00:00Z') },
  ])
})

test('a girl who joined since the page was opened is asked for', async () => {
  const promotion = await promotionOf(1)
  const { accepted, creil, cohort, deed, clock } = promotion
  clock.moveTo('2027-07-05T11:00:00Z')
  await accepted(creil.id, ['Lina', 'Haddad'])
  await deed(null, (scope) => gatherEnrolments(scope, { id: cohort.id, siteId: creil.id }))
  const result = await call(promotion, 0, { Zoé: { status: 'present' } })
  assert.equal(result.outcome, 'incomplete')
})

test('no roll call more than half an hour before the session, and none is saved before it begins, in the zone of the site', async () => {
  const promotion = await promotionOf(1)
  promotion.clock.moveTo('2027-07-05T06:59:00Z')
  const early = await call(promotion, 0, { Zoé: { status: 'present' } })
  assert.deepEqual(early, { outcome: 'refused', why: 'not today yet' })
  for (const time of ['07:00', '07:29']) {
    promotion.clock.moveTo(`2027-07-05T${time}:59Z`)
    const begun = await call(promotion, 0, { Zoé: { status: 'present' } })
    assert.deepEqual(begun, { outcome: 'refused', why: 'not begun yet' })
  }
  promotion.clock.moveTo('2027-07-05T07:30:00Z')
  assert.deepEqual(await call(promotion, 0, { Zoé: { status: 'present' } }), { outcome: 'taken' })
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
  await call(promotion, 0, { Zoé: { status: 'present' } })
  assert.deepEqual(await cancel(0), { outcome: 'refused', why: 'already held' })
  assert.equal(await close(), 'sessions still planned')
  for (const index of [1, 2, 3])
    assert.deepEqual(await cancel(index), { outcome: 'cancelled', mailingId: null })
  assert.deepEqual([await close(), await close()], [null, null])
  assert.deepEqual(await call(promotion, 0, { Zoé: { status: 'absent' } }), {
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
  await call(promotion, 0, { Zoé: { status: 'late', at: '10:30' }, Élise: { status: 'present' } })
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
  await call(promotion, 1, { Zoé: { status: 'present' }, Élise: { status: 'present' } })
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

test('two roll calls of one cohort that change different girls do not wait for each other', async () => {
  const promotion = await promotionOf(2)
  const { clock, deed, team, sessions } = promotion
  clock.moveTo('2027-07-05T12:00:00Z')
  const present = { status: 'present' } as const
  await call(promotion, 0, { Zoé: present, Élise: present })
  await call(promotion, 1, { Zoé: present, Élise: present })
  await deed(team.nadia.id, async (scope) => {
    const absent = { status: 'absent' } as const
    const session = (await sessionWithin(scope, everywhere, sessions[0]!.id))!
    const { lines, revision } = await sheetOf(scope, session.id)
    const marks = new Map(
      lines.map(({ enrolmentId, firstName }) => [enrolmentId, firstName === 'Zoé' ? absent : present]),
    )
    assert.deepEqual(await takeRollCall(scope, { session, marks, revision }), { outcome: 'taken' })
    // Begun and ended while the first is under way still.
    assert.deepEqual(await call(promotion, 1, { Zoé: present, Élise: absent }), { outcome: 'taken' })
  })
})

/** The roll call of the `index`th session, by first names. */
async function call(
  { deed, team, sessions }: Promotion,
  index: number,
  answers: Record<string, Mark>,
  { by = 'nadia', revision }: { by?: 'nadia' | 'maud'; revision?: number } = {},
) {
  return deed(team[by].id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, sessions[index]!.id))!
    const sheet = await sheetOf(scope, session.id)
    const marks = new Map(
      sheet.lines.flatMap(({ enrolmentId, firstName }) => {
        const mark = answers[firstName]
        return mark ? [[enrolmentId, mark] as const] : []
      }),
    )
    return takeRollCall(scope, { session, marks, revision: revision ?? sheet.revision })
  })
}

/** Nobody is told. */
function silently() {
  return { key: newId(), audiences: [], site: { origin: 'https://frise.example', slug: 'ricochet' } }
}
