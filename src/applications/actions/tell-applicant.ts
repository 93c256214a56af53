import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { handOutLink } from '#src/people/index.ts'
import type { ApplicationView } from '../application-queries.ts'
import { linkEnd } from '../campaign-view.ts'
import { type News, writeNews } from '../news.ts'
import { ownPaths } from '../paths.ts'

/** Writes her the message of what happened, in the deed's own transaction. */
export async function tellApplicant(
  scope: Scope,
  application: ApplicationView,
  news: News,
  site: SiteAddress,
): Promise<void> {
  const link = await newOwnLink(scope, application, site)
  const recipientId = application.applicant.id
  await writeNews(news, { ...application, link, site }, (template, values) =>
    sendMessage(scope, { template, recipientId, values }),
  )
}

async function newOwnLink(
  scope: Scope,
  { id, applicant, campaign, siteZone }: ApplicationView,
  site: SiteAddress,
): Promise<string> {
  const token = await handOutLink(scope, {
    purpose: 'application',
    holderId: applicant.id,
    aboutId: applicant.id,
    objectId: id,
    expiresAt: linkEnd(campaign, { zone: siteZone, now: scope.now }),
  })
  return site.origin + ownPaths.status(site.slug, token)
}
