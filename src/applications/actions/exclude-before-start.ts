import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords } from '#src/people/index.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { placeView } from '../place-queries.ts'
import { comingSessions, hasCome } from '../place-session.ts'
import { lockApplication } from '../store.ts'
import type { ExclusionReason, TeamDecision } from '../withdrawal-word.ts'
import { giveUpPlace, type WithdrawalRefusal } from './give-up-place.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellGuardians } from './tell-guardians.ts'

export type ExclusionRefusal = WithdrawalRefusal | 'no place' | 'has come'

/**
 * The team ends a place that was hers before she ever came: she was found not to meet the conditions, or it decides so. The place moves on at once.
 * She is told that it is no longer kept and whom to call, and so are her guardians while she is a minor; why is for somebody to say. From the day of her first
 * session on it is a departure, written down in her cohort. A second press finds it done.
 */
export async function excludeBeforeStart(
  scope: Scope,
  application: ApplicationView,
  reason: ExclusionReason,
  site: SiteAddress,
): Promise<ExclusionRefusal | null> {
  const { id, applicant, siteZone, campaign } = application
  const { state } = await lockApplication(scope, id)
  if (state === 'withdrawn') return null
  if (state !== 'accepted') return 'no place'
  // Asked while the place is hers: without it she has no sessions.
  const place = await placeView(scope, id)
  if (hasCome(place, scope.now)) return 'has come'
  const refusal = await giveUpPlace(scope, id, site, reason)
  if (refusal !== null) return refusal
  const on = dayIn(siteZone ?? campaign.edition.timeZone, scope.now)
  await record(scope, {
    action: 'application.withdrawal-noted',
    subjectId: applicant.id,
    object: { kind: 'application', id },
    details: { by: 'the team', reason, on } satisfies TeamDecision,
  })
  const expectedOn = comingSessions(place, scope.now)?.next.day ?? null
  const { name, phone } = personToCall(application)
  const call = { name, phone: contactInWords(phone) }
  await tellApplicant(scope, application, { template: 'place-ended', expectedOn, call }, site)
  await tellGuardians(scope, application, { template: 'guardian-place-ended', expectedOn }, site)
  return null
}
