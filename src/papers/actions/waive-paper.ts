import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type WaiverRefusal, waiverRefusal } from '../paper.ts'
import { papersOfCohort } from '../queries.ts'
import { lockEnrolment } from '../store.ts'

type Waiver = { cohortId: string; enrolmentId: string; paper: string; reason: string }

/** A person of the team lets her start without one paper, and says why. The paper stays asked for. */
export async function waivePaper(
  scope: Scope,
  waiver: Waiver,
): Promise<WaiverRefusal | 'not asked of her' | null> {
  const { cohortId, enrolmentId, reason } = waiver
  if ((await lockEnrolment(scope, { id: enrolmentId, cohortId })) === undefined) return 'not asked of her'
  const [girl] = await papersOfCohort(scope, cohortId, enrolmentId)
  const paper = girl?.papers.find(({ key }) => key === waiver.paper)
  if (girl === undefined || paper === undefined) return 'not asked of her'
  const refusal = waiverRefusal(paper)
  if (refusal !== null) return refusal
  await scope.db
    .insertInto('paperWaivers')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      enrolmentId,
      paper: paper.key,
      reason,
      at: scope.now,
      byId: scope.actor.id!,
    })
    .execute()
  await record(scope, {
    action: 'paper.waived',
    subjectId: girl.personId,
    object: { kind: 'enrolment', id: enrolmentId },
    details: { paper: paper.key },
  })
  return null
}
