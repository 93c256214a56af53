import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import {
  type ApplicationState,
  awaitsDecision,
  type DecisionOutcome,
  hasEnoughReadings,
  mayBeOfferedAgain,
} from '../application.ts'
import { applicationById } from '../application-queries.ts'
import { type ApplicationView, isWaitingOver } from '../application-view.ts'
import {
  isUntold,
  lastDecisionOf,
  lockApplication,
  lockPlacesLeft,
  moveApplication,
  readingsOf,
} from '../store.ts'
import { prepareKindAnswer, withdrawKindAnswer } from './approve-kind-answer.ts'
import { makeOffer, type OfferRefusal } from './make-offer.ts'
import { tellApplicant } from './tell-applicant.ts'

export type Decision = {
  outcome: DecisionOutcome
  /** Why, in one sentence, by the person who decides. */
  sentence: string
  /** Why the readings that the programme wants are not waited for; kept only when they are missing. */
  withoutReadings?: string | undefined
  /** No place is left for her, and she waits before those who wait in turn. */
  firstInLine?: boolean | undefined
  /** The decision that whoever decides has before her eyes, empty when there is none: another one was taken meanwhile. */
  seen?: string | undefined
}

export type DecisionRefusal =
  | 'already decided'
  | 'answer has left'
  | 'readings missing'
  | 'a place is left'
  | 'list is over'
  | OfferRefusal

/**
 * A named person decides, with a sentence, on as many readings as the programme wants or saying why not. An offer takes a
 * place at once and holds it until its deadline; whoever waits is told until when, and may be put first later on; the answer
 * to whoever gets none waits for its approval, and until then another decision, on the one that was seen, may correct it. Both are kept.
 */
export async function decideApplication(
  scope: Scope,
  { id: applicationId }: Pick<ApplicationView, 'id'>,
  decision: Decision,
  site: SiteAddress,
): Promise<DecisionRefusal | null> {
  const judged = await judgeDecision(scope, applicationId, decision)
  if (typeof judged === 'string') return judged
  const { application, state, applicantId, readings, enough } = judged
  const { outcome, sentence, withoutReadings, firstInLine = false } = decision
  if (outcome === 'offered') {
    const refusal = await makeOffer(scope, application, { madeBy: scope.actor.id!, site })
    if (refusal !== null) return refusal
  }
  if (firstInLine) {
    if (application.siteId === null) return 'no site chosen'
    if ((await lockPlacesLeft(scope, application.siteId)) > 0) return 'a place is left'
  }
  if (state === 'declined') await withdrawKindAnswer(scope, applicationId)
  await scope.db
    .insertInto('decisions')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      applicationId,
      outcome,
      sentence,
      readings,
      withoutReadings: enough ? null : withoutReadings!,
      decidedBy: scope.actor.id!,
      decidedAt: scope.now,
      firstInLineSince: firstInLine ? scope.now : null,
    })
    .execute()
  if (outcome === 'declined') await prepareKindAnswer(scope, applicationId)
  // Put first where she waits already, she stays on the list and has read so: only her turn is another.
  const moves = state !== outcome
  if (moves && outcome === 'waiting') await tellApplicant(scope, application, { template: 'waiting' }, site)
  await Promise.all([
    moves && moveApplication(scope, applicationId, state, outcome),
    record(scope, {
      action: 'application.decided',
      subjectId: applicantId,
      object: { kind: 'application', id: applicationId },
      details: { outcome, readings, enough },
    }),
  ])
  return null
}

/** `application`: as it stands under the lock. */
type Judged = {
  application: ApplicationView
  state: ApplicationState
  applicantId: string
  readings: number
  enough: boolean
}

/**
 * May this be decided now, whatever places are left? Holds the application until the end of the transaction, and reads it only then:
 * her site or a guardian's answer may have changed while this waited.
 */
export async function judgeDecision(
  scope: Scope,
  applicationId: string,
  { outcome, withoutReadings, firstInLine, seen }: Decision,
): Promise<DecisionRefusal | Judged> {
  const [{ state, applicantId }, readings] = await Promise.all([
    lockApplication(scope, applicationId),
    readingsOf(scope, applicationId),
  ])
  const application = (await applicationById(scope, applicationId))!
  const corrects = state === 'declined' && outcome !== 'declined' && seen !== undefined
  const again = mayBeOfferedAgain(state) && outcome === 'offered'
  if (!corrects && !again && !awaitsDecision(state)) return 'already decided'
  if (state === 'waiting' && outcome === 'waiting' && firstInLine !== true) return 'already decided'
  if (corrects && !(await isUntold(scope, applicationId))) return 'answer has left'
  if (seen !== undefined && seen !== (await lastDecisionOf(scope, applicationId))) return 'already decided'
  const enough = hasEnoughReadings(application.campaign.programme, readings)
  if (!enough && !withoutReadings) return 'readings missing'
  if (outcome === 'waiting' && isWaitingOver(application, scope.now)) return 'list is over'
  return { application, state, applicantId, readings, enough }
}
