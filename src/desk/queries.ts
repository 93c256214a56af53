import { sql } from 'kysely'
import type { Database, Scope } from '#platform/database/database.ts'
import { keptBriefly } from '#platform/database/kept-briefly.ts'
import type { Reach } from '#src/organisations/index.ts'
import { deskTexts } from '#src/safeguarding/index.ts'
import { kindsOfOnePage, type Task, thresholds } from './task.ts'
import { type Hers, tasksOf, type Waiting } from './waiting.ts'

/**
 * What waits within somebody's reach, one line for each kind. It is counted for the whole organisation, once a second at most.
 */
export async function tasksWithin(
  database: Database,
  scope: Scope,
  reach: Reach,
  hers?: Hers,
): Promise<Task[]> {
  return tasksOf(await waitingIn(database, scope), reach, hers)
}

const waitingIn = keptBriefly(1_000, countWaiting)

/** One statement over the views that capabilities publish. What is seen at two places, as a check is, is counted once. */
async function countWaiting(scope: Scope): Promise<Waiting[]> {
  const limits = Object.entries(thresholds(scope.now)).map(([kind, { sinceBefore, dueBefore }]) => ({
    kind,
    since_before: sinceBefore ?? null,
    due_before: dueBefore ?? null,
  }))
  const { rows } = await sql<Waiting>`
    select o.kind, o.sites, o.editions, o.cohorts, count(*)::integer as count,
      min(o.since) as oldest, min(o.due) as "firstDue",
      case when count(*) = 1 and o.kind = any(${[...kindsOfOnePage]}::text[]) then min(o.object_id::text) end as only
    from (
      select w.kind, w.object_id, min(w.since) as since, min(w.due) as due,
        array_agg(distinct w.site_id) filter (where w.site_id is not null) as sites,
        array_agg(distinct w.edition_id) filter (where w.edition_id is not null) as editions,
        array_agg(distinct w.cohort_id) filter (where w.cohort_id is not null) as cohorts
      from (
        select * from desk_applications union all select * from desk_shared_contacts union all select * from desk_sessions
        union all select * from desk_absences
        union all select * from desk_messages union all select * from desk_checks union all ${deskTexts(scope)}
        union all select * from desk_papers union all select * from desk_sheets
        union all select * from desk_readings union all select * from desk_maskings union all select * from desk_answers
        union all select * from desk_doubles union all select * from desk_requests
      ) w
      join jsonb_to_recordset(${JSON.stringify(limits)}::jsonb)
        as l(kind text, since_before timestamptz, due_before timestamptz) on l.kind = w.kind
      where w.organisation_id = ${scope.organisationId}
        and (l.since_before is null or w.since <= l.since_before)
        and (l.due_before is null or w.due <= l.due_before)
      group by w.kind, w.object_id) o
    group by o.kind, o.sites, o.editions, o.cohorts`.execute(scope.db)
  return rows
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
