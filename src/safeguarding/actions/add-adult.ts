import { record } from '#platform/audit/record.ts'
import { ageOn } from '#platform/clock/age.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { holdUnerased, personById } from '#src/people/index.ts'
import { adultsCohortById } from '../adult-queries.ts'
import type { AdultRole, NotSafe } from '../safe-before-start.ts'
import { safetyOfChange } from '../safety-queries.ts'
import { type ListedThen, listedThen, lockedCohortState } from '../store.ts'

type AddedAdult = {
  cohortId: string
  personId: string
  role: AdultRole
  /** Her first and last days there, `YYYY-MM-DD`. */
  fromDay: string
  toDay: string
}

export type AdditionRefusal = { refused: 'cohort closed' | 'listed already' | 'minor' } | NotSafe

/**
 * Lists somebody beside a cohort. Once the cohort is confirmed, not without a check that counts on each of her days.
 * A minor is listed as a helper only, since only a helper is asked for no check. `listed so already`: in this role on just these days; pressed again, it is done.
 */
export async function addAdult(
  scope: Scope,
  added: AddedAdult,
): Promise<AdditionRefusal | 'listed so already' | null> {
  const { cohortId, personId, role, fromDay, toDay } = added
  await holdUnerased(scope, [personId])
  const state = await lockedCohortState(scope, cohortId)
  if (state === 'closed' || state === 'given up') return { refused: 'cohort closed' }
  const listed = await listedThen(scope, added)
  if (listed.some((it) => isSame(it, added))) return 'listed so already'
  if (listed.length > 0) return { refused: 'listed already' }
  if (role !== 'helper' && (await isMinorThen(scope, added))) return { refused: 'minor' }
  const why = await safetyOfChange(scope, cohortId, { adults: [{ personId, fromDay, toDay }] })
  if (why.length > 0) return { refused: 'not safe', why }
  await scope.db
    .insertInto('cohortAdults')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      cohortId,
      personId,
      role,
      fromDay,
      toDay,
      addedBy: scope.actor.id!,
      addedAt: scope.now,
    })
    .execute()
  await record(scope, {
    action: 'adult.added',
    subjectId: personId,
    object: { kind: 'cohort', id: cohortId },
    details: { role, fromDay, toDay },
  })
  return null
}

async function isMinorThen(scope: Scope, { cohortId, personId, fromDay }: AddedAdult): Promise<boolean> {
  const birthDate = (await personById(scope, personId))?.birthDate ?? null
  const { ofAgeFrom } = (await adultsCohortById(scope, cohortId))!
  return birthDate !== null && ageOn(birthDate, fromDay) < ofAgeFrom
}

function isSame({ role, fromDay, toDay }: ListedThen, added: AddedAdult): boolean {
  return role === added.role && fromDay === added.fromDay && toDay === added.toDay
}
