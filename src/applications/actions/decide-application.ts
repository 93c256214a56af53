import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { awaitsDecision, type DecisionOutcome } from '../application.ts'
import type { ApplicationView } from '../application-queries.ts'
import type { CampaignView } from '../campaign-view.ts'
import { lockApplication, lockPlacesLeft, moveApplication } from '../store.ts'
import type { SiteAddress } from './hand-out-guardian-links.ts'
import { tellApplicant } from './tell-applicant.ts'

export type Decision = {
  outcome: DecisionOutcome
  /** Why, in one sentence, by the person who decides. */
  sentence: string
}

export type DecisionRefusal = 'already decided' | 'no place left' | 'no site chosen'

/** A named person decides, with a sentence. An offer takes a place at once and holds it until its deadline. */
export async function decideApplication(
  scope: Scope,
  application: ApplicationView,
  { outcome, sentence }: Decision,
  site: SiteAddress,
): Promise<DecisionRefusal | null> {
  const applicationId = application.id
  const { state, applicantId, siteId } = await lockApplication(scope, applicationId)
  if (!awaitsDecision(state)) return 'already decided'
  if (outcome === 'offered') {
    if (siteId === null) return 'no site chosen'
    if ((await lockPlacesLeft(scope, siteId)) <= 0) return 'no place left'
    const deadline = offerDeadline(scope.now, application.campaign)
    await insertOffer(scope, { applicationId, siteId, deadline })
    await tellApplicant(scope, application, { template: 'offer-made', deadline }, site)
  }
  await scope.db
    .insertInto('decisions')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      applicationId,
      outcome,
      sentence,
      decidedBy: scope.actor.id!,
      decidedAt: scope.now,
    })
    .execute()
  if (outcome === 'declined') await tellApplicant(scope, application, { template: 'kind-answer' }, site)
  await moveApplication(scope, applicationId, state, outcome)
  await record(scope, {
    action: 'application.decided',
    subjectId: applicantId,
    object: { kind: 'application', id: applicationId },
    details: { outcome },
  })
  return null
}

/** An offer holds for as many days as the edition says, to the minute. */
function offerDeadline(now: Date, { edition }: CampaignView): Date {
  return new Date(now.getTime() + edition.campaign.offerDays * 24 * 60 * 60 * 1000)
}

async function insertOffer(
  scope: Scope,
  offer: { applicationId: string; siteId: string; deadline: Date },
): Promise<void> {
  const { applicationId, siteId, deadline } = offer
  await scope.db
    .insertInto('offers')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      applicationId,
      siteId,
      madeAt: scope.now,
      madeBy: scope.actor.id!,
      expiresAt: deadline,
    })
    .execute()
}
