import type { Scope } from '#platform/database/database.ts'
import { guardianLinkEnd, guardianPaths, linkEnd, ownPaths } from '#src/applications/index.ts'
import type { MailingRecipient } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { handOutLink } from '#src/people/index.ts'
import type { CohortView } from '../cohort-queries.ts'

/** The address before it leaves: its key is made then. The team has its own pages. */
export function linkBefore(
  { audience }: MailingRecipient,
  { origin, slug }: SiteAddress,
): string | undefined {
  if (audience === 'team') return undefined
  return origin + (audience === 'girls' ? ownPaths.status(slug, '…') : guardianPaths.screen(slug, '…'))
}

/**
 * Makes the link of each: a girl's to her own page, a guardian's to that of her girl, of the first when she has several in the
 * cohort, for they have the same sessions.
 */
export async function linksFor(
  scope: Scope,
  cohort: CohortView,
  { origin, slug }: SiteAddress,
): Promise<(recipient: MailingRecipient) => Promise<string | undefined>> {
  const places = await scope.db
    .selectFrom('enrolments')
    .select(['personId', 'applicationId'])
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohort.id)
    .execute()
  const handedOut = { zone: cohort.site.zone, now: scope.now }
  return async ({ personId: holderId, audience, children }) => {
    const aboutId = audience === 'girls' ? holderId : children[0]?.id
    const place = places.find(({ personId }) => personId === aboutId)
    if (audience === 'team' || aboutId === undefined || place === undefined) return undefined
    const of = { holderId, aboutId, objectId: place.applicationId }
    if (audience === 'girls') {
      const expiresAt = linkEnd(cohort, handedOut)
      const token = await handOutLink(scope, { purpose: 'application', ...of, expiresAt })
      return origin + ownPaths.status(slug, token)
    }
    const expiresAt = guardianLinkEnd(cohort, handedOut)
    const token = await handOutLink(scope, { purpose: 'guardian', ...of, expiresAt })
    return origin + guardianPaths.screen(slug, token)
  }
}
