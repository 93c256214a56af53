import type pg from 'pg'

/** Until somebody of this database waits for a lock that somebody else holds. */
export async function waitsForALock(owner: Pick<pg.Pool, 'query'>): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(
      `select from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database()`,
    )
    if (rows.length > 0) return
  }
}
