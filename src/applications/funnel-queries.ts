import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import type { Funnel, FunnelLine, Steps } from './funnel.ts'

/** The funnel of a campaign, within somebody's reach: all of it, or the sites granted to her. One statement. */
export async function funnelOf(
  scope: Scope,
  { id, editionId }: { id: string; editionId: string },
  reach: Reach,
): Promise<Funnel> {
  const whole = reach.everywhere || reach.editions.includes(editionId)
  const { rows } = await sql<CountedLine>`
    with reached as (
      select a.*, h.name as channel_name, h.talk_day, h.structure_id, h.structure_name, s.name as site_name,
        x.territory, x.territory_set
      from app.application_steps a
      left join app.channel_origins h on h.organisation_id = a.organisation_id and h.channel_id = a.channel_id
      left join app.sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
      join app.application_circumstances x on x.organisation_id = a.organisation_id and x.application_id = a.application_id
      where a.organisation_id = ${scope.organisationId} and a.campaign_id = ${id}
        ${whole ? sql`` : sql`and a.site_id = any(${reach.sites}::uuid[])`})
    select case grouping(channel_id, structure_id, site_id, territory)
        when 7 then 'channel' when 11 then 'structure' when 13 then 'site' when 14 then 'territory' else 'total' end as by,
      coalesce(channel_id, structure_id, site_id) as id,
      coalesce(channel_name, structure_name, site_name, territory) as name, talk_day as day,
      min(territory_set) as territory_set,
      count(application_id)::int as started, count(*) filter (where sent)::int as sent,
      count(*) filter (where offered)::int as offered, count(*) filter (where accepted)::int as accepted
    from reached
    group by grouping sets
      ((channel_id, channel_name, talk_day), (structure_id, structure_name), (site_id, site_name), (territory), ())
    order by count(*) filter (where sent) desc, started desc,
      coalesce(channel_name, structure_name, site_name, territory) collate app.names`.execute(scope.db)
  const by = (part: CountedLine['by']) => rows.filter((row) => row.by === part)
  const [total] = by('total')
  return {
    total: total ?? nothing,
    channels: by('channel'),
    structures: by('structure'),
    sites: by('site'),
    territories: by('territory'),
    territorySet: total?.territorySet ?? 'departments',
  }
}

type CountedLine = FunnelLine & {
  by: 'channel' | 'structure' | 'site' | 'territory' | 'total'
  /** Null when nothing was counted. */
  territorySet: Funnel['territorySet'] | null
}

const nothing: Steps = { started: 0, sent: 0, offered: 0, accepted: 0 }
