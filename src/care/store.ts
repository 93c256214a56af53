import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { type AbsenceState, type CallOutcome, type StepKind, transitions } from './absence.ts'

export type LockedAbsence = { id: string; personId: string; state: AbsenceState; revision: number }

/** Locks one absence until the end of the transaction. */
export async function lockAbsence(scope: Scope, id: string): Promise<LockedAbsence> {
  const row = await scope.db
    .selectFrom('absences')
    .select(['id', 'personId', 'state', 'revision'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...row, state: row.state as AbsenceState }
}

/** Locks the absences of one session, by enrolment. */
export async function lockAbsencesOf(scope: Scope, sessionId: string): Promise<Map<string, LockedAbsence>> {
  const rows = await scope.db
    .selectFrom('absences')
    .select(['id', 'enrolmentId', 'personId', 'state', 'revision'])
    .where('organisationId', '=', scope.organisationId)
    .where('sessionId', '=', sessionId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(
    rows.map(({ enrolmentId, ...row }) => [enrolmentId, { ...row, state: row.state as AbsenceState }]),
  )
}

export type Step = {
  kind: StepKind
  contactId?: string | null
  emergencyContactId?: string | null
  outcome?: CallOutcome
  sentence?: string
}

/** Adds a step to a locked absence and moves it. Opened again, it waits from now. Throws `Conflict` on an illegal move. */
export async function addStep(
  scope: Scope,
  absence: LockedAbsence,
  step: Step,
  state: AbsenceState,
): Promise<void> {
  const { organisationId, now, actor } = scope
  const moves = state !== absence.state
  if (moves && !transitions[absence.state].includes(state)) throw new Conflict('absence')
  const number = absence.revision + 1
  await scope.db
    .insertInto('absenceSteps')
    .values({ organisationId, absenceId: absence.id, number, ...step, at: now, byId: actor.id! })
    .execute()
  await scope.db
    .updateTable('absences')
    .set({ state, revision: number, ...(step.kind === 'marked absent' ? { since: now } : {}) })
    .where('organisationId', '=', organisationId)
    .where('id', '=', absence.id)
    .execute()
}
