import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { holdUnerased, lockHolder, openLinksOn, type Person, revokeLinks } from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { sendNewLink } from './send-new-link.ts'

/** `no contact`: nothing on file to send it to. `changed`: her links are not those that were shown any more. */
export type RenewalRefusal = 'no contact' | 'changed'

type Renewal = { holder: Person; newest: string; askedByReader: boolean; site: SiteAddress }

/**
 * Ends every link that somebody holds on this application and sends her a new one, to the contact on file only.
 * `askedByReader`: on her own page, not by the team. `newest` is the id of the newest link that was shown, or empty: of two who press at once, one is told.
 */
export async function renewLink(
  scope: Scope,
  application: ApplicationView,
  { holder, newest, askedByReader, site }: Renewal,
): Promise<RenewalRefusal | null> {
  const { id, applicant } = application
  if (holder.email === null && holder.phone === null) return 'no contact'
  await holdUnerased(scope, [applicant.id])
  await lockHolder(scope, holder.id)
  const hers = (await openLinksOn(scope, id)).filter(({ holderId }) => holderId === holder.id)
  if ((hers[0]?.id ?? '') !== newest) return 'changed'
  await revokeLinks(scope, { objectId: id, holderId: holder.id })
  await record(scope, {
    action: 'link.renewed',
    subjectId: applicant.id,
    object: { kind: 'application', id },
    details: { ended: hers.length },
  })
  await sendNewLink(scope, application, { holderId: holder.id, askedByReader, site })
  return null
}
