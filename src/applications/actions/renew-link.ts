import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { holdUnerased, lockHolder, openLinksOn, type Person, revokeLinks } from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { lockApplication } from '../store.ts'
import { endResumeCodes } from './end-resume-codes.ts'
import { sendNewLink } from './send-new-link.ts'

/** `no contact`: nothing on file to send it to. `changed`: her links are not those that were shown any more. */
type RenewalRefusal = 'no contact' | 'changed'

type Renewal = { holder: Person; newest: string; askedByReader: boolean; site: SiteAddress }

/**
 * Ends every link that somebody holds on this application and sends her a new one, to the contact on file only. Where she is the applicant,
 * her code and the guardians' links that were shown on her screen end too: whoever found her telephone has those as well.
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
  // A code that is made by one of these links at this instant is there, and ends; or its maker finds the link ended.
  await lockApplication(scope, id)
  const hers = (await openLinksOn(scope, id)).filter(({ holderId }) => holderId === holder.id)
  if ((hers[0]?.id ?? '') !== newest) return 'changed'
  // The code first: a link that somebody opens by it at this instant is seen by the next statement, and ends.
  if (holder.id === applicant.id) await endResumeCodes(scope, applicant.id)
  const ended = await revokeLinks(scope, { objectId: id, holderId: holder.id })
  await record(scope, {
    action: 'link.renewed',
    subjectId: applicant.id,
    object: { kind: 'application', id },
    details: { ended },
  })
  await sendNewLink(scope, application, { holderId: holder.id, askedByReader, site })
  return null
}
