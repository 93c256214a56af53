import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { Conflict } from '#platform/http/errors.ts'
import { type AbsenceState, type CallOutcome, type StepKind, transitions } from './absence.ts'

type LockedAbsence = { id: string; personId: string; state: AbsenceState; revision: number }

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
  const rows = await lockedOf(scope.db, { organisationId: scope.organisationId, sessionId })
  return new Map(rows.map(({ enrolmentId, ...absence }) => [enrolmentId, absence]))
}

const lockedOf = statement(
  (_, { organisationId, sessionId }: { organisationId: string; sessionId: string }) => sql<
    LockedAbsence & { enrolmentId: string }
  >`
    select id, enrolment_id as "enrolmentId", person_id as "personId", state, revision from absences
    where organisation_id = ${organisationId} and session_id = ${sessionId} order by id for update`,
)

/** Locks the absences of one place about which somebody was to call, or has reached somebody. */
export async function lockOpenAbsences(scope: Scope, applicationId: string): Promise<LockedAbsence[]> {
  const rows = await scope.db
    .selectFrom('absences as a')
    .innerJoin('enrolments as e', (join) =>
      join.onRef('e.organisationId', '=', 'a.organisationId').onRef('e.id', '=', 'a.enrolmentId'),
    )
    .select(['a.id', 'a.personId', 'a.state', 'a.revision'])
    .where('a.organisationId', '=', scope.organisationId)
    .where('e.applicationId', '=', applicationId)
    .where('a.state', '!=', 'settled')
    .orderBy('a.id')
    .forUpdate('a')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as AbsenceState }))
}

/** Writes absences that a roll call opens; their first step is to follow. */
export async function openAbsences(
  scope: Scope,
  sessionId: string,
  opened: readonly { enrolmentId: string; absence: LockedAbsence }[],
): Promise<void> {
  if (opened.length === 0) return
  const { db, organisationId, now } = scope
  await db
    .insertInto('absences')
    .values(
      opened.map(({ enrolmentId, absence: { id, personId } }) => ({
        organisationId,
        id,
        sessionId,
        enrolmentId,
        personId,
        since: now,
      })),
    )
    .execute()
}

type Step = {
  kind: StepKind
  contactId?: string | null
  emergencyContactId?: string | null
  outcome?: CallOutcome
  sentence?: string
}

/** A step of a locked absence, and the state that it leads to. */
export type NextStep = { absence: LockedAbsence; step: Step; state: AbsenceState }

/** Adds a step to each locked absence and moves it. Opened again, it waits from now. Throws `Conflict` on an illegal move. */
export async function addSteps(scope: Scope, steps: readonly NextStep[]): Promise<void> {
  if (steps.length === 0) return
  const illegal = steps.some(
    ({ absence, state }) => state !== absence.state && !transitions[absence.state].includes(state),
  )
  if (illegal) throw new Conflict('absence')
  const { db, organisationId, now, actor } = scope
  const rows = JSON.stringify(
    steps.map(({ absence, step, state }) => ({
      id: absence.id,
      number: absence.revision + 1,
      state,
      kind: step.kind,
      contact_id: step.contactId,
      emergency_contact_id: step.emergencyContactId,
      outcome: step.outcome,
      sentence: step.sentence ?? '',
    })),
  )
  await added(db, { organisationId, now, byId: actor.id!, rows })
}

const added = statement(
  (_, given: { organisationId: string; now: Date; byId: string; rows: string }) => sql<never>`
    with k as (select * from jsonb_to_recordset(${given.rows}::jsonb) as r(id uuid, number integer, state text, kind text,
      contact_id uuid, emergency_contact_id uuid, outcome text, sentence text)),
    moved as (update absences a set state = k.state, revision = k.number,
        since = case when k.kind = 'marked absent' then ${given.now}::timestamptz else a.since end
      from k where a.organisation_id = ${given.organisationId} and a.id = k.id)
    insert into absence_steps (organisation_id, absence_id, number, kind, contact_id, emergency_contact_id, outcome, sentence,
      at, by_id)
    select ${given.organisationId}::uuid, k.id, k.number, k.kind, k.contact_id, k.emergency_contact_id, k.outcome, k.sentence,
      ${given.now}::timestamptz, ${given.byId}::uuid
    from k`,
)
