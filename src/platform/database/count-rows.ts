import type pg from 'pg'

/**
 * After many rows came at once: until PostgreSQL has counted them, it plans for empty tables. Those of the organisations
 * only: places come by themselves and are counted by autovacuum. `owner`: of the tables.
 */
export async function countRows(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ tables: string }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables where schemaname = 'app'`,
  )
  await owner.query(`analyze ${rows[0]!.tables}`)
}
