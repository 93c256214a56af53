import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords, fullName, handOutLink } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { guardianLinkEnd } from '../campaign-view.ts'
import { guardiansToTell } from '../majority.ts'
import { guardianPaths } from '../paths.ts'
import { placeView } from '../place-queries.ts'
import { comingSessions } from '../place-session.ts'
import { lockApplication } from '../store.ts'
import { askCoordinator } from './ask-coordinator.ts'
import { giveUpPlace, type WithdrawalRefusal } from './give-up-place.ts'

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
  const { sessions } = await placeView(scope, application.id)
  const refusal = await giveUpPlace(scope, application.id, site)
  if (refusal !== null || state !== 'accepted') return refusal
  await askCoordinator(scope, application, 'place left', site)
  const expectedOn = comingSessions(sessions, scope.now)?.next.day ?? null
  for (const guardian of guardiansToTell(application, scope.now)) {
    await tellGuardian(scope, application, { guardianId: guardian.id, expectedOn, site })
  }
  return null
}

async function tellGuardian(
  scope: Scope,
  application: ApplicationView,
  { guardianId, expectedOn, site }: { guardianId: string; expectedOn: string | null; site: SiteAddress },
): Promise<void> {
  const { id, applicant, campaign, siteZone } = application
  const token = await handOutLink(scope, {
    purpose: 'guardian',
    holderId: guardianId,
    aboutId: applicant.id,
    objectId: id,
    expiresAt: guardianLinkEnd(campaign, siteZone),
  })
  const { name, phone } = personToCall(application)
  await sendMessage(scope, {
    template: 'guardian-place-left',
    recipientId: guardianId,
    aboutId: applicant.id,
    values: {
      child: fullName(applicant),
      programme: campaign.programme.name,
      expectedOn,
      call: { name, phone: contactInWords(phone) },
      link: site.origin + guardianPaths.screen(site.slug, token),
      reportLink: site.origin + concernPaths.raise(site.slug),
    },
  })
}
