import { type RawBuilder, sql } from 'kysely'

/** The organisation that the transaction has open: for what is asked in the same turn, before its id is known here. */
export const currentOrganisation: RawBuilder<string> = sql<string>`platform.current_organisation()`

/** The id of the application whose link has this token, asked inside a statement; whether the link is in force is judged by the guard. */
export function applicationOfLink(tokenHash: Buffer): RawBuilder<string> {
  return sql<string>`(select k.object_id from links k where k.organisation_id = ${currentOrganisation}
    and k.token_hash = ${tokenHash} and k.purpose = 'application')`
}

/** Which application a statement is about: by its own values, or by what it asks itself. */
export type ApplicationKey = { organisationId: string | RawBuilder<string>; id: string | RawBuilder<string> }
