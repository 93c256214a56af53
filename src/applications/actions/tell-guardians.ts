import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { guardianLinkEnd } from '../campaign-view.ts'
import { type GuardianNews, writeGuardianNews } from '../guardian-news.ts'
import { guardianPaths } from '../paths.ts'

/** Writes to each of her guardians, while she is a minor, what became of her place, in the deed's own transaction. */
export async function tellGuardians(
  scope: Scope,
  application: ApplicationView,
  news: GuardianNews,
  site: SiteAddress,
): Promise<void> {
  const { id, applicant, campaign, siteZone } = application
  for (const { id: recipientId } of application.guardians) {
    const token = await handOutLink(scope, {
      purpose: 'guardian',
      holderId: recipientId,
      aboutId: applicant.id,
      objectId: id,
      expiresAt: guardianLinkEnd(campaign, { zone: siteZone, now: scope.now }),
    })
    const link = site.origin + guardianPaths.screen(site.slug, token)
    const call = personToCall(application)
    await writeGuardianNews(news, { ...application, call, link, site }, (template, values) =>
      sendMessage(scope, { template, recipientId, aboutId: applicant.id, values }),
    )
  }
}
