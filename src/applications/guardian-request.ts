import type { TemplateValues } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { ApplicationView } from './application-view.ts'

/** What the request to a guardian says, as it is sent and as the team sees it before. */
export function requestToGuardian(
  { applicant, campaign }: ApplicationView,
  { link, site }: { link: string; site: SiteAddress },
): TemplateValues['consent-request'] {
  return {
    child: fullName(applicant),
    programme: campaign.programme.name,
    link,
    reportLink: site.origin + concernPaths.raise(site.slug),
  }
}
