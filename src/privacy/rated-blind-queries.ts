import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { controllerRoles } from '#src/organisations/index.ts'

/**
 * Has `readerId` rated a file of one of these people, or of a girl whom one of them answers for, without its name, and is it
 * undecided? Then no page says whose it is, and no archive.
 */
export async function hasRatedOneOf(
  { db, organisationId }: Scope,
  readerId: string,
  personIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{
    rated: boolean
  }>`select ${hasRated(sql`${organisationId}::uuid`, sql`${readerId}::uuid`, personIds)}
    as rated`.execute(db)
  return rows[0]!.rated
}

/** Is there anybody else who answers for the whole organisation today, signs in, and has rated none of these people so? */
export async function anotherMayOpen(
  { db, organisationId }: Scope,
  { personIds, readerId, today }: { personIds: readonly string[]; readerId: string; today: string },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from role_grants g
    join people p on p.organisation_id = g.organisation_id and p.id = g.person_id
      and p.account_id is not null and p.erased_at is null
    where g.organisation_id = ${organisationId} and g.person_id <> ${readerId}
      and g.role = any(${[...controllerRoles]}::text[]) and g.scope_kind = 'organisation'
      and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today})
      and not ${hasRated(sql`g.organisation_id`, sql`g.person_id`, personIds)}) as found`.execute(db)
  return rows[0]!.found
}

function hasRated(
  organisationId: RawBuilder<unknown>,
  readerId: RawBuilder<unknown>,
  personIds: readonly string[],
): RawBuilder<boolean> {
  return sql<boolean>`exists (select from undecided_reviews u
    join applications a on a.organisation_id = u.organisation_id and a.id = u.application_id
    where u.organisation_id = ${organisationId} and u.reader_id = ${readerId}
      and (a.applicant_id = any(${personIds}::uuid[])
        or exists (select from guardianships c where c.organisation_id = a.organisation_id
          and c.child_id = a.applicant_id and c.guardian_id = any(${personIds}::uuid[]))))`
}
