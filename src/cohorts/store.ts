import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { Conflict } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { ChangeReason, GivingUpReason } from '#src/messages/index.ts'
import { type CohortState, canMove } from './cohort.ts'
import { canMove as canEnrolmentMove, type DepartureOutcome, type EnrolmentState } from './enrolment.ts'
import type { SessionState, Slot } from './session.ts'

/** Locks one cohort until the end of the transaction. Whoever locks a session too locks the cohort first. */
export async function lockCohort({ db, organisationId }: Scope, id: string): Promise<CohortHeld> {
  const [cohort] = await locked(db, { organisationId, id })
  return cohort!
}

type CohortHeld = { state: CohortState }
type Named = { organisationId: string; id: string }

const locked = statement((_, given: Named) => sql<CohortHeld>`${cohortState(given)} for update`)

const cohortState = ({ organisationId, id }: Named) =>
  sql`select state from cohorts where organisation_id = ${organisationId} and id = ${id}`

/** Moves a locked cohort and keeps who did it and when, and why where it is given up. Throws `Conflict` when the move is not legal. */
export async function moveCohort(
  scope: Scope,
  id: string,
  from: CohortState,
  to: CohortState,
  reason: GivingUpReason | null = null,
): Promise<void> {
  if (!canMove(from, to)) throw new Conflict('cohort')
  const { organisationId, now } = scope
  await scope.db
    .updateTable('cohorts')
    .set({ state: to, ...(to === 'closed' ? { closedAt: now } : {}) })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
  await scope.db
    .insertInto('cohortChanges')
    .values({
      organisationId,
      id: newId(now),
      cohortId: id,
      fromState: from,
      toState: to,
      reason,
      at: now,
      byId: scope.actor.id!,
    })
    .execute()
}

/** A session that nobody else changes until the end of the transaction: when it takes place, how often its sheet was written. */
export type HeldSession = Slot & { state: SessionState; revision: number; cohort: CohortState }

/**
 * Locks one session of a running cohort, and keeps the cohort as it is: two roll calls of one cohort do not wait for each
 * other. Undefined, and nothing locked, while the cohort does not run.
 */
export async function lockRunningSession(
  { db, organisationId }: Scope,
  id: string,
): Promise<HeldSession | undefined> {
  const [session] = await lockedRunning(db, { organisationId, id })
  return session
}

/** Locks one session and its cohort, the cohort first, whatever its state. */
export async function lockSession(
  scope: Scope,
  session: { id: string; cohort: { id: string } },
): Promise<HeldSession> {
  const { db, organisationId } = scope
  const [cohort, [held]] = await Promise.all([
    lockCohort(scope, session.cohort.id),
    lockedSession(db, { organisationId, id: session.id }),
  ])
  return { ...held!, cohort: cohort.state }
}

const lockedRunning = statement(
  (_, { organisationId, id }: Named) => sql<HeldSession>`
    with c as materialized (
      select k.id, k.state from cohorts k where k.organisation_id = ${organisationId} and k.state = 'running'
        and k.id = (select n.cohort_id from sessions n where n.organisation_id = ${organisationId} and n.id = ${id})
      for share)
    select ${hours}, s.state, s.revision, c.state as cohort
    from c join sessions s on s.organisation_id = ${organisationId} and s.cohort_id = c.id and s.id = ${id} for update of s`,
)

const lockedSession = statement(
  (_, { organisationId, id }: Named) => sql<Omit<HeldSession, 'cohort'>>`
    select ${hours}, s.state, s.revision from sessions s
    where s.organisation_id = ${organisationId} and s.id = ${id} for update`,
)

const hours = sql`s.day, to_char(s.starts_at, 'HH24:MI') as "startsAt", to_char(s.ends_at, 'HH24:MI') as "endsAt"`

export type LockedSlot = Slot & { room: string; state: SessionState; changes: number }

/** Locks one session and says where it stands in the calendar and how often it was changed. */
export async function lockSlot(scope: Scope, id: string): Promise<LockedSlot> {
  const { rows } = await sql<LockedSlot>`
    select ${hours}, s.room, s.state from sessions s where s.organisation_id = ${scope.organisationId} and s.id = ${id} for update`.execute(
    scope.db,
  )
  // Counted after the lock, so that the change for which it waited is seen.
  const { count } = await scope.db
    .selectFrom('sessionChanges')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', scope.organisationId)
    .where('sessionId', '=', id)
    .executeTakeFirstOrThrow()
  return { ...rows[0]!, changes: count }
}

type NewSessionChange = {
  session: Slot & { id: string; room: string }
  /** Where it moves; absent when it is cancelled. */
  to?: Slot & { room: string }
  reason: ChangeReason
  /** An id that the form carried. */
  key: string
  mailingId: string | null
}

