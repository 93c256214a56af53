import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { awaitsDecision, type DecisionOutcome } from '../application.ts'
import type { ApplicationView } from '../application-view.ts'
import { lockApplication, moveApplication } from '../store.ts'
import type { SiteAddress } from './hand-out-guardian-links.ts'
import { makeOffer, type OfferRefusal } from './make-offer.ts'
import { tellApplicant } from './tell-applicant.ts'

export type Decision = {
  outcome: DecisionOutcome
  /** Why, in one sentence, by the person who decides. */
  sentence: string
}

export type DecisionRefusal = 'already decided' | OfferRefusal

/** A named person decides, with a sentence. An offer takes a place at once and holds it until its deadline. */
export async function decideApplication(
  scope: Scope,
  application: ApplicationView,
  { outcome, sentence }: Decision,
  site: SiteAddress,
): Promise<DecisionRefusal | null> {
  const applicationId = application.id
  const { state, applicantId } = await lockApplication(scope, applicationId)
  if (!awaitsDecision(state)) return 'already decided'
  if (outcome === 'offered') {
    const refusal = await makeOffer(scope, application, { madeBy: scope.actor.id!, site })
    if (refusal !== null) return refusal
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
