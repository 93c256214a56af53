import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/database/schema.ts'

/** Has anybody founded an organisation in this database? */
export async function hasOrganisation(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from platform.all_organisations()) as found`.execute(db)
  return rows[0]!.found
}
