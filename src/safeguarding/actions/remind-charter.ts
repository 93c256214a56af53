import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { holdUnerased } from '#src/people/index.ts'
import type { AdultsCohort } from '../adult-queries.ts'
import { noteCharterReminder } from '../store.ts'
import { hasTextsToDo } from '../text-queries.ts'
import { writeOfTexts } from './ask-for-texts.ts'

/** Why nothing was written: she was told today, whoever pressed; or nothing is left that she could do from her account. */
export type NotReminded = 'told today' | 'nothing left'

/** Reminds somebody with an account of the charter and of the safeguarding page: once a day at most. */
export async function remindCharter(
  scope: Scope,
  { personId, cohort }: { personId: string; cohort: AdultsCohort },
  site: SiteAddress,
): Promise<NotReminded | null> {
  await holdUnerased(scope, [personId])
  if (!(await hasTextsToDo(scope, personId))) return 'nothing left'
  const day = dayIn(cohort.zone, scope.now)
  const write = () => writeOfTexts(scope, 'charter-reminder', { personId, cohort }, site)
  if (!(await noteCharterReminder(scope, { personId, day }, write))) return 'told today'
  await record(scope, {
    action: 'charter.reminded',
    subjectId: personId,
    object: { kind: 'cohort', id: cohort.id },
  })
  return null
}
