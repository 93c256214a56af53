import { CompiledQuery, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { PersonalData } from '#platform/privacy/personal-columns.ts'
import type { PlaceUnderWay } from './erasure.ts'
import { erasureOf, isHers, tablesOfPeople } from './own-rows.ts'

/** How many rows of a person lie in a table, and whether erasing her leaves them as ids and dates. */
export type RowsOfHers = { table: string; rows: number; kept: boolean }

/**
 * What erasing these people, who are one, would touch and what would stay, table by table; tables without a row of hers are left out, and what is
 * sealed is not counted.
 */
export async function erasurePreview(
  scope: Scope,
  data: PersonalData,
  personIds: readonly string[],
): Promise<RowsOfHers[]> {
  const counts = tablesOfPeople(data).map(
    (table) =>
      `select '${table}' as name, count(*)::integer as rows from app.${countedOf(data, table)} t
        where t.organisation_id = $1 and ${isHers(data, table, 't')}`,
  )
  const { rows } = await scope.db.executeQuery(
    CompiledQuery.raw(counts.join('\nunion all\n'), [scope.organisationId, personIds]),
  )
  return (rows as { name: string; rows: number }[])
    .filter((it) => it.rows > 0)
    .map(({ name, rows: count }) => {
      const { deletes, blanks } = erasureOf(data, name)
      return { table: name, rows: count, kept: !deletes && blanks.length === 0 }
    })
}

/** Where the rows of a table are counted: in the view that leaves out the sealed ones, where there is one. */
function countedOf(data: PersonalData, table: string): string {
  return data.whose[table]?.find(({ counted }) => counted !== undefined)?.counted ?? table
}

/** What an erasure asks about somebody on a day: is a place of hers under way, does she hold a role? */
export async function obstaclesTo(
  scope: Scope,
  personIds: readonly string[],
  day: string,
): Promise<{ placeUnderWay: PlaceUnderWay | null; hasRoleInForce: boolean }> {
  const { rows } = await sql<{ placeUnderWay: PlaceUnderWay | null; hasRoleInForce: boolean }>`
    select (select jsonb_build_object('applicationId', w.application_id, 'cohortId', w.cohort_id,
          'enrolmentId', w.enrolment_id)
        from places_under_way w where w.organisation_id = ${scope.organisationId}
          and w.person_id = any(${personIds}::uuid[]) and w.ends_on >= ${day}
        order by w.ends_on, w.enrolment_id limit 1) as "placeUnderWay",
      exists (select from role_grants g where g.organisation_id = ${scope.organisationId}
        and g.person_id = any(${personIds}::uuid[]) and (g.ends_on is null or g.ends_on >= ${day})) as "hasRoleInForce"`.execute(
    scope.db,
  )
  return rows[0]!
}
