import { sql } from 'kysely'

/**
 * How the girls of a cohort follow each other on every list of them: by first name. At the door a girl says her first name, and
 * every list reads it first; whoever holds two lists of the same girls finds each at the same height. `row`: the person, in
 * the query that is ordered. Diplomas alone are in calling order (`src/recognition`).
 */
export const doorOrder = (row: string) =>
  sql`${sql.ref(`${row}.first_name`)} collate app.names, ${sql.ref(`${row}.last_name`)} collate app.names`