/** Moves or cancels a locked session and keeps who did it, when, why and from where. */
export async function changeSession(
  scope: Scope,
  { session, to, reason, key, mailingId }: NewSessionChange,
): Promise<void> {
  const { organisationId, now, actor } = scope
  await scope.db
    .updateTable('sessions')
    .set(to === undefined ? { state: 'cancelled' } : to)
    .where('organisationId', '=', organisationId)
    .where('id', '=', session.id)
    .execute()
  await scope.db
    .insertInto('sessionChanges')
    .values({
      organisationId,
      id: newId(now),
      sessionId: session.id,
      kind: to === undefined ? 'cancelled' : 'moved',
      reason,
      key,
      fromDay: session.day,
      fromStarts: session.startsAt,
      fromEnds: session.endsAt,
      fromRoom: session.room,
      toDay: to?.day ?? null,
      toStarts: to?.startsAt ?? null,
      toEnds: to?.endsAt ?? null,
      toRoom: to?.room ?? null,
      mailingId,
      at: now,
      byId: actor.id!,
    })
    .execute()
}

/** Writes planned sessions of one cohort, in the zone in which their hours are read. */
export async function insertSessions(
  scope: Scope,
  cohort: { id: string; zone: string },
  slots: readonly (Slot & { room?: string; title?: string; addedKey?: string })[],
): Promise<void> {
  if (slots.length === 0) return
  await scope.db
    .insertInto('sessions')
    .values(
      slots.map((slot) => ({
        organisationId: scope.organisationId,
        id: newId(scope.now),
        cohortId: cohort.id,
        zone: cohort.zone,
        ...slot,
      })),
    )
    .execute()
}

type LockedEnrolment = { id: string; personId: string; state: EnrolmentState; cohortId: string | null }

/** The same with the clock of her site, and what her place becomes after her last day when a departure waits for it. */
type LockedStay = LockedEnrolment & {
  applicationId: string
  zone: string
  joinedOn: string | null
  leftOn: string | null
  leavesAs: DepartureOutcome | null
}

/** Locks one enrolment of a cohort; undefined when she is not in it any more. */
export async function lockEnrolment(
  scope: Scope,
  of: { id: string; cohortId: string },
): Promise<LockedStay | undefined> {
  const row = await scope.db
    .selectFrom('enrolments as e')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'e.organisationId').onRef('s.id', '=', 'e.siteId'),
    )
    .select([
      'e.id',
      'e.personId',
      'e.state',
      'e.cohortId',
      'e.applicationId',
      'e.joinedOn',
      'e.leftOn',
      'e.leavesAs',
      's.zone',
    ])
    .where('e.organisationId', '=', scope.organisationId)
    .where('e.id', '=', of.id)
    .where('e.cohortId', '=', of.cohortId)
    .forUpdate('e')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const leavesAs = row.leavesAs as DepartureOutcome | null
  return { ...row, state: row.state as EnrolmentState, leavesAs }
}

/**
 * Locks these enrolments, in the order of their ids, so that what they depend on does not change meanwhile. Returns those who
 * have still to start: their papers are asked for before they do.
 */
export async function lockEnrolments(
  { db, organisationId }: Scope,
  lines: readonly { enrolmentId: string }[],
): Promise<Set<string>> {
  if (lines.length === 0) return new Set()
  const ids = lines.map(({ enrolmentId }) => enrolmentId)
  const rows = await lockedEnrolments(db, { organisationId, ids })
  return new Set(rows.filter(({ isToStart }) => isToStart).map(({ id }) => id))
}

const lockedEnrolments = statement(
  (_, { organisationId, ids }: { organisationId: string; ids: string[] }) => sql<{
    id: string
    isToStart: boolean
  }>`
    select e.id, e.state = 'confirmed' as "isToStart" from enrolments e
    where e.organisation_id = ${organisationId} and e.id = any(${ids}::uuid[]) order by e.id for update`,
)

export type EnrolmentMove = {
  enrolment: LockedEnrolment
  state?: EnrolmentState
  /** Null: she has none any more. */
  cohortId?: string | null
  reason?: string
}

/** Writes what became of locked enrolments in their history. Throws `Conflict` when a move is not legal. */
export async function recordMoves(scope: Scope, moves: readonly EnrolmentMove[]): Promise<void> {
  if (moves.length === 0) return
  const { organisationId, now, actor } = scope
  const illegal = moves.some(
    ({ enrolment, state }) => state !== undefined && !canEnrolmentMove(enrolment.state, state),
  )
  if (illegal) throw new Conflict('enrolment')
  await scope.db
    .insertInto('enrolmentChanges')
    .values(
      moves.map(({ enrolment, state, cohortId, reason }) => ({
        organisationId,
        id: newId(now),
        enrolmentId: enrolment.id,
        fromState: enrolment.state,
        toState: state ?? enrolment.state,
        fromCohortId: enrolment.cohortId,
        toCohortId: cohortId === undefined ? enrolment.cohortId : cohortId,
        reason: reason ?? null,
        at: now,
        byId: actor.id!,
      })),
    )
    .execute()
}
