import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * The last file of everybody who still has a guardian and may have come of age: born early enough for the age of her programme,
 * give or take a day for the zone. Whether she has is the rule's to say.
 */
export async function lastFilesOfChildren(scope: Scope): Promise<string[]> {
  const { organisationId, now } = scope
  const { rows } = await sql<{ id: string }>`
    select distinct on (p.id) a.id
    from guardianships g
    join people p on p.organisation_id = g.organisation_id and p.id = g.child_id and p.erased_at is null
    join applications a on a.organisation_id = p.organisation_id and a.applicant_id = p.id
    join programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
    where g.organisation_id = ${organisationId} and g.ends_on is null
      and platform.birthday(p.birth_date, v.permission_under_years) <= (${now}::timestamptz)::date + 1
    order by p.id, a.started_at desc`.execute(scope.db)
  return rows.map(({ id }) => id)
}
