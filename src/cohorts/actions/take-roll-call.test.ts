import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { callSession } from '#test/called-session.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { cohortWithin, participantsOf } from '../cohort-queries.ts'
import { sheetOf } from '../roll-call-queries.ts'
import { sessionsOf, sessionWithin } from '../session-queries.ts'
import { gatherEnrolments } from './gather-enrolments.ts'
import { takeRollCall } from './take-roll-call.ts'

const opened: Promotion[] = []
after(async () => {
  for (const promotion of opened) await promotion.database.drop()
})

async function promotionOf(girls = 3): Promise<Promotion> {
  const promotion = await openPromotion({ girls })
  opened.push(promotion)
  return promotion
}

test('a roll call writes minutes, holds the session, starts who came and makes the cohort run', async () => {
  const promotion = await promotionOf()
  const { deed, clock, sessions, cohort } = promotion
  clock.moveTo('2027-07-05T11:00:00Z')
  const result = await callSession(promotion, 0, {
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
  await callSession(promotion, 2, { Zoé: { status: 'present' } })
  assert.equal(await started(), 'started 2027-07-06T07:30:00.000Z')
  await callSession(promotion, 0, { Zoé: { status: 'late', at: '10:00' } })
  assert.equal(await started(), 'started 2027-07-05T07:30:00.000Z')
  await callSession(promotion, 0, { Zoé: { status: 'excused' } })
  await callSession(promotion, 2, { Zoé: { status: 'absent' } })
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
    callSession(
      promotion,
      0,
      { Zoé: { status: 'present' }, Élise: { status: 'present' } },
      { by: 'nadia', revision: 0 },
    ),
    callSession(
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
  const again = () => callSession(promotion, 0, { Zoé: { status: 'present' } }, { by: 'nadia', revision: 0 })
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
  await callSession(
    promotion,
    0,
    { Zoé: { status: 'present' }, Élise: { status: 'absent' } },
    { by: 'nadia' },
  )
  clock.moveTo('2027-07-05T11:20:00Z')
  await callSession(
    promotion,
    0,
    { Zoé: { status: 'present' }, Élise: { status: 'excused' } },
    { by: 'maud' },
  )
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
  const result = await callSession(promotion, 0, { Zoé: { status: 'present' } })
  assert.equal(result.outcome, 'incomplete')
})

test('no roll call more than half an hour before the session, and none is saved before it begins, in the zone of the site', async () => {
  const promotion = await promotionOf(1)
  promotion.clock.moveTo('2027-07-05T06:59:00Z')
  const early = await callSession(promotion, 0, { Zoé: { status: 'present' } })
  assert.deepEqual(early, { outcome: 'refused', why: 'not today yet' })
  for (const time of ['07:00', '07:29']) {
    promotion.clock.moveTo(`2027-07-05T${time}:59Z`)
    const begun = await callSession(promotion, 0, { Zoé: { status: 'present' } })
    assert.deepEqual(begun, { outcome: 'refused', why: 'not begun yet' })
  }
  promotion.clock.moveTo('2027-07-05T07:30:00Z')
  assert.deepEqual(await callSession(promotion, 0, { Zoé: { status: 'present' } }), { outcome: 'taken' })
})

test('two roll calls of one cohort that change different girls do not wait for each other', async () => {
  const promotion = await promotionOf(2)
  const { clock, deed, team, sessions } = promotion
  clock.moveTo('2027-07-05T12:00:00Z')
  const present = { status: 'present' } as const
  await callSession(promotion, 0, { Zoé: present, Élise: present })
  await callSession(promotion, 1, { Zoé: present, Élise: present })
  await deed(team.nadia.id, async (scope) => {
    const absent = { status: 'absent' } as const
    const session = (await sessionWithin(scope, everywhere, sessions[0]!.id))!
    const { lines, revision } = await sheetOf(scope, session.id)
    const marks = new Map(
      lines.map(({ enrolmentId, firstName }) => [enrolmentId, firstName === 'Zoé' ? absent : present]),
    )
    assert.deepEqual(await takeRollCall(scope, { session, marks, revision }), { outcome: 'taken' })
    // Begun and ended while the first is under way still.
    assert.deepEqual(await callSession(promotion, 1, { Zoé: present, Élise: absent }), { outcome: 'taken' })
  })
})
