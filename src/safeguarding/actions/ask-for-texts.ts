import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { AdultsCohort } from '../adult-queries.ts'
import { adultPaths, concernPaths } from '../paths.ts'
import { hasTextsToDo } from '../text-queries.ts'

type Asked = { personId: string; cohort: AdultsCohort }

/** Tells somebody who was just listed what she has still to sign and to read; nothing when she has done both. */
export async function askForTexts(scope: Scope, asked: Asked, site: SiteAddress): Promise<void> {
  if (await hasTextsToDo(scope, asked.personId)) await writeOfTexts(scope, 'adult-listed', asked, site)
}

/** Writes to an adult beside a cohort where the charter and the safeguarding page are. Returns the id of the message, as `sendMessage`. */
export function writeOfTexts(
  scope: Scope,
  template: 'adult-listed' | 'charter-reminder',
  { personId, cohort }: Asked,
  { origin, slug }: SiteAddress,
): Promise<string | null> {
  return sendMessage(scope, {
    template,
    recipientId: personId,
    values: {
      cohort: cohort.name,
      place: cohort.place,
      link: origin + adultPaths.mine(slug),
      reportLink: origin + concernPaths.raise(slug),
    },
  })
}
