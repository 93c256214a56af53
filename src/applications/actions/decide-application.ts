import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { awaitsDecision, type DecisionOutcome } from '../application.ts'
import { lockApplication, lockPlacesLeft, moveApplication } from '../store.ts'

export type Decision = {
  applicationId: string
  outcome: DecisionOutcome
  /** Why, in one sentence, by the person who decides. */
  sentence: string
  /** How long an offer holds, from the edition. */
  offerDays: number
}

export type DecisionRefusal = 'already decided' | 'no place left' | 'no site chosen'

/** A named person decides, with a sentence. An offer takes a place at once and holds it until its deadline. */
export async function decideApplication(scope: Scope, decision: Decision): Promise<DecisionRefusal | null> {
  const { applicationId, outcome, sentence, offerDays } = decision
  const { state, applicantId, siteId } = await lockApplication(scope, applicationId)
  if (!awaitsDecision(state)) return 'already decided'
  if (outcome === 'offered') {
    if (siteId === null) return 'no site chosen'
    if ((await lockPlacesLeft(scope, siteId)) <= 0) return 'no place left'
    await insertOffer(scope, { applicationId, siteId, days: offerDays })
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
  await moveApplication(scope, applicationId, state, outcome)
  await record(scope, {
    action: 'application.decided',
    subjectId: applicantId,
    object: { kind: 'application', id: applicationId },
    details: { outcome },
  })
  return null
}

async function insertOffer(
  scope: Scope,
  offer: { applicationId: string; siteId: string; days: number },
): Promise<void> {
  const { applicationId, siteId, days } = offer
  await scope.db
    .insertInto('offers')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      applicationId,
      siteId,
      madeAt: scope.now,
      madeBy: scope.actor.id!,
      expiresAt: new Date(scope.now.getTime() + days * 24 * 60 * 60 * 1000),
    })
    .execute()
}
