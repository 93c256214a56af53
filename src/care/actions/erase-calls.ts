import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/** How long it is kept where the programme says nothing. */
export const callsKept = { months: 3 }

/**
 * Erases what was said in calls about an absence, so long after the last day of the edition as its programme says: it may
 * be about health, and serves whoever calls next while the camp lasts. That somebody called stays in the audit. Returns
 * how many; for a nightly job.
 */
export async function eraseCalls(scope: Scope): Promise<number> {
  const { organisationId, now } = scope
  const kept = (unit: 'months' | 'days') =>
    sql`(v.document #>> array['retention', 'absenceCalls', 'for', ${unit}])::integer`
  const { rows } = await sql<{ id: string }>`
    delete from absence_steps k
    using absences a, sessions n, cohorts c, editions e, sites s, programme_versions v
    where k.organisation_id = ${organisationId} and k.kind = 'called'
      and a.organisation_id = k.organisation_id and a.id = k.absence_id
      and n.organisation_id = a.organisation_id and n.id = a.session_id
      and c.organisation_id = n.organisation_id and c.id = n.cohort_id
      and e.organisation_id = c.organisation_id and e.id = c.edition_id
      and s.organisation_id = c.organisation_id and s.id = c.site_id
      and v.organisation_id = e.organisation_id and v.id = e.programme_version_id
      and (${now}::timestamptz at time zone s.zone)::date > (greatest(e.ends_on, n.day) + make_interval(
        months => case when v.document #> '{retention,absenceCalls}' is null then ${callsKept.months}::integer
          else coalesce(${kept('months')}, 0) end,
        days => coalesce(${kept('days')}, 0)))::date
    returning k.absence_id as id`.execute(scope.db)
  if (rows.length > 0)
    await record(scope, { action: 'absence-calls.erased', details: { count: rows.length } })
  return rows.length
}
