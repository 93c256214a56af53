import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { correctIdentity } from '#src/applications/actions/correct-identity.ts'
import { applicationById } from '#src/applications/index.ts'
import { absencesWithin } from '#src/care/index.ts'
import { type Mark, sessionWithin, sheetOf, takeRollCall } from '#src/cohorts/index.ts'
import { markOfIdentity } from '#src/people/index.ts'
import '#src/subscriptions.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'

let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 1 })
  promotion.clock.moveTo('2027-07-05T07:40:00Z')
})
after(() => promotion.database.drop())

test('taken for an adult and absent this morning: once her birth date is corrected, somebody calls her family', async () => {
  const [line] = await promotion.deed(null, async (scope) => {
    const { lines } = await sheetOf(scope, promotion.sessions[0]!.id)
    await scope.db
      .updateTable('people')
      .set({ birthDate: '1999-03-12' })
      .where('id', '=', lines[0]!.personId)
      .execute()
    return lines
  })
  await promotion.deed(promotion.team.nadia.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, promotion.sessions[0]!.id))!
    const marks = new Map([[line!.enrolmentId, { status: 'absent' } as Mark]])
    assert.equal((await takeRollCall(scope, { session, marks, revision: 0 })).outcome, 'taken')
  })
  assert.deepEqual(await toCall(), [])
  await corrected('2012-03-12')
  assert.deepEqual(await toCall(), [line!.personId])
  await corrected('1999-03-12')
  assert.deepEqual(await toCall(), [], 'and nobody does when she is an adult after all')
})

async function corrected(birthDate: string): Promise<void> {
  await promotion.deed(promotion.team.nadia.id, async (scope) => {
    const { id } = await scope.db.selectFrom('applications').select('id').executeTakeFirstOrThrow()
    const application = (await applicationById(scope, id))!
    const { applicant } = application
    const identity = { firstName: applicant.firstName, lastName: applicant.lastName, birthDate }
    const correction = {
      personId: applicant.id,
      seen: markOfIdentity(applicant),
      identity,
      reason: 'Lu deux fois.',
    }
    const result = await correctIdentity(scope, application, correction, {
      origin: 'https://frise.example',
      slug: 'ricochet',
    })
    assert.ok('changed' in result)
  })
}

/** Whose family is to be called now. */
async function toCall(): Promise<string[]> {
  const absences = await promotion.deed(null, (scope) => absencesWithin(scope, everywhere, scope.now))
  return absences.filter(({ state }) => state === 'to call').map(({ personId }) => personId)
}
