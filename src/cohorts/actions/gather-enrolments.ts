import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type NotSafe, safetyOfChange } from '#src/safeguarding/index.ts'
import { isOpen } from '../cohort.ts'
import { lockCohort } from '../store.ts'

/**
 * Puts in a cohort whoever was confirmed on its site since it was made. Returns how many; none in a closed cohort. No
 * minor comes to a confirmed cohort while a day of it, from today on, has no adult or one whose check does not count.
 */
export async function gatherEnrolments(
  scope: Scope,
  cohort: { id: string; siteId: string },
): Promise<{ gathered: number } | NotSafe> {
  const { state } = await lockCohort(scope, cohort.id)
  if (!isOpen(state)) return { gathered: 0 }
  const waiting = await lockWaiting(scope, cohort.siteId)
  const why = await safetyOfChange(scope, cohort.id, {
    participantIds: waiting.map(({ personId }) => personId),
  })
  if (why.length > 0) return { refused: 'not safe', why }
  await insertMembers(scope, cohort.id, waiting)
  const gathered = waiting.length
  if (gathered > 0) {
    await record(scope, {
      action: 'cohort.gathered',
      object: { kind: 'cohort', id: cohort.id },
      details: { enrolments: gathered },
    })
  }
  return { gathered }
}

type Waiting = { id: string; personId: string }

/**
 * Locks the enrolments of a site that have no cohort, yet or since theirs was given up: whoever comes meanwhile waits for the next
 * time.
 */
export function lockWaiting(scope: Scope, siteId: string): Promise<Waiting[]> {
  return scope.db
    .selectFrom('enrolments')
    .select(['id', 'personId'])
    .where('organisationId', '=', scope.organisationId)
    .where('siteId', '=', siteId)
    .where('cohortId', 'is', null)
    .where('state', 'in', ['confirmed', 'started'])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** These locked enrolments join a cohort. */
export async function insertMembers(
  scope: Scope,
  cohortId: string,
  waiting: readonly Waiting[],
): Promise<void> {
  if (waiting.length === 0) return
  const ids = waiting.map(({ id }) => id)
  await scope.db
    .updateTable('enrolments')
    .set({ cohortId })
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', ids)
    .execute()
}
