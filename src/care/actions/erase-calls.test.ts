import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { sessionWithin, sheetOf, takeRollCall } from '#src/cohorts/index.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { absencesWithin } from '../queries.ts'
import { eraseCalls } from './erase-calls.ts'
import { recordCall } from './record-call.ts'

let promotion: Promotion
let organisationId: string
const longAgo = new Date('2027-01-01T00:00:00Z')

before(async () => {
  promotion = await openPromotion({ girls: 1 })
  promotion.clock.moveTo('2027-07-05T07:40:00Z')
  const { deed, team, sessions } = promotion
  await deed(team.nadia.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, sessions[0]!.id))!
    const { lines } = await sheetOf(scope, session.id)
    const marks = new Map(lines.map(({ enrolmentId }) => [enrolmentId, { status: 'absent' } as const]))
    await takeRollCall(scope, { session, marks, revision: 0 })
    const [absence] = await absencesWithin(scope, everywhere, longAgo)
    const said = { contactId: null, outcome: 'ill', sentence: 'Elle a de la fièvre.' } as const
    assert.equal(
      await recordCall(scope, { absenceId: absence!.id, revision: absence!.revision, ...said }),
      null,
    )
    organisationId = scope.organisationId
  })
})
after(() => promotion.database.drop())

test('what was said of an absence is erased three months after the edition, and no day sooner', async () => {
  assert.equal(promotion.cohort.edition.lastDay, '2027-07-06')
  assert.equal(await night('2027-10-06T02:10:00Z'), 0)
  assert.deepEqual(await kinds(), ['marked absent', 'called'])
  assert.equal(await night('2027-10-07T02:10:00Z'), 1)
  assert.deepEqual(await kinds(), ['marked absent'])
  assert.equal(await night('2027-10-08T02:10:00Z'), 0)
})

test('the audit keeps that somebody called, and the count of the night', async () => {
  const actions = await promotion.deed(null, async ({ db }) => {
    const rows = db.selectFrom('auditEvents').select('action').where('action', 'like', 'absence%')
    return (await rows.execute()).map(({ action }) => action)
  })
  assert.ok(actions.includes('absence.called'))
  assert.ok(actions.includes('absence-calls.erased'))
})

/** As a job, which is what the night is. */
function night(instant: string): Promise<number> {
  const scope = { organisationId, now: new Date(instant), actor: { kind: 'job', id: null } as const }
  return inOrganisation(promotion.database.jobs, scope, eraseCalls)
}

function kinds(): Promise<string[]> {
  return promotion.deed(null, async ({ db }) => {
    const steps = await db.selectFrom('absenceSteps').select('kind').orderBy('number').execute()
    return steps.map(({ kind }) => kind)
  })
}
