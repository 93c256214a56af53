import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { placeView } from '../place-queries.ts'
import { comingSessions } from '../place-session.ts'
import { lockApplication } from '../store.ts'
import { askCoordinator } from './ask-coordinator.ts'
import { giveUpPlace, type WithdrawalRefusal } from './give-up-place.ts'
import { tellGuardians } from './tell-guardians.ts'

/**
 * She leaves by her own link. A place that was hers is no longer kept and nobody waits for her there any more, so the adults
 * who answer for her know at once: her coordinator, and her guardians while she is a minor. Nobody asks her why.
 */
export async function leaveCampaign(
  scope: Scope,
  application: ApplicationView,
  site: SiteAddress,
): Promise<WithdrawalRefusal | null> {
  // Locked before it is looked at: of two presses only the first finds a place.
  const { state } = await lockApplication(scope, application.id)
  // Asked while the place is hers: without it she has no sessions.
  const place = await placeView(scope, application.id)
  const refusal = await giveUpPlace(scope, application.id, site)
  if (refusal !== null || state !== 'accepted') return refusal
  await askCoordinator(scope, application, 'place left', site)
  const expectedOn = comingSessions(place, scope.now)?.next.day ?? null
  const news = { template: 'guardian-place-left', expectedOn, byHerLink: true } as const
  await tellGuardians(scope, application, news, site)
  return null
}
