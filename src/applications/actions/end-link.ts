import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { revokeLinks } from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'

/** Ends one link of this application, at once. Pressed twice, or for the link of another one: nothing changes. */
export async function endLink(
  scope: Scope,
  { id, applicant }: ApplicationView,
  linkId: string,
): Promise<void> {
  if ((await revokeLinks(scope, { objectId: id, id: linkId })) === 0) return
  await record(scope, {
    action: 'link.ended',
    subjectId: applicant.id,
    object: { kind: 'link', id: linkId },
  })
}
