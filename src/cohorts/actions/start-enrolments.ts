import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import type { EnrolmentState } from '../enrolment.ts'
import { type EnrolmentMove, recordMoves } from '../store.ts'

/**
 * A participation starts at the beginning of the first session at which she was present, whatever the order in which
 * roll calls are taken. A correction that leaves her no presence takes the start back. `lines`: whoever came, or did not come
 * after all, to the session; whoever started before it keeps her start, whatever its sheet says.
 */
export async function startEnrolments(
  scope: Scope,
  sessionId: string,
  lines: readonly { enrolmentId: string }[],
): Promise<void> {
  if (lines.length === 0) return
  const changed = (await firstPresences(scope, sessionId, lines)).filter(
    ({ startedAt, firstAt }) => startedAt?.getTime() !== firstAt?.getTime(),
  )
  if (changed.length === 0) return
  const moves = changed.flatMap(({ id, personId, cohortId, state, firstAt }): EnrolmentMove[] => {
    const to = stateFor(state, firstAt)
    return to === state ? [] : [{ enrolment: { id, personId, cohortId, state }, state: to }]
  })
  await recordMoves(scope, moves)
  const values = changed.map(({ id, state, firstAt }) => ({
    id,
    state: stateFor(state, firstAt),
    started_at: firstAt,
  }))
  await sql`
    update enrolments e set state = c.state, started_at = c.started_at
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as c(id uuid, state text, started_at timestamptz)
    where e.organisation_id = ${scope.organisationId} and e.id = c.id`.execute(scope.db)
}

/** Only a place that nobody has ended or completed moves with the roll call. */
function stateFor(state: EnrolmentState, firstAt: Date | null): EnrolmentState {
  if (state === 'confirmed' && firstAt !== null) return 'started'
  return state === 'started' && firstAt === null ? 'confirmed' : state
}

type Presence = {
  id: string
  personId: string
  cohortId: string | null
  state: EnrolmentState
  startedAt: Date | null
  firstAt: Date | null
}

async function firstPresences(
  { db, organisationId }: Scope,
  sessionId: string,
  lines: readonly { enrolmentId: string }[],
): Promise<Presence[]> {
  return presences(db, { organisationId, sessionId, ids: lines.map(({ enrolmentId }) => enrolmentId) })
}

const presences = statement(
  (
    _,
    { organisationId, sessionId, ids }: { organisationId: string; sessionId: string; ids: string[] },
  ) => sql<Presence>`
    select e.id, e.person_id as "personId", e.cohort_id as "cohortId", e.state, e.started_at as "startedAt",
      (select min((s.day + s.starts_at) at time zone s.zone) from attendance a
        join sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
        where a.organisation_id = e.organisation_id and a.enrolment_id = e.id
          and a.status in ('present', 'late', 'left early')) as "firstAt"
    from enrolments e
    where e.organisation_id = ${organisationId} and e.id = any(${ids}::uuid[])
      and (e.started_at is null or e.started_at >= (select (n.day + n.starts_at) at time zone n.zone from sessions n
        where n.organisation_id = e.organisation_id and n.id = ${sessionId}))
    order by e.id for update of e`,
)
