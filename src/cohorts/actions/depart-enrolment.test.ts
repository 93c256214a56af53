import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applicationPaths } from '#src/applications/index.ts'
import { site } from '#test/open-campaign.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { participantsOf } from '../cohort-queries.ts'
import { cohortPaths } from '../paths.ts'
import { sheetOf } from '../roll-call-queries.ts'
import { sessionWithin } from '../session-queries.ts'
import { departEnrolment } from './depart-enrolment.ts'
import { endStay } from './end-stay.ts'
import { takeRollCall } from './take-roll-call.ts'

let promotion: Promotion
before(async () => {
  promotion = await openPromotion({ girls: 2 })
})
after(() => promotion.database.drop())

test('a departure noted ahead: she starts as the others do, and her state moves after the end of her last day', async () => {
  promotion.clock.moveTo('2027-07-02T08:00:00Z')
  assert.equal(await depart('2090-07-07'), 'after the end')
  assert.equal(await depart('2026-07-05'), 'before her first day', 'that night her emergency sheet would go')
  const { enrolmentId, application } = await zoe()
  const path = cohortPaths.departure('ricochet', promotion.cohort.id, enrolmentId)
  const page = await promotion
    .visitor(promotion.team.nadia)
    .post(path, { reason: 'moved away', 'last-day': '2027-07-04' })
  assert.equal(page.status, 422)
  assert.match(
    page.text,
    new RegExp(`#last-day[^]*?href="${applicationPaths.placeLeft('ricochet', application.id)}"`),
  )
  assert.equal(await depart('2027-07-06'), null)
  assert.match(await pageTold('stay-ends'), /Ton dernier jour dans le groupe\s: le 6 juillet 2027/)
  assert.match(await pageTold('guardian-stay-ends'), /Son dernier jour dans le groupe\s: le 6 juillet 2027/)
  promotion.clock.moveTo('2027-07-05T18:00:00Z')
  await allPresent(0)
  assert.equal((await zoe()).state, 'started')
  assert.equal(await depart('2027-07-04'), 'on a later sheet')
  assert.equal(await depart('2027-07-05'), null, 'until its end another day may be written')
  assert.equal(await stateAt('2027-07-05T21:59:00Z'), 'started', 'in Paris her last day is not over')
  assert.equal(await stateAt('2027-07-05T22:00:00Z'), 'left early')
  assert.equal(await depart('2027-07-05'), 'left already')
})

test('she keeps her hours, is on no later sheet, and who wrote it and why stays', async () => {
  const onSheet = async (index: number) => {
    const { lines } = await promotion.deed(null, (scope) => sheetOf(scope, promotion.sessions[index]!.id))
    return lines.map(({ firstName }) => firstName)
  }
  assert.deepEqual([await onSheet(1), await onSheet(2)], [['Élise', 'Zoé'], ['Élise']])
  const { enrolmentId, sessions } = await zoe()
  assert.equal(
    sessions.reduce((sum, { attendedMinutes }) => sum + attendedMinutes, 0),
    180,
  )
  const history = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('enrolmentChanges')
      .select(['toState', 'reason', 'byId'])
      .where('enrolmentId', '=', enrolmentId)
      .where('toState', '=', 'left early')
      .execute(),
  )
  const written = { toState: 'left early', reason: 'moved away', byId: promotion.team.nadia.id }
  assert.deepEqual(history, [written, written])
})

/** The page to which the last message of this kind leads. */
async function pageTold(template: string): Promise<string> {
  const { body } = await promotion.deed(null, ({ db }) =>
    db.selectFrom('messages').select('body').where('template', '=', template).executeTakeFirstOrThrow(),
  )
  const [path] = /\/(application|guardian)\/[\w-]+/.exec(body) ?? []
  assert.ok(path)
  return (await promotion.visitor(null).get(`/o/ricochet${path}`)).text
}

async function zoe() {
  const girls = await promotion.deed(null, (scope) => participantsOf(scope, promotion.cohort.id))
  return girls.find(({ firstName }) => firstName === 'Zoé')!
}

async function depart(lastDay: string) {
  const { enrolmentId } = await zoe()
  const departure = { enrolmentId, cohortId: promotion.cohort.id, reason: 'moved away', lastDay } as const
  return promotion.deed(promotion.team.nadia.id, (scope) => departEnrolment(scope, departure, site))
}

/** Her state once the job of her last day has run at an instant. */
async function stateAt(now: string): Promise<string> {
  promotion.clock.moveTo(now)
  const { enrolmentId } = await zoe()
  await promotion.deed(null, (scope) => endStay(scope, { enrolmentId, cohortId: promotion.cohort.id }))
  return (await zoe()).state
}

async function allPresent(index: number): Promise<void> {
  await promotion.deed(promotion.team.nadia.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, promotion.sessions[index]!.id))!
    const { lines, revision } = await sheetOf(scope, session.id)
    const marks = new Map(lines.map(({ enrolmentId }) => [enrolmentId, { status: 'present' } as const]))
    assert.deepEqual(await takeRollCall(scope, { session, marks, revision }), { outcome: 'taken' })
  })
}
