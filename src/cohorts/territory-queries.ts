import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/** Which places territories are made of: those that the organisation named, or departments while it has named none. */
export type TerritorySet = 'territories' | 'departments'

/** In which territory each site lies, by its name; a site in none, or online, has no line. */
export async function territoriesOfSites(
  scope: Scope,
): Promise<{ set: TerritorySet; bySite: Map<string, string> }> {
  const { rows } = await sql<{ siteId: string; set: TerritorySet; name: string | null }>`
    select t.site_id as "siteId", t.territory_set as set, coalesce(n.name, d.name) as name
    from app.impact_territories t
    left join app.territories n on n.organisation_id = t.organisation_id and n.id::text = t.territory
    left join ref.places d on d.id = t.territory
    where t.organisation_id = ${scope.organisationId}`.execute(scope.db)
  const named = rows.flatMap(({ siteId, name }) => (name === null ? [] : [[siteId, name] as const]))
  return { set: rows[0]?.set ?? 'departments', bySite: new Map(named) }
}
