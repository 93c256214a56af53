import { type RawBuilder, sql } from 'kysely'

/** The instant of the last offer of an application: what was said before it is settled by it. Before all time where there was none. */
export function sinceLastOffer(
  organisationId: RawBuilder<unknown>,
  applicationId: RawBuilder<unknown>,
): RawBuilder<Date> {
  return sql<Date>`(select coalesce(max(made.made_at), '-infinity') from offers made
    where made.organisation_id = ${organisationId} and made.application_id = ${applicationId})`
}
