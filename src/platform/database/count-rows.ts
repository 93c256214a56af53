import type pg from 'pg'

/** After many rows came at once: until PostgreSQL has counted them, it plans for empty tables. `owner`: of the tables. */
export async function countRows(owner: pg.Pool | pg.PoolClient): Promise<void> {
  await owner.query('analyze')
}
