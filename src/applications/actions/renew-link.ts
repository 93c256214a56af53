import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import {
  fullName,
  handOutLink,
  holdUnerased,
  lockHolder,
  openLinksOn,
  type Person,
  revokeLinks,
} from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { guardianLinkEnd, linkEnd } from '../campaign-view.ts'
import { guardianPaths, ownPaths } from '../paths.ts'

/** `no contact`: nothing on file to send it to. `changed`: her links are not those that were shown any more. */
export type RenewalRefusal = 'no contact' | 'changed'

/**
 * Ends every link that somebody holds on this application and sends her a new one, to the contact on file only.
 * `newest` is the id of the newest link that was shown, or empty: of two who press at once, one is told.
 */
export async function renewLink(
  scope: Scope,
  application: ApplicationView,
  { holder, newest, site }: { holder: Person; newest: string; site: SiteAddress },
): Promise<RenewalRefusal | null> {
  const { id, applicant, campaign, siteZone } = application
  if (holder.email === null && holder.phone === null) return 'no contact'
  await holdUnerased(scope, [applicant.id])
  await lockHolder(scope, holder.id)
  const hers = (await openLinksOn(scope, id)).filter(({ holderId }) => holderId === holder.id)
  if ((hers[0]?.id ?? '') !== newest) return 'changed'
  await revokeLinks(scope, { objectId: id, holderId: holder.id })
  const own = holder.id === applicant.id
  const token = await handOutLink(scope, {
    purpose: own ? 'application' : 'guardian',
    holderId: holder.id,
    aboutId: applicant.id,
    objectId: id,
    expiresAt: (own ? linkEnd : guardianLinkEnd)(campaign, siteZone),
  })
  await record(scope, {
    action: 'link.renewed',
    subjectId: applicant.id,
    object: { kind: 'application', id },
    details: { ended: hers.length },
  })
  const { programme } = campaign
  const common = { programme: programme.name, reportLink: site.origin + concernPaths.raise(site.slug) }
  if (own) {
    const link = site.origin + ownPaths.status(site.slug, token)
    const values = { ...common, address: programme.address, link }
    await sendMessage(scope, { template: 'link-renewed', recipientId: holder.id, values })
    return null
  }
  const link = site.origin + guardianPaths.screen(site.slug, token)
  const values = { ...common, child: fullName(applicant), link }
  await sendMessage(scope, {
    template: 'guardian-link-renewed',
    recipientId: holder.id,
    aboutId: applicant.id,
    values,
  })
  return null
}
