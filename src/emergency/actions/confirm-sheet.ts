import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { GirlSheet } from '../queries.ts'
import { lockSheet } from '../store.ts'

/**
 * A person of the team has read a sheet over with the family, which came by a link to a wrong contact: it holds. `revision`: what she
 * read; refused when somebody wrote the sheet since. A second press finds it confirmed and changes nothing.
 */
export async function confirmSheet(
  scope: Scope,
  { enrolmentId, personId }: Pick<GirlSheet, 'enrolmentId' | 'personId'>,
  revision: number,
): Promise<'changed meanwhile' | null> {
  const { organisationId, now, actor } = scope
  const before = await lockSheet(scope, enrolmentId)
  if (before?.revision !== revision) return 'changed meanwhile'
  const { numUpdatedRows } = await scope.db
    .updateTable('emergencySheetDoubts')
    .set({ confirmedAt: now, confirmedBy: actor.id! })
    .where('organisationId', '=', organisationId)
    .where('enrolmentId', '=', enrolmentId)
    .where('revision', '=', revision)
    .where('confirmedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return null
  await record(scope, {
    action: 'emergency-sheet.confirmed',
    subjectId: personId,
    object: { kind: 'enrolment', id: enrolmentId },
    details: { revision },
  })
  return null
}
