import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { coordinatorsOf } from '../coordinator-queries.ts'
import { sinceLastOffer } from '../offer-queries.ts'
import { applicationPaths } from '../paths.ts'
import { lockApplication } from '../store.ts'

/**
 * Writes to whoever answers for her site that she waits for a call: one message each, which names nobody. Pressed again,
 * they have it already. Returns whether somebody has it: where nobody is there, nothing is written, and she is told whom to
 * call.
 */
export async function askCoordinator(
  scope: Scope,
  { id, siteId, applicant, campaign }: ApplicationView,
  because: CoordinatorNews,
  site: SiteAddress,
): Promise<boolean> {
  await lockApplication(scope, id)
  const action = actionOf[because]
  if (await isRecorded(scope, id, action)) return true
  const day = dayIn(campaign.edition.timeZone, scope.now)
  const values = {
    because,
    link: site.origin + applicationPaths.one(site.slug, id),
    reportLink: site.origin + concernPaths.raise(site.slug),
  }
  const told = await coordinatorsOf(scope, { siteId, editionId: campaign.editionId, day })
  if (told.length === 0) return false
  for (const recipientId of told) {
    await sendMessage(scope, { template: 'coordinator-asked', recipientId, aboutId: applicant.id, values })
  }
  await record(scope, { action, subjectId: applicant.id, object: { kind: 'application', id } })
  return true
}

type CoordinatorNews = 'late answer' | 'guardian refused' | 'guardian agreed late' | 'place left'

const actionOf = {
  'late answer': 'coordinator.asked',
  'guardian refused': 'coordinator.told',
  'guardian agreed late': 'coordinator.told-of-yes',
  'place left': 'coordinator.told',
} as const satisfies Record<CoordinatorNews, string>

/** Was this done about that application already, since its last offer where there was one? */
export async function isRecorded(scope: Scope, id: string, action: string): Promise<boolean> {
  const found = await scope.db
    .selectFrom('auditEvents')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('action', '=', action)
    .where('objectId', '=', id)
    .where('at', '>=', sinceLastOffer(sql`${scope.organisationId}`, sql`${id}`))
    .executeTakeFirst()
  return found !== undefined
}
