import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { forgetInvited } from './forget-invited.ts'

/**
 * Erases the contacts whose purpose is over: she was invited and her message has left, a later campaign of the same programme has closed, or the day that was told
 * has come. Returns how many; for a nightly job.
 */
export async function eraseLeads(scope: Scope): Promise<number> {
  const { organisationId, now } = scope
  const { rows } = await sql<{ id: string }>`
    with of_programme as (
      select c.id, c.opens_on, c.closes_at, v.programme_id
      from app.campaigns c
      join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
      join app.programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
      where c.organisation_id = ${organisationId})
    delete from app.leads l
    using of_programme missed, app.organisations o
    where l.organisation_id = ${organisationId}
      and o.organisation_id = l.organisation_id
      and missed.id = l.campaign_id
      and (l.erase_on <= (${now}::timestamptz at time zone o.zone)::date
        or exists (select from of_programme later
          where later.programme_id = missed.programme_id and later.opens_on > missed.opens_on
            and later.closes_at < ${now}))
    returning l.id
  `.execute(scope.db)
  if (rows.length > 0) await record(scope, { action: 'leads.erased', details: { count: rows.length } })
  return rows.length + (await forgetInvited(scope))
}
