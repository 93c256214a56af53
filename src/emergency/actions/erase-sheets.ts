import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/**
 * Erases the emergency sheets whose time is over: so long after the last day of her cohort, of her edition when she has
 * none, or of her own last day when she left, as her programme says. Returns how many; for a nightly job.
 */
export async function eraseSheets(scope: Scope): Promise<number> {
  const { organisationId, now } = scope
  const { rows } = await sql<{ id: string }>`
    delete from emergency_sheets s
    using enrolments e, editions d, sites t, programme_versions v
    where s.organisation_id = ${organisationId}
      and e.organisation_id = s.organisation_id and e.id = s.enrolment_id
      and d.organisation_id = e.organisation_id and d.id = e.edition_id
      and t.organisation_id = e.organisation_id and t.id = e.site_id
      and v.organisation_id = e.organisation_id and v.id = e.programme_version_id
      and (${now}::timestamptz at time zone t.zone)::date > (coalesce(e.left_on,
          (select max(n.day) from sessions n where n.organisation_id = e.organisation_id and n.cohort_id = e.cohort_id
            and n.state <> 'cancelled'), d.ends_on)
        + make_interval(
          months => coalesce((v.document #>> '{cohort,emergencySheet,keptAfterEnd,months}')::integer, 0),
          days => coalesce((v.document #>> '{cohort,emergencySheet,keptAfterEnd,days}')::integer, 0)))::date
    returning s.enrolment_id as id`.execute(scope.db)
  if (rows.length > 0)
    await record(scope, { action: 'emergency-sheets.erased', details: { count: rows.length } })
  return rows.length
}
