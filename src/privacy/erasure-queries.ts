import { CompiledQuery } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { PersonalData } from '#platform/privacy/personal-columns.ts'
import { erasureOf, isHers, tablesOfPeople } from './own-rows.ts'

/** How many rows of a person lie in a table, and whether erasing her leaves them as ids and dates. */
export type RowsOfHers = { table: string; rows: number; kept: boolean }

/** What erasing somebody would touch and what would stay, table by table; tables without a row of hers are left out. */
export async function erasurePreview(
  scope: Scope,
  data: PersonalData,
  personId: string,
): Promise<RowsOfHers[]> {
  const counts = tablesOfPeople(data).map(
    (table) =>
      `select '${table}' as name, count(*)::integer as rows from app.${table} t
        where t.organisation_id = $1 and ${isHers(data, table, 't')}`,
  )
  const { rows } = await scope.db.executeQuery(
    CompiledQuery.raw(counts.join('\nunion all\n'), [scope.organisationId, [personId]]),
  )
  return (rows as { name: string; rows: number }[])
    .filter((it) => it.rows > 0)
    .map(({ name, rows: count }) => {
      const { deletes, blanks } = erasureOf(data, name)
      return { table: name, rows: count, kept: !deletes && blanks.length === 0 }
    })
}

/** What an erasure asks about somebody on a day: is a place of hers under way, does she hold a role? */
export async function obstaclesTo(
  scope: Scope,
  personId: string,
  day: string,
): Promise<{ hasPlaceUnderWay: boolean; hasRoleInForce: boolean }> {
  const place = await scope.db
    .selectFrom('placesUnderWay')
    .select('personId')
    .where('organisationId', '=', scope.organisationId)
    .where('personId', '=', personId)
    .where('endsOn', '>=', day)
    .executeTakeFirst()
  const role = await scope.db
    .selectFrom('roleGrants')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
    .executeTakeFirst()
  return { hasPlaceUnderWay: place !== undefined, hasRoleInForce: role !== undefined }
}
