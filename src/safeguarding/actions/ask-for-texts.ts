import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { AdultsCohort } from '../adult-queries.ts'
import { adultPaths, concernPaths } from '../paths.ts'
import { hasTextsToDo } from '../text-queries.ts'

/** Tells somebody who was just listed what she has still to sign and to read; nothing when she has done both. */
export async function askForTexts(
  scope: Scope,
  { personId, cohort }: { personId: string; cohort: AdultsCohort },
  { origin, slug }: SiteAddress,
): Promise<void> {
  if (!(await hasTextsToDo(scope, personId))) return
  await sendMessage(scope, {
    template: 'adult-listed',
    recipientId: personId,
    values: {
      cohort: cohort.name,
      place: cohort.place,
      link: origin + adultPaths.mine(slug),
      reportLink: origin + concernPaths.raise(slug),
    },
  })
}
