import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import { type RetentionRule, retentionRules } from './retention.ts'

/** One rule of one night. `programme`: which programme set the length; null where the rule is the platform's own. */
export type ReportLine = {
  ranAt: Date
  rule: RetentionRule
  erased: number
  programme: { name: Translated; version: number } | null
  /** How long, and who says so, in the words of that version of the file. */
  kept: { for: { days: number } | { months: number }; source: { words: Translated } } | null
}

/** What the list of nights can be asked. */
export const reportList = {
  sorts: ['night', 'rule', 'erased'],
  sort: 'night',
  order: 'desc',
  filters: { rule: retentionRules },
} as const

/** What the nights erased, as asked, and how many lines there are. */
export async function retentionReports(
  scope: Scope,
  asked: AskedOf<typeof reportList>,
): Promise<{ rows: ReportLine[]; total: number }> {
  const { sort, order, filters } = asked
  const { limit, offset } = windowOf(asked)
  const { rows } = await sql<ReportLine & { total: number }>`
    select r.ran_at as "ranAt", r.rule, r.erased,
      case when v.id is not null
        then jsonb_build_object('name', v.document -> 'name', 'version', v.number) end as programme,
      case r.rule when 'drafts never sent' then v.document #> '{retention,draftsNeverSent}'
        when 'refused files' then v.document #> '{retention,refusedFiles}'
        when 'participant files' then v.document #> '{retention,participantFiles}' end as kept,
      count(*) over ()::int as total
    from retention_reports r
    left join programme_versions v on v.organisation_id = r.organisation_id and v.id = r.programme_version_id
    where r.organisation_id = ${scope.organisationId}
      and ${filters.rule === undefined ? sql`true` : sql`r.rule = ${filters.rule}`}
    order by ${sorts[sort]} ${order === 'asc' ? sql`asc` : sql`desc`}, r.ran_at desc, r.rule, v.number desc, r.id
    limit ${limit} offset ${offset}`.execute(scope.db)
  return { rows, total: rows[0]?.total ?? 0 }
}

const sorts: Record<(typeof reportList.sorts)[number], RawBuilder<unknown>> = {
  night: sql`r.ran_at`,
  rule: sql`r.rule`,
  erased: sql`r.erased`,
}
