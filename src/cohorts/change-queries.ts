import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { ChangeReason, GivingUpReason } from '#src/messages/index.ts'
import type { CohortState } from './cohort.ts'
import type { Slot } from './session.ts'

type Where = Slot & { room: string }

/** One change of a cohort, with who made it: its state, or a session of it that moved or was cancelled. */
export type CohortChange = { id: string; at: Date; by: string } & (
  | { kind: 'state'; from: CohortState; to: CohortState; reason: GivingUpReason | null }
  | { kind: 'moved'; reason: ChangeReason; from: Where; to: Where }
  | { kind: 'cancelled'; reason: ChangeReason; from: Where }
)

/** What has changed in a cohort, the last first. */
export async function changesOf(scope: Scope, cohortId: string): Promise<CohortChange[]> {
  const { rows } = await sql<CohortChange>`
    select h.id, h.kind, h.reason, h."from", h."to", h.at, concat_ws(' ', p.first_name, p.last_name) as by
    from (
      select id, 'state' as kind, reason, to_jsonb(from_state) as "from", to_jsonb(to_state) as "to", at, by_id
      from cohort_changes
      where organisation_id = ${scope.organisationId} and cohort_id = ${cohortId}
      union all
      select c.id, c.kind, c.reason, ${slot('from')}, ${slot('to')}, c.at, c.by_id
      from session_changes c
      join sessions s on s.organisation_id = c.organisation_id and s.id = c.session_id
      where c.organisation_id = ${scope.organisationId} and s.cohort_id = ${cohortId}
    ) h
    join people p on p.organisation_id = ${scope.organisationId} and p.id = h.by_id
    order by h.at desc, h.id desc`.execute(scope.db)
  return rows
}

const slot = (side: 'from' | 'to') => sql`jsonb_build_object('day', ${sql.ref(`c.${side}_day`)},
  'startsAt', to_char(${sql.ref(`c.${side}_starts`)}, 'HH24:MI'), 'endsAt', to_char(${sql.ref(`c.${side}_ends`)}, 'HH24:MI'),
  'room', ${sql.ref(`c.${side}_room`)})`
