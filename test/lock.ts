import type pg from 'pg'

/** Until somebody of this database, or so many of them, wait for a lock that somebody else holds. */
export async function waitsForALock(owner: Pick<pg.Pool, 'query'>, many = 1): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(
      `select from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database()`,
    )
    if (rows.length >= many) return
  }
}
