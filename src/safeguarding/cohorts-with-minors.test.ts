import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { newId } from '#platform/ids/ids.ts'
import { insertPerson } from '#src/people/index.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { hasMinor, type SafeCohort } from './safe-before-start.ts'

// "With a minor" is written twice: in memory for what a change would bring, and as a view for what is written.

const editionBegins = '2027-07-05'
let promotion: Promotion
let girls: string[]
let helpers: string[]

before(async () => {
  promotion = await openPromotion({ girls: 2 })
  const { cohort, team } = promotion
  girls = await promotion.deed(null, async ({ db }) => {
    const rows = await db.selectFrom('enrolments').select('personId').execute()
    return rows.map(({ personId }) => personId)
  })
  helpers = await promotion.deed(team.nadia.id, async (scope) => {
    const ids: string[] = []
    for (const firstName of ['Aide', 'Autre']) {
      const personId = await insertPerson(scope, { firstName, lastName: 'Fictive' })
      const { organisationId, now } = scope
      const days = { fromDay: editionBegins, toDay: editionBegins, addedBy: team.nadia.id, addedAt: now }
      const adult = { organisationId, id: newId(now), cohortId: cohort.id, personId, ...days }
      await scope.db
        .insertInto('cohortAdults')
        .values({ ...adult, role: 'helper' })
        .execute()
      ids.push(personId)
    }
    return ids
  })
})
after(() => promotion?.database.drop())

const day = fc.integer({ min: 1, max: 9 }).map((at) => `2027-07-0${at}`)
/** Of age some day of that July, long before, or not for long. */
const birthDate = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((at) => `2009-07-0${at}`),
  fc.constantFrom('1980-02-29', '2012-02-29', '2008-07-05'),
)
const helper = fc.tuple(fc.option(birthDate), day, day).map(([born, one, other]) => ({
  birthDate: born,
  fromDay: one < other ? one : other,
  toDay: one < other ? other : one,
}))
const anyCohort = fc.record({
  days: fc.uniqueArray(day, { maxLength: 4 }).map((days) => days.toSorted()),
  participants: fc.array(fc.option(birthDate), { maxLength: 2 }),
  adults: fc.array(helper, { maxLength: 2 }),
})
type AnyCohort = typeof anyCohort extends fc.Arbitrary<infer T> ? T : never

test('the view and the rule agree on any cohort; beside days of no session only the view is the stricter one', async () => {
  const seen = { with: 0, without: 0 }
  await fc.assert(
    fc.asyncProperty(anyCohort, async (cohort) => {
      const inView = await written(cohort)
      const days = cohort.days.length > 0 ? cohort.days : [editionBegins]
      const adults = cohort.adults.map((it) => ({ ...it, personId: '' }))
      const known: SafeCohort = { ...cohort, days, adults, checks: [], accepted: [], ofAgeFrom: 18 }
      const byRule = hasMinor(known)
      if (byRule) assert.ok(inView, 'the rule sees a minor')
      if (adults.every(({ fromDay }) => days.includes(fromDay))) assert.equal(inView, byRule)
      seen[byRule ? 'with' : 'without']++
    }),
    { numRuns: 150 },
  )
  for (const [kind, count] of Object.entries(seen)) assert.ok(count > 5, `hardly tried: ${count} ${kind}`)
})

/** Writes that cohort over the one that is there, and asks the view. */
function written({ days, participants, adults }: AnyCohort): Promise<boolean> {
  return promotion.deed(promotion.team.nadia.id, async ({ db, now }) => {
    const born = (id: string, date: string | null) =>
      db.updateTable('people').set({ birthDate: date }).where('id', '=', id).execute()
    for (const [at, id] of girls.entries())
      await born(id, participants[at] === undefined ? '1970-01-01' : participants[at])
    for (const [at, id] of helpers.entries()) {
      const { birthDate: date, ...there } = adults[at] ?? { birthDate: null }
      await born(id, date)
      const gone = adults[at] === undefined
      const removed = { removedAt: gone ? now : null, removedBy: gone ? promotion.team.nadia.id : null }
      await db
        .updateTable('cohortAdults')
        .set({ ...there, ...removed })
        .where('personId', '=', id)
        .execute()
    }
    for (const [at, { id }] of promotion.sessions.entries())
      await sessionOn(id, `2030-01-0${at + 1}`, 'cancelled')
    for (const [at, it] of days.entries()) await sessionOn(promotion.sessions[at]!.id, it, 'planned')
    const row = await db
      .selectFrom('cohortsWithMinors')
      .select('cohortId')
      .where('cohortId', '=', promotion.cohort.id)
      .executeTakeFirst()
    return row !== undefined

    function sessionOn(id: string, on: string, state: 'planned' | 'cancelled') {
      return db.updateTable('sessions').set({ day: on, state }).where('id', '=', id).execute()
    }
  })
}
