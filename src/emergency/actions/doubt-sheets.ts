import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * A guardian's contact never was hers: what was said by her link on a sheet, as it stands now, is to be verified. What the team wrote
 * down from her own mouth is not.
 */
export async function doubtSheets(
  scope: Scope,
  { personId, wasTheirs }: { personId: string; wasTheirs: boolean | null },
): Promise<void> {
  if (wasTheirs !== false) return
  await sql`
    insert into emergency_sheet_doubts (organisation_id, enrolment_id, revision, doubted_at)
    select s.organisation_id, s.enrolment_id, s.revision, ${scope.now} from emergency_sheets s
    where s.organisation_id = ${scope.organisationId} and s.said_by = ${personId} and s.channel = 'link'
    on conflict do nothing`.execute(scope.db)
}

/**
 * Somebody answers no more for a girl: whoever wrote her sheet may have named her, to call or to fetch her. It is to be verified, also
 * where it was before.
 */
export async function doubtSheetsOf(
  scope: Scope,
  { childIds }: { childIds: readonly string[] },
): Promise<void> {
  await sql`
    insert into emergency_sheet_doubts (organisation_id, enrolment_id, revision, doubted_at)
    select s.organisation_id, s.enrolment_id, s.revision, ${scope.now} from emergency_sheets s
    join enrolments e on e.organisation_id = s.organisation_id and e.id = s.enrolment_id
    where s.organisation_id = ${scope.organisationId} and e.person_id = any(${childIds}::uuid[])
    on conflict (organisation_id, enrolment_id, revision) do update
      set doubted_at = excluded.doubted_at, confirmed_at = null, confirmed_by = null`.execute(scope.db)
}
