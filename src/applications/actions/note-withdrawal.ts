import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { placeView } from '../place-queries.ts'
import { comingSessions } from '../place-session.ts'
import { lockApplication } from '../store.ts'
import type { WithdrawalWord } from '../withdrawal-word.ts'
import { giveUpPlace, type WithdrawalRefusal } from './give-up-place.ts'
import { tellGuardians } from './tell-guardians.ts'

/**
 * The team heard that she leaves and writes down from whom, when and how. What follows is what her own withdrawal does: the
 * place moves on at once, and her guardians hear of it while she is a minor. Her coordinator is not written to: the team knows.
 */
export async function noteWithdrawal(
  scope: Scope,
  application: ApplicationView,
  word: WithdrawalWord,
  site: SiteAddress,
): Promise<WithdrawalRefusal | null> {
  const { state } = await lockApplication(scope, application.id)
  // Noted twice, or by two at once: the first stands.
  if (state === 'withdrawn') return null
  // Asked while the place is hers: without it she has no sessions.
  const place = await placeView(scope, application.id)
  const refusal = await giveUpPlace(scope, application.id, site)
  if (refusal !== null) return refusal
  await record(scope, {
    action: 'application.withdrawal-noted',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
    details: word,
  })
  if (state !== 'accepted') return null
  const expectedOn = comingSessions(place, scope.now)?.next.day ?? null
  const news = { template: 'guardian-place-left', expectedOn, byHerLink: false } as const
  await tellGuardians(scope, application, news, site)
  return null
}
