import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { fullName, handOutLink } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { guardianLinkEnd, linkEnd } from '../campaign-view.ts'
import { guardianPaths, ownPaths } from '../paths.ts'

/** Sends a new link on this application to its applicant or to one of her guardians, to the contact on file only. The team writes by day. */
export async function sendNewLink(
  scope: Scope,
  { id, applicant, campaign, siteZone }: ApplicationView,
  { holderId, askedByReader, site }: { holderId: string; askedByReader: boolean; site: SiteAddress },
): Promise<void> {
  const own = holderId === applicant.id
  const token = await handOutLink(scope, {
    purpose: own ? 'application' : 'guardian',
    holderId,
    aboutId: applicant.id,
    objectId: id,
    expiresAt: (own ? linkEnd : guardianLinkEnd)(campaign, { zone: siteZone, now: scope.now }),
  })
  const { programme } = campaign
  const common = { programme: programme.name, reportLink: site.origin + concernPaths.raise(site.slug) }
  if (own) {
    const link = site.origin + ownPaths.status(site.slug, token)
    const values = { ...common, address: programme.address, link }
    await sendMessage(scope, { template: 'link-renewed', recipientId: holderId, askedByReader, values })
    return
  }
  const link = site.origin + guardianPaths.screen(site.slug, token)
  const values = { ...common, child: fullName(applicant), link }
  const about = { recipientId: holderId, aboutId: applicant.id, askedByReader }
  await sendMessage(scope, { template: 'guardian-link-renewed', ...about, values })
}
