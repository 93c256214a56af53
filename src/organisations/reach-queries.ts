import { type RawBuilder, sql } from 'kysely'
import type { Reach } from './role.ts'

/** The condition that the cohort `c` of a query lies within a reach. */
export function withinReach({ everywhere, sites, editions, cohorts }: Reach): RawBuilder<boolean> {
  return sql<boolean>`(${everywhere} or c.site_id = any(${sites}::uuid[])
    or c.edition_id = any(${editions}::uuid[]) or c.id = any(${cohorts}::uuid[]))`
}
