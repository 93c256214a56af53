import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type CohortView, lockCohort } from '#src/cohorts/index.ts'
import { type OverrideRefusal, overrideRefusal } from '../certificate.ts'
import { recipientsOf } from '../queries.ts'

type CompletionOverride = {
  cohort: CohortView
  enrolmentId: string
  completed: boolean
  /** Why, in one sentence, by the person who decides. */
  reason: string
}

/** A named person decides beside the programme's rule. The rule, the decision and its reason all stay readable. */
export async function overrideCompletion(
  scope: Scope,
  wanted: CompletionOverride,
): Promise<OverrideRefusal | null> {
  const { cohort, enrolmentId, completed, reason } = wanted
  await lockCohort(scope, cohort.id)
  const girl = (await recipientsOf(scope, cohort)).find((it) => it.enrolmentId === enrolmentId)
  if (girl === undefined) return 'not taking part'
  const { state, completes, certificate, override } = girl
  if (override !== null && override.completed === completed && override.reason === reason) return null
  const refusal = overrideRefusal({ state, completes, wanted: completed, issued: certificate !== null })
  if (refusal !== null) return refusal
  await scope.db
    .insertInto('completionOverrides')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      enrolmentId,
      completed,
      reason,
      decidedBy: scope.actor.id!,
      decidedAt: scope.now,
    })
    .execute()
  await record(scope, {
    action: 'completion.overridden',
    subjectId: girl.personId,
    object: { kind: 'enrolment', id: enrolmentId },
    details: { completed },
  })
  return null
}
