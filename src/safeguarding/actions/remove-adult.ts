import { record } from '#platform/audit/record.ts'
import { dayBefore } from '#platform/clock/period.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { lockedCohortState } from '../store.ts'

/**
 * Takes an adult away from `today` on. What was stays written: if she has begun, yesterday becomes her last day. Never
 * refused: whoever must go goes at once, and the page then says on which day nobody is left. Twice changes nothing.
 * Throws `NotFound` when nobody of that id was ever listed there.
 */
export async function removeAdult(
  scope: Scope,
  { cohortId, adultId, today }: { cohortId: string; adultId: string; today: string },
): Promise<void> {
  const { organisationId, now, actor } = scope
  await lockedCohortState(scope, cohortId)
  const listed = await scope.db
    .selectFrom('cohortAdults')
    .select(['personId', 'fromDay', 'toDay', 'removedAt'])
    .where('organisationId', '=', organisationId)
    .where('cohortId', '=', cohortId)
    .where('id', '=', adultId)
    .executeTakeFirst()
  if (listed === undefined) throw new NotFound()
  const { personId, fromDay, toDay, removedAt } = listed
  if (removedAt !== null || toDay < today) return
  await scope.db
    .updateTable('cohortAdults')
    .set(fromDay < today ? { toDay: dayBefore(today) } : { removedBy: actor.id!, removedAt: now })
    .where('organisationId', '=', organisationId)
    .where('id', '=', adultId)
    .execute()
  await record(scope, {
    action: 'adult.removed',
    subjectId: personId,
    object: { kind: 'cohort', id: cohortId },
    details: { from: today },
  })
}
