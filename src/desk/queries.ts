import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import { inOrder, type Task, type TaskKind, thresholds } from './task.ts'

/** What waits within somebody's reach, one line for each kind; one statement over the views that capabilities publish. */
export async function tasksWithin(scope: Scope, reach: Reach): Promise<Task[]> {
  const limits = Object.entries(thresholds(scope.now)).map(([kind, { sinceBefore, dueBefore }]) => ({
    kind,
    since_before: sinceBefore ?? null,
    due_before: dueBefore ?? null,
  }))
  const { rows } = await sql<{ kind: TaskKind; count: number; oldest: Date; firstDue: Date | null }>`
    select w.kind, count(distinct w.object_id)::integer as count, min(w.since) as oldest, min(w.due) as "firstDue"
    from (
      select * from desk_applications union all select * from desk_shared_contacts union all select * from desk_sessions
      union all select * from desk_absences
      union all select * from desk_messages union all select * from desk_checks
      union all select * from desk_papers
      union all select * from desk_requests
    ) w
    join jsonb_to_recordset(${JSON.stringify(limits)}::jsonb)
      as l(kind text, since_before timestamptz, due_before timestamptz) on l.kind = w.kind
    where w.organisation_id = ${scope.organisationId}
      and (l.since_before is null or w.since <= l.since_before)
      and (l.due_before is null or w.due <= l.due_before)
      and (${reach.everywhere} or w.site_id = any(${reach.sites}::uuid[])
        or w.edition_id = any(${reach.editions}::uuid[]) or w.cohort_id = any(${reach.cohorts}::uuid[]))
    group by w.kind`.execute(scope.db)
  return inOrder(rows)
}

/** How far the applications of the campaigns that run now have come, within somebody's reach. */
export type FunnelCounts = { started: number; sent: number; offered: number; accepted: number }

export async function funnelWithin(scope: Scope, reach: Reach): Promise<FunnelCounts> {
  const { rows } = await sql<FunnelCounts>`
    select count(*)::integer as started,
      count(*) filter (where a.submitted_at is not null)::integer as sent,
      count(*) filter (where exists (select 1 from offers o
        where o.organisation_id = a.organisation_id and o.application_id = a.id))::integer as offered,
      count(*) filter (where a.state = 'accepted')::integer as accepted
    from applications a
    join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
    where a.organisation_id = ${scope.organisationId} and c.state in ('open', 'closed', 'late entries', 'decided')
      and (${reach.everywhere} or a.site_id = any(${reach.sites}::uuid[])
        or c.edition_id = any(${reach.editions}::uuid[]))`.execute(scope.db)
  return rows[0]!
}
