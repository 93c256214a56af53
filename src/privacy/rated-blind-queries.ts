import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * Has `readerId` rated a file of one of these people, or of a girl whom one of them answers for, without its name, and is it
 * undecided? Then no page says whose it is, and no archive.
 */
export async function hasRatedOneOf(
  { db, organisationId }: Scope,
  readerId: string,
  personIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ rated: boolean }>`select exists (select from undecided_reviews u
    join applications a on a.organisation_id = u.organisation_id and a.id = u.application_id
    where u.organisation_id = ${organisationId} and u.reader_id = ${readerId}
      and (a.applicant_id = any(${personIds}::uuid[])
        or exists (select from guardianships g where g.organisation_id = a.organisation_id
          and g.child_id = a.applicant_id and g.guardian_id = any(${personIds}::uuid[])))) as rated`.execute(
    db,
  )
  return rows[0]!.rated
}
