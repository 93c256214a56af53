import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import { inOrder, type Task, thresholds } from './task.ts'

/** What waits within somebody's reach, one line for each kind; one statement over the views that capabilities publish. */
export async function tasksWithin(scope: Scope, reach: Reach): Promise<Task[]> {
  const limits = Object.entries(thresholds(scope.now)).map(([kind, { sinceBefore, dueBefore }]) => ({
    kind,
    since_before: sinceBefore ?? null,
    due_before: dueBefore ?? null,
  }))
  const { rows } = await sql<Task>`
    select w.kind, count(distinct w.object_id)::integer as count, min(w.since) as oldest, min(w.due) as "firstDue",
      case when count(distinct w.object_id) = 1 then min(w.object_id::text) end as only,
      case when count(*) = count(w.cohort_id) and min(w.cohort_id::text) = max(w.cohort_id::text)
        then min(w.cohort_id::text) end as cohort
    from (
      select * from desk_applications union all select * from desk_shared_contacts union all select * from desk_sessions
      union all select * from desk_absences
      union all select * from desk_messages union all select * from desk_checks
      union all select * from desk_papers
      union all select * from desk_readings
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

/** How far applications have come. */
export type FunnelCounts = { started: number; sent: number; offered: number; accepted: number }

/** The same in one part; a name of null: not known, or not chosen yet. */
export type FunnelPart = FunnelCounts & { name: string | null; day: string | null }

/** The applications of the campaigns that run now, in all and three times in parts: each has the same total. */
export type DeskFunnel = {
  total: FunnelCounts
  channels: FunnelPart[]
  structures: FunnelPart[]
  sites: FunnelPart[]
}

/** How far the applications of the campaigns that run now have come, within somebody's reach. */
export async function funnelWithin(scope: Scope, reach: Reach): Promise<DeskFunnel> {
  const { rows } = await sql<FunnelPart & { by: 'channel' | 'structure' | 'site' | 'total' }>`
    with reached as (
      select a.*, h.name as channel_name, h.talk_day, h.structure_id, h.structure_name, s.name as site_name
      from application_steps a
      join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
      left join channel_origins h on h.organisation_id = a.organisation_id and h.channel_id = a.channel_id
      left join sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
      where a.organisation_id = ${scope.organisationId} and c.state in ('open', 'closed', 'late entries', 'decided')
        and (${reach.everywhere} or a.site_id = any(${reach.sites}::uuid[])
          or c.edition_id = any(${reach.editions}::uuid[])))
    select case grouping(channel_id, structure_id, site_id)
        when 3 then 'channel' when 5 then 'structure' when 6 then 'site' else 'total' end as by,
      coalesce(channel_name, structure_name, site_name) as name, talk_day as day,
      count(application_id)::int as started, count(*) filter (where sent)::int as sent,
      count(*) filter (where offered)::int as offered, count(*) filter (where accepted)::int as accepted
    from reached
    group by grouping sets
      ((channel_id, channel_name, talk_day), (structure_id, structure_name), (site_id, site_name), ())
    order by count(*) filter (where sent) desc, started desc,
      coalesce(channel_name, structure_name, site_name) collate app.names`.execute(scope.db)
  const by = (part: (typeof rows)[number]['by']) => rows.filter((row) => row.by === part)
  return {
    total: by('total')[0]!,
    channels: by('channel'),
    structures: by('structure'),
    sites: by('site'),
  }
}
