import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { PaperFault, PaperState } from './paper.ts'

/** Locks one enrolment of a cohort until the end of the transaction; undefined when she is not in it any more. */
export async function lockEnrolment(
  scope: Scope,
  of: { id: string; cohortId: string },
): Promise<{ personId: string } | undefined> {
  return scope.db
    .selectFrom('enrolments')
    .select('personId')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', of.id)
    .where('cohortId', '=', of.cohortId)
    .forUpdate()
    .executeTakeFirst()
}

type PaperChange = {
  enrolmentId: string
  paper: string
  state: PaperState
  fault?: PaperFault | undefined
}

/** Writes what became of a paper of a locked enrolment. */
export async function insertPaperChange(scope: Scope, change: PaperChange): Promise<void> {
  const { enrolmentId, paper, state, fault } = change
  const { organisationId, now, actor } = scope
  await sql`
    insert into paper_changes (organisation_id, id, enrolment_id, paper, number, state, fault, at, by_id)
    select ${organisationId}, ${newId(now)}, ${enrolmentId}, ${paper}, coalesce(max(number), 0) + 1, ${state},
      ${fault ?? null}, ${now}, ${actor.id}
    from paper_changes
    where organisation_id = ${organisationId} and enrolment_id = ${enrolmentId} and paper = ${paper}`.execute(
    scope.db,
  )
}

/** Locks every enrolment of a cohort, in the order of their ids. */
export async function lockEnrolments(scope: Scope, cohortId: string): Promise<void> {
  await scope.db
    .selectFrom('enrolments')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohortId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

type ReminderKey = { enrolmentId: string; recipientId: string; day: string; cohortId: string }

/** Writes a message to somebody who was not reminded that day about that girl; says whether it did. */
export async function noteReminder(
  scope: Scope,
  key: ReminderKey,
  write: () => Promise<string | null>,
): Promise<boolean> {
  const { organisationId, now, actor } = scope
  const noted = await scope.db
    .insertInto('paperReminders')
    .values({ organisationId, ...key, at: now, byId: actor.id! })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  if (noted === undefined) return false
  await scope.db
    .updateTable('paperReminders')
    .set({ messageId: await write() })
    .where('organisationId', '=', organisationId)
    .where('enrolmentId', '=', key.enrolmentId)
    .where('recipientId', '=', key.recipientId)
    .where('day', '=', key.day)
    .execute()
  return true
}
