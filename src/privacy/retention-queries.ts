import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { RetentionRule } from './retention.ts'

/** One rule of one night. `programme`: which programme set the length; null where the rule is the platform's own. */
export type ReportLine = {
  ranAt: Date
  rule: RetentionRule
  erased: number
  programme: { name: Translated; version: number } | null
  /** How long, and who says so, in the words of that version of the file. */
  kept: { for: { days: number } | { months: number }; source: { words: Translated } } | null
}

export const nightsPerPage = 14

/** What the nights erased, the last night first, a page of nights; and how many nights there are. */
export async function retentionReports(
  scope: Scope,
  page: number,
): Promise<{ lines: ReportLine[]; nights: number }> {
  const { organisationId } = scope
  const { rows } = await sql<ReportLine & { nights: number }>`
    with nights as (
      select distinct ran_at from retention_reports where organisation_id = ${organisationId})
    select r.ran_at as "ranAt", r.rule, r.erased,
      case when v.id is not null
        then jsonb_build_object('name', v.document -> 'name', 'version', v.number) end as programme,
      case r.rule when 'drafts never sent' then v.document #> '{retention,draftsNeverSent}'
        when 'refused files' then v.document #> '{retention,refusedFiles}' end as kept,
      (select count(*) from nights)::integer as nights
    from retention_reports r
    left join programme_versions v on v.organisation_id = r.organisation_id and v.id = r.programme_version_id
    where r.organisation_id = ${organisationId} and r.ran_at in (
      select ran_at from nights order by ran_at desc limit ${nightsPerPage} offset ${(page - 1) * nightsPerPage})
    order by r.ran_at desc, r.rule, v.number desc`.execute(scope.db)
  return { lines: rows, nights: rows[0]?.nights ?? 0 }
}
