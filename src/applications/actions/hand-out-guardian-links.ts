import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { handOutLink } from '#src/people/index.ts'
import type { ApplicationView } from '../application-queries.ts'
import { guardianLinkEnd } from '../campaign-view.ts'
import { guardianPaths } from '../paths.ts'

/**
 * A new link for each guardian of the applicant, to answer without an account; nothing keeps the addresses. `sent: false` when
 * they are shown on the girl's own screen.
 */
export async function handOutGuardianLinks(
  scope: Scope,
  application: ApplicationView,
  site: SiteAddress,
  { sent = true }: { sent?: boolean } = {},
): Promise<{ guardianId: string; address: string }[]> {
  const { id, applicant, campaign, siteZone } = application
  const links: { guardianId: string; address: string }[] = []
  for (const guardian of application.guardians) {
    const token = await handOutLink(scope, {
      purpose: 'guardian',
      holderId: guardian.id,
      aboutId: applicant.id,
      objectId: id,
      sent,
      expiresAt: guardianLinkEnd(campaign, { zone: siteZone, now: scope.now }),
    })
    links.push({ guardianId: guardian.id, address: site.origin + guardianPaths.screen(site.slug, token) })
    await record(scope, {
      action: 'guardian.asked',
      subjectId: applicant.id,
      object: { kind: 'application', id },
    })
  }
  return links
}
