import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/**
 * Erases the optional sensitive answers whose time is over: so long after the last day of her edition, in the zone of her
 * site, as the programme that she applied under says of each question. Returns how many; for a nightly job.
 */
export async function eraseOptionalAnswers(scope: Scope): Promise<number> {
  const { organisationId, now } = scope
  const { rows } = await sql<{ id: string }>`
    delete from application_answers w
    using (
      select a.id, q ->> 'key' as question_key
      from applications a
      join campaigns k on k.organisation_id = a.organisation_id and k.id = a.campaign_id
      join editions e on e.organisation_id = k.organisation_id and e.id = k.edition_id
      join programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
      left join sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
      cross join lateral jsonb_array_elements(v.document -> 'questions') q
      where a.organisation_id = ${organisationId} and q -> 'sensitive' is not null
        and (${now}::timestamptz at time zone coalesce(s.zone, e.document ->> 'timeZone'))::date > (e.ends_on
          + make_interval(
            months => coalesce((q #>> '{sensitive,keptAfterLastDay,months}')::integer, 0),
            days => coalesce((q #>> '{sensitive,keptAfterLastDay,days}')::integer, 0)))::date
    ) due
    where w.organisation_id = ${organisationId} and w.application_id = due.id and w.question_key = due.question_key
    returning w.application_id as id`.execute(scope.db)
  if (rows.length > 0)
    await record(scope, { action: 'optional-answers.erased', details: { count: rows.length } })
  return rows.length
}
