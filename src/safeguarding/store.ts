import type { Scope } from '#platform/database/database.ts'
import type { PaperCharter } from './paper-charter.ts'
import type { VettingCheck } from './vetting-check.ts'

/**
 * Locks a cohort until the end of the transaction and says its state: nobody confirms it while an adult is added. The
 * table is of cohorts, which depends on this capability; a view cannot be locked without the right to change it.
 */
export async function lockedCohortState(scope: Scope, cohortId: string): Promise<string> {
  const { state } = await scope.db
    .selectFrom('cohorts')
    .select('state')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', cohortId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return state
}

/** In which role and on which days somebody is listed. */
export type ListedThen = { role: string; fromDay: string; toDay: string }

/** How she is listed beside that cohort already, on one of those days. */
export async function listedThen(
  scope: Scope,
  wanted: { cohortId: string; personId: string; fromDay: string; toDay: string },
): Promise<ListedThen[]> {
  return scope.db
    .selectFrom('cohortAdults')
    .select(['role', 'fromDay', 'toDay'])
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', wanted.cohortId)
    .where('personId', '=', wanted.personId)
    .where('removedAt', 'is', null)
    .where('fromDay', '<=', wanted.toDay)
    .where('toDay', '>=', wanted.fromDay)
    .execute()
}

/** Somebody new, as the form says who she is. */
type NewAdult = { firstName: string; lastName: string; birthDate: string }

/** Who of that name and birth date is listed beside that cohort already, in the same role for the same days; undefined: nobody. */
export async function listedByName(
  scope: Scope,
  wanted: NewAdult & { cohortId: string; role: string; fromDay: string; toDay: string },
): Promise<string | undefined> {
  const { cohortId, role, fromDay, toDay, firstName, lastName, birthDate } = wanted
  const row = await scope.db
    .selectFrom('cohortAdults as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.personId'),
    )
    .select('a.personId')
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.cohortId', '=', cohortId)
    .where('a.removedAt', 'is', null)
    .where('a.role', '=', role)
    .where('a.fromDay', '=', fromDay)
    .where('a.toDay', '=', toDay)
    .where('p.firstName', '=', firstName)
    .where('p.lastName', '=', lastName)
    .where('p.birthDate', 'is not distinct from', birthDate === '' ? null : birthDate)
    .executeTakeFirst()
  return row?.personId
}

/** Was this check written down already, and not taken back? Asked with her row locked. */
export async function isSeen(
  scope: Scope,
  { personId, kind, checkedOn, expiresOn }: VettingCheck,
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('checksSeen')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('checkedOn', '=', checkedOn)
    .where('expiresOn', '=', expiresOn)
    .executeTakeFirst()
  return row !== undefined
}

type NotedCharter = PaperCharter & { personId: string; charterVersion: string; pageVersion: string }

/** Was just this sheet written down already? Asked with her row locked. */
export async function isNoted(scope: Scope, noted: NotedCharter): Promise<boolean> {
  const row = await scope.db
    .selectFrom('chartersNoted')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where((eb) => eb.and(noted))
    .executeTakeFirst()
  return row !== undefined
}

/** Writes a message to somebody who was not reminded of the charter that day; says whether it did. */
export async function noteCharterReminder(
  scope: Scope,
  { personId, day }: { personId: string; day: string },
  write: () => Promise<string | null>,
): Promise<boolean> {
  const { organisationId, now, actor } = scope
  const noted = await scope.db
    .insertInto('charterReminders')
    .values({ organisationId, personId, day, at: now, byId: actor.id! })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  if (noted === undefined) return false
  await scope.db
    .updateTable('charterReminders')
    .set({ messageId: await write() })
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .where('day', '=', day)
    .execute()
  return true
}
