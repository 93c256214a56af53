import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { cohortSafety, type NotSafe } from '#src/safeguarding/index.ts'
import {
  type ClosingRefusal,
  type ConfirmationRefusal,
  closingRefusal,
  confirmationRefusal,
} from '../cohort.ts'
import { lockCohort, moveCohort } from '../store.ts'

/**
 * The team says that it will take place: from then on its roll call can be taken. Not with a minor in it while an adult
 * has no check that counts on each of her days. A second press changes nothing.
 */
export async function confirmCohort(scope: Scope, id: string): Promise<ConfirmationRefusal | NotSafe | null> {
  const { state } = await lockCohort(scope, id)
  if (state === 'confirmed') return null
  const refusal = confirmationRefusal({ state, ...(await countsOf(scope, id)) })
  if (refusal !== null) return refusal
  const why = await cohortSafety(scope, id)
  if (why.length > 0) return { refused: 'not safe', why }
  await moveCohort(scope, id, 'planned', 'confirmed')
  await record(scope, { action: 'cohort.confirmed', object: { kind: 'cohort', id } })
  return null
}

/** Ends it: from then on its hours do not change, and it counts in public figures. A second press changes nothing. */
export async function closeCohort(scope: Scope, id: string): Promise<ClosingRefusal | null> {
  const { state } = await lockCohort(scope, id)
  if (state === 'closed') return null
  const refusal = closingRefusal({ state, ...(await countsOf(scope, id)) })
  if (refusal !== null) return refusal
  await moveCohort(scope, id, 'running', 'closed')
  await record(scope, { action: 'cohort.closed', object: { kind: 'cohort', id } })
  return null
}

async function countsOf(scope: Scope, id: string) {
  const { rows } = await sql<{ participants: number; sessions: number; sessionsPlanned: number }>`
    select
      (select count(*)::int from enrolments e where e.organisation_id = ${scope.organisationId} and e.cohort_id = ${id}
        and e.state in ('confirmed', 'started', 'completed')) as participants,
      (select count(*)::int from sessions s where s.organisation_id = ${scope.organisationId} and s.cohort_id = ${id}
        and s.state <> 'cancelled') as sessions,
      (select count(*)::int from sessions s where s.organisation_id = ${scope.organisationId} and s.cohort_id = ${id}
        and s.state = 'planned') as "sessionsPlanned"`.execute(scope.db)
  return rows[0]!
}
