import type pg from 'pg'
import { quoted, tablesOf } from './tables.ts'

/**
 * Makes the tables ready for rows in any order, for this transaction: emptied of what migrations wrote, without foreign keys,
 * triggers, and row-level security of their owner (who may not COPY under it). Returns what makes them as they were, which
 * checks every foreign key again.
 */
export async function openForCopy(client: pg.ClientBase): Promise<() => Promise<void>> {
  const tables = await tablesOf(client)
  const names = tables.map(({ schema, name }) => quoted(schema, name))
  const forced = tables.filter(({ scoped }) => scoped).map(({ schema, name }) => quoted(schema, name))
  const foreignKeys = await foreignKeysOf(client, names)
  for (const { table, name } of foreignKeys) {
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  }
  await client.query(`truncate ${names.join(', ')}`)
  for (const table of names) await client.query(`alter table ${table} disable trigger user`)
  for (const table of forced) await client.query(`alter table ${table} no force row level security`)
  return async () => {
    for (const { table, name, definition } of foreignKeys) {
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
    }
    for (const table of names) await client.query(`alter table ${table} enable trigger user`)
    for (const table of forced) await client.query(`alter table ${table} force row level security`)
  }
}

type ForeignKey = { table: string; name: string; definition: string }

async function foreignKeysOf(client: pg.ClientBase, tables: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select k.conrelid::regclass::text as table, k.conname::text as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    where k.contype = 'f' and k.conrelid = any($1::regclass[])
    order by 1, 2`,
    [tables],
  )
  return rows
}
