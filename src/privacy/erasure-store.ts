import { CompiledQuery } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { PersonalData } from '#platform/privacy/personal-columns.ts'
import { erasureOf, isHers, tablesOfPeople } from './own-rows.ts'

/** Asks the database: a page's transaction, or the restore of a backup, which has no organisation open. */
export type Asking = (text: string, values: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>

export function askingIn(scope: Scope): Asking {
  return async (text, values) => {
    const { rows } = await scope.db.executeQuery(CompiledQuery.raw(text, [...values]))
    return rows as Record<string, unknown>[]
  }
}

/**
 * Makes tombstones of people: does to every column what its `privacy.ts` says, in every table that has rows of theirs. Whoever
 * adds a column declares it, and it is erased. Returns the accounts that they had. Erasing again changes nothing.
 */
export async function eraseRows(
  ask: Asking,
  data: PersonalData,
  {
    organisationId,
    personIds,
    at,
  }: { organisationId: string; personIds: readonly string[]; at: Date | string },
): Promise<string[]> {
  const hers = [organisationId, personIds]
  const empty = await emptyValues(ask)
  const accounts = await ask(
    'select p.account_id::text as account from app.people p where p.organisation_id = $1 and p.id = any($2)',
    hers,
  )
  for (const table of tablesOfPeople(data)) {
    const { deletes, blanks } = erasureOf(data, table)
    const where = `t.organisation_id = $1 and ${isHers(data, table, 't')}`
    if (deletes) await ask(`delete from app.${table} t where ${where}`, hers)
    const blanked = blanks.flatMap((column) => {
      const value = empty.get(`${table}.${column}`)
      return value === undefined ? [] : [`${column} = ${value}`]
    })
    if (!deletes && blanked.length > 0) {
      await ask(`update app.${table} t set ${blanked.join(', ')} where ${where}`, hers)
    }
  }
  await ask(
    `update app.people p set erased_at = coalesce(p.erased_at, $3) where p.organisation_id = $1 and p.id = any($2)`,
    [...hers, at],
  )
  return accounts.flatMap(({ account }) => (typeof account === 'string' ? [account] : []))
}

/** What each column is when it is empty: nothing where the table allows it. A column that the database makes has none. */
async function emptyValues(ask: Asking): Promise<Map<string, string>> {
  const rows = await ask(
    `select c.relname || '.' || a.attname as name, case when not a.attnotnull then 'null'
      when a.atttypid = 'jsonb'::regtype then '''{}''' else '''''' end as empty
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and a.attgenerated = ''`,
    [],
  )
  return new Map(rows.map(({ name, empty }) => [String(name), String(empty)]))
}
