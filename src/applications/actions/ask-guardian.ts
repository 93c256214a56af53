import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { handOutLink } from '#src/people/index.ts'
import type { ApplicationView } from '../application-queries.ts'
import { guardianPaths } from '../paths.ts'

/** Where this organisation is on the web, for links that leave the platform. */
export type SiteAddress = { origin: string; slug: string }

/**
 * Hands out a link for each guardian of the applicant, to answer without an account.
 * Returns the addresses, for the QR on her own screen; nothing keeps them.
 */
export async function askGuardian(
  scope: Scope,
  application: ApplicationView,
  site: SiteAddress,
): Promise<string[]> {
  const { applicant, campaign } = application
  const addresses: string[] = []
  for (const guardian of application.guardians) {
    const token = await handOutLink(scope, {
      purpose: 'guardian',
      holderId: guardian.id,
      aboutId: applicant.id,
      objectId: application.id,
      expiresAt: new Date(Date.parse(`${campaign.edition.lastDay}T23:59:59Z`)),
    })
    addresses.push(site.origin + guardianPaths.screen(site.slug, token))
    await record(scope, {
      action: 'guardian.asked',
      subjectId: applicant.id,
      object: { kind: 'application', id: application.id },
    })
  }
  return addresses
}
