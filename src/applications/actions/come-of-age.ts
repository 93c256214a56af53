import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { withholdUnsent } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { type ApplicationView, applicationById } from '../application-queries.ts'
import { isOfAge, levelOf, supportsToAsk } from '../majority.ts'
import { lastFilesOfChildren } from '../majority-queries.ts'
import { tellApplicant } from './tell-applicant.ts'

/**
 * In the first hour of her 18th birthday, counted in the zone of her site: her guardians' links, which open nothing any more, are
 * revoked and their access ends, what they allowed stays as history, and she is told, with what she decides herself from now on. The
 * next hour finds nothing to end.
 * Returns how many came of age.
 */
export async function comeOfAge(scope: Scope, site: SiteAddress): Promise<number> {
  let reached = 0
  for (const id of await lastFilesOfChildren(scope)) {
    const application = (await applicationById(scope, id))!
    const { applicant, campaign, siteZone } = application
    const today = dayIn(siteZone ?? campaign.edition.timeZone, scope.now)
    if (!isOfAge(campaign.programme, applicant.birthDate, today)) continue
    await reachMajority(scope, application, { today, site })
    reached++
  }
  return reached
}

/** She is of age on this day: nobody signs for her any more, and she is told. */
export async function reachMajority(
  scope: Scope,
  application: ApplicationView,
  { today, site }: { today: string; site: SiteAddress },
): Promise<void> {
  const { id, applicant, campaign, consents } = application
  await endGuardianships(scope, applicant.id, today)
  const object = { kind: 'application', id }
  await record(scope, { action: 'majority.reached', subjectId: applicant.id, object })
  // Only what her birthday suspends: the rest is asked on her page.
  const facts = { birthDate: applicant.birthDate, today, consents, hasPlace: false }
  const asksImage = supportsToAsk(campaign.programme, facts).length > 0
  const level = levelOf(application, today)
  await tellApplicant(scope, application, { template: 'of-age', asksImage, level }, site)
}

async function endGuardianships(scope: Scope, childId: string, today: string): Promise<void> {
  const { organisationId, now } = scope
  const ended = await scope.db
    .updateTable('guardianships')
    .set({ endsOn: today })
    .where('organisationId', '=', organisationId)
    .where('childId', '=', childId)
    .where('endsOn', 'is', null)
    .returning('guardianId')
    .execute()
  // A text message of the evening before waits for the morning: it is about an adult by then.
  for (const { guardianId } of ended) await withholdUnsent(scope, guardianId, [childId])
  await scope.db
    .updateTable('links')
    .set({ revokedAt: now })
    .where('organisationId', '=', organisationId)
    .where('aboutId', '=', childId)
    .where('purpose', '=', 'guardian')
    .where('revokedAt', 'is', null)
    .execute()
}
