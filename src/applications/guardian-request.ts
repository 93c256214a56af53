import { type MessageBefore, messageBefore, type TemplateValues } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { fullName, isReached, maskedContact } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { ApplicationView } from './application-view.ts'
import { lastLinkTo } from './guardian-reminder.ts'
import { guardianPaths } from './paths.ts'

/** What the request to a guardian says, as it is sent and as the team sees it before. */
export function requestToGuardian(
  { applicant, campaign, state }: ApplicationView,
  { link, site }: { link: string; site: SiteAddress },
): TemplateValues['consent-request'] {
  return {
    child: fullName(applicant),
    programme: campaign.programme.name,
    hasPlace: state === 'accepted',
    link,
    reportLink: site.origin + concernPaths.raise(site.slug),
  }
}

/** The request to one guardian before it leaves; `contact` is masked, `sentAt`: when she was sent the last link. */
export type RequestBefore = { contact: string; sentAt: Date | undefined; message: MessageBefore }

/** The request as each of her guardians whom a contact reaches will read it. The end of the link, which is a key, stays open. */
export function requestsBefore(
  application: ApplicationView,
  { site, organisation }: { site: SiteAddress; organisation: string },
): RequestBefore[] {
  const values = requestToGuardian(application, {
    link: site.origin + guardianPaths.screen(site.slug, '…'),
    site,
  })
  return application.guardians.filter(isReached).map((reader) => ({
    contact: maskedContact(reader),
    sentAt: lastLinkTo(application, reader.id),
    message: messageBefore('consent-request', values, { reader, organisation }),
  }))
}
