import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { alreadyCounted, holds, type TotalGiven } from '../counted-total.ts'
import { totalsWritten } from '../queries.ts'

/** Nothing was written: another total of this figure already counts a day of this period. */
type TotalRefused = { refused: 'already counted'; fromDay: string; toDay: string }

type Entering = TotalGiven & {
  /** The total that was wrong, which stays readable. */
  replacesId?: string
  /** It replaces one to take it off the public page: it counts no day. */
  withdrawn?: boolean
}

/**
 * Enters a total counted before Frise, or takes one off the public page.
 * Throws `Conflict` when somebody else replaced that one meanwhile. Two people at once enter one after the other.
 */
export async function enterTotal(scope: Scope, given: Entering): Promise<{ id: string } | TotalRefused> {
  const { replacesId = null, withdrawn = false, ...total } = given
  await lockOrganisation(scope)
  const written = await totalsWritten(scope)
  const replaced = written.find(({ id }) => id === replacesId)
  if (replacesId !== null && (replaced === undefined || !holds(replaced))) throw new Conflict('counted total')
  const current = written.filter((it) => holds(it) && it.id !== replacesId)
  const other = withdrawn ? undefined : alreadyCounted(total, current)
  if (other !== undefined) return { refused: 'already counted', fromDay: other.fromDay, toDay: other.toDay }
  const id = newId(scope.now)
  await scope.db
    .insertInto('countedTotals')
    .values({
      organisationId: scope.organisationId,
      id,
      ...total,
      replacesId,
      withdrawn,
      enteredBy: scope.actor.id!,
      enteredAt: scope.now,
    })
    .execute()
  const action = withdrawn
    ? 'counted-total.withdrawn'
    : replacesId === null
      ? 'counted-total.entered'
      : 'counted-total.corrected'
  await record(scope, { action, object: { kind: 'counted-total', id } })
  return { id }
}

async function lockOrganisation(scope: Scope): Promise<void> {
  await scope.db
    .selectFrom('organisations')
    .select('organisationId')
    .where('organisationId', '=', scope.organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
