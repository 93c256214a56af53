import { record } from '#platform/audit/record.ts'
import { endOfPeriod } from '#platform/clock/period.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { lockHolder, personById } from '#src/people/index.ts'
import type { AcceptedCheck } from '../adult-queries.ts'
import { isSeen } from '../store.ts'
import { type CheckRefusal, checkRefusal } from '../vetting-check.ts'

type SeenCheck = {
  personId: string
  /** Key of a kind that the programme accepts. */
  kind: string
  /** The date on it, `YYYY-MM-DD`. */
  checkedOn: string
}

/** The programme whose settings decide: what it accepts, for how long, and which version says so. */
export type CheckRules = {
  accepted: readonly AcceptedCheck[]
  programmeVersionId: string
  ofAgeFrom: number
  today: string
}

/**
 * Writes down that the actor has seen a good result: kind, dates and who saw it. Neither document nor any other result.
 * The same check pressed twice is one.
 */
export async function recordCheck(
  scope: Scope,
  { personId, kind, checkedOn }: SeenCheck,
  { accepted, programmeVersionId, ofAgeFrom, today }: CheckRules,
): Promise<CheckRefusal | null> {
  const { organisationId, now, actor } = scope
  const setting = accepted.find(({ key }) => key === kind)
  const check = setting && { personId, kind, checkedOn, expiresOn: endOfPeriod(checkedOn, setting.validFor) }
  await lockHolder(scope, personId)
  const person = await personById(scope, personId)
  const birthDate = person?.birthDate ?? null
  const refusal = checkRefusal({ check: check ?? null, seenBy: actor.id!, birthDate, today, ofAgeFrom })
  if (refusal !== null || check === undefined) return refusal ?? 'kind not accepted'
  if (await isSeen(scope, check)) return null
  await scope.db
    .insertInto('vettingChecks')
    .values({
      organisationId,
      id: newId(now),
      ...check,
      programmeVersionId,
      seenBy: actor.id!,
      seenAt: now,
    })
    .execute()
  await record(scope, {
    action: 'check.seen',
    subjectId: personId,
    object: { kind: 'person', id: personId },
    details: { kind, checkedOn, expiresOn: check.expiresOn },
  })
  return null
}
