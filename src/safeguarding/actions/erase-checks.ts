import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { organisationDay } from '#src/organisations/index.ts'
import { keptHere } from '../kept-queries.ts'

/** Erases the checks that expired long enough ago. Returns how many; for a nightly job. */
export async function eraseChecks(scope: Scope): Promise<number> {
  const today = await organisationDay(scope)
  const { checks } = await keptHere(scope)
  const { rows } = await sql`
    delete from vetting_checks k where k.organisation_id = ${scope.organisationId}
      and k.expires_on + ${checks} < ${today}::date
    returning k.id`.execute(scope.db)
  if (rows.length > 0) await record(scope, { action: 'checks.erased', details: { count: rows.length } })
  return rows.length
}

/**
 * Erases the charters signed and the pages read, on a screen or on paper, by whoever has been beside no participants and in no
 * role for long enough, and the reminders of them.
 * Returns how many; for a nightly job.
 */
export async function eraseCharters(scope: Scope): Promise<number> {
  const today = await organisationDay(scope)
  const { charters } = await keptHere(scope)
  const gone = sql`x.at + ${charters} < ${scope.now}
    and not exists (select from cohort_adults a where a.organisation_id = x.organisation_id
      and a.person_id = x.person_id and a.removed_at is null and a.to_day + ${charters} >= ${today}::date)
    and not exists (select from role_grants g where g.organisation_id = x.organisation_id
      and g.person_id = x.person_id
      and (g.ends_on is null or g.ends_on + ${charters} >= ${today}::date))`
  const { rows } = await sql`
    with charters as (
      delete from charters_signed c using (select *, signed_at as at from charters_signed) x
      where c.organisation_id = ${scope.organisationId} and x.organisation_id = c.organisation_id
        and x.person_id = c.person_id and x.version = c.version and ${gone}
      returning c.person_id),
    pages as (
      delete from safeguarding_read r using (select *, read_at as at from safeguarding_read) x
      where r.organisation_id = ${scope.organisationId} and x.organisation_id = r.organisation_id
        and x.person_id = r.person_id and x.version = r.version and ${gone}
      returning r.person_id),
    papers as (
      delete from charters_on_paper o using (select *, seen_at as at from charters_on_paper) x
      where o.organisation_id = ${scope.organisationId} and x.organisation_id = o.organisation_id and x.id = o.id and ${gone}
      returning o.person_id),
    reminders as (
      delete from charter_reminders m using charter_reminders x
      where m.organisation_id = ${scope.organisationId} and x.organisation_id = m.organisation_id
        and x.person_id = m.person_id and x.day = m.day and ${gone}
      returning m.person_id)
    select from charters union all select from pages union all select from papers union all select from reminders`.execute(
    scope.db,
  )
  if (rows.length > 0) await record(scope, { action: 'charters.erased', details: { count: rows.length } })
  return rows.length
}
