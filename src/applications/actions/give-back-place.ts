import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { applicationById } from '../application-queries.ts'
import { type ApplicationView, isWaitingOver } from '../application-view.ts'
import { placeToGiveBack } from '../place-queries.ts'
import { lockApplication, moveApplication, placeIsOver } from '../store.ts'
import { makeOffer, type OfferRefusal } from './make-offer.ts'
import { tellApplicant } from './tell-applicant.ts'

export type GivingBackRefusal = 'nothing to give back' | 'list is over' | OfferRefusal

type GivenBack = { given: 'offer' | 'first rank' }

/**
 * A guardian's no ended the place that was hers, and nobody says no any more: somebody of the team gives it back. A place of her site that is free
 * is offered to her, since she may have other plans by now; where none is, she waits before those who wait in turn, as whoever lost a last
 * place does (decision 047), on the decision that was taken for her. Never once the edition or her cohort is over. A second press finds it done.
 */
export async function giveBackPlace(
  scope: Scope,
  applicationId: string,
  site: SiteAddress,
): Promise<GivenBack | GivingBackRefusal> {
  const application = await held(scope, applicationId)
  if (application === null) return 'nothing to give back'
  const refusal = await offerAgain(scope, application, { madeBy: scope.actor.id!, site })
  if (refusal === null) return { given: 'offer' }
  if (refusal !== 'no place left') return refusal
  // The site is held by the offer that found it full: nobody has left since.
  if (isWaitingOver(application, scope.now)) return 'list is over'
  await putFirst(scope, application.id)
  await tellApplicant(scope, application, { template: 'waiting' }, site)
  await moveApplication(scope, application.id, 'withdrawn', 'waiting')
  await recordGivenBack(scope, application)
  return { given: 'first rank' }
}

/**
 * A guardian has just said yes: the place that is free is offered to her at once, as to whoever waits with a guardian's no, while places are
 * given from the list. Returns whether it was; where not, somebody of the team sees what is possible.
 */
export async function offerBackAfterYes(
  scope: Scope,
  applicationId: string,
  site: SiteAddress,
): Promise<boolean> {
  const application = await held(scope, applicationId)
  if (application?.permission !== 'yes' || isWaitingOver(application, scope.now)) return false
  const { decidedBy } = await decisionOn(scope, applicationId)
  return (await offerAgain(scope, application, { madeBy: decidedBy, site })) === null
}

/** Her file, locked; null where there is nothing to give back, or somebody says no. */
async function held(scope: Scope, id: string): Promise<ApplicationView | null> {
  const { state } = await lockApplication(scope, id)
  if (state !== 'withdrawn' || !(await isToGiveBack(scope, id))) return null
  const application = (await applicationById(scope, id))!
  return application.permission === 'no' ? null : application
}

async function isToGiveBack({ db, organisationId }: Scope, id: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select ${placeToGiveBack()} as yes from applications a
    where a.organisation_id = ${organisationId} and a.id = ${id}`.execute(db)
  return rows[0]!.yes
}

async function offerAgain(
  scope: Scope,
  application: ApplicationView,
  by: { madeBy: string; site: SiteAddress },
): Promise<OfferRefusal | null> {
  // Her cohort is held, so that it does not close meanwhile.
  if (await placeIsOver(scope, application.id)) return 'place is over'
  const refusal = await makeOffer(scope, application, by)
  if (refusal !== null) return refusal
  await moveApplication(scope, application.id, 'withdrawn', 'offered')
  await recordGivenBack(scope, application)
  return null
}

type DecisionKept = {
  decidedBy: string
  sentence: string | null
  readings: number | null
  withoutReadings: string | null
}

/** The last decision on her: she was chosen by it. */
function decisionOn(scope: Scope, applicationId: string): Promise<DecisionKept> {
  return scope.db
    .selectFrom('decisions')
    .select(['decidedBy', 'sentence', 'readings', 'withoutReadings'])
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', applicationId)
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

/** Why she was chosen stands: her rank is a decision of whoever gives it, with the sentence of the one before. */
async function putFirst(scope: Scope, applicationId: string): Promise<void> {
  const { organisationId, now, actor } = scope
  const decision = await decisionOn(scope, applicationId)
  await scope.db
    .insertInto('decisions')
    .values({
      organisationId,
      id: newId(now),
      applicationId,
      outcome: 'waiting',
      ...decision,
      decidedBy: actor.id!,
      decidedAt: now,
      firstInLineSince: now,
    })
    .execute()
}

function recordGivenBack(scope: Scope, { id, applicant }: ApplicationView): Promise<void> {
  return record(scope, {
    action: 'application.given-back',
    subjectId: applicant.id,
    object: { kind: 'application', id },
  })
}
