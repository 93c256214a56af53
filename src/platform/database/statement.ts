import type { CompiledQuery, Kysely } from 'kysely'
import type { DB } from './schema.ts'

/** What Kysely writes down: a query builder, or `sql`. */
type Written<Row> = { compile(db: Kysely<DB>): CompiledQuery<Row> }

/** The place of a value in a statement that is written before its values are known. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A statement that is written once, at its first use, and then only filled in: Kysely's writing takes longer than
 * PostgreSQL's answer to a row by its key. For what every page asks; elsewhere a query is written where it is used.
 *
 * `write` sees blanks instead of values: it hands them on and decides nothing by them. A list is one value: `any(...)`.
 */
export function statement<Given extends Record<string, unknown>, Row>(
  write: (db: Kysely<DB>, given: Given) => Written<Row>,
): (db: Kysely<DB>, given: Given) => Promise<Row[]> {
  const blanks = new Proxy({}, { get: (_, name) => new Blank(String(name)), ownKeys: unknown }) as Given
  let written: CompiledQuery<Row> | undefined
  return async (db, given) => {
    written ??= write(db, blanks).compile(db)
    const parameters = written.parameters.map((it) => (it instanceof Blank ? given[it.name] : it))
    const { rows } = await db.executeQuery<Row>({ ...written, parameters })
    return rows
  }
}

/** A spread of blanks would be empty, and its values null in silence. */
function unknown(): never {
  throw new Error(
    'Name each value that the statement takes: the rest of them is not known when it is written.',
  )
}
