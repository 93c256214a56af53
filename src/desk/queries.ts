import { sql } from 'kysely'
import type { Database, Scope } from '#platform/database/database.ts'
import { keptBriefly } from '#platform/database/kept-briefly.ts'
import type { Reach } from '#src/organisations/index.ts'
import { deskTexts } from '#src/safeguarding/index.ts'
import { type CountedPart, type DeskFunnel, funnelOf } from './funnel.ts'
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
        select * from desk_applications union all select * from desk_guardian_refusals
        union all select * from desk_calls union all select * from desk_shared_contacts union all select * from desk_sessions
        union all select * from desk_absences
        union all select * from desk_messages union all select * from desk_checks union all ${deskTexts(scope)}
        union all select * from desk_papers union all select * from desk_sheets union all select * from desk_groups
        union all select * from desk_readings union all select * from desk_maskings union all select * from desk_answers
        union all select * from desk_doubles union all select * from desk_requests union all select * from desk_talks
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

/** How far the applications of the campaigns that run now have come, within somebody's reach; counted as what waits is. */
export async function funnelWithin(database: Database, scope: Scope, reach: Reach): Promise<DeskFunnel> {
  return funnelOf(await counted(database, scope), reach)
}

const counted = keptBriefly(1_000, countSteps)

/** Each application three times, by channel, structure and site, and each time by where it lies; by name. */
async function countSteps(scope: Scope): Promise<CountedPart[]> {
  const { rows } = await sql<CountedPart>`
    with running as (
      select a.*, c.edition_id, h.name as channel_name, h.talk_day, h.structure_id, h.structure_name, s.name as site_name,
        case when a.site_id is not null then e.starts_on end as first_day
      from application_steps a
      join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
      join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
      left join channel_origins h on h.organisation_id = a.organisation_id and h.channel_id = a.channel_id
      left join sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
      where a.organisation_id = ${scope.organisationId} and c.state in ('open', 'closed', 'late entries', 'decided'))
    select case grouping(channel_id, structure_id) when 1 then 'channel' when 2 then 'structure' else 'site' end as by,
      coalesce(channel_id, structure_id, case when grouping(channel_id, structure_id) = 3 then site_id end) as key,
      edition_id as edition, site_id as site,
      coalesce(channel_name, structure_name, site_name) as name,
      coalesce(talk_day, case when grouping(channel_id, structure_id) = 3 then first_day end) as day,
      count(*)::int as started, count(*) filter (where sent)::int as sent,
      count(*) filter (where offered)::int as offered, count(*) filter (where accepted)::int as accepted
    from running
    group by grouping sets ((edition_id, site_id, channel_id, channel_name, talk_day),
      (edition_id, site_id, structure_id, structure_name), (edition_id, site_id, site_name, first_day))
    order by coalesce(channel_name, structure_name, site_name) collate app.names, key`.execute(scope.db)
  return rows
}
