import type pg from 'pg'

/**
 * Until somebody of this database, or so many of them, wait for a lock that somebody else holds: those who asked for a page or
 * a deed, or the jobs. The others do not count: a letter that waits for her row is not the deed.
 */
export async function waitsForALock(
  owner: Pick<pg.Pool, 'query'>,
  { many = 1, role = 'web' }: { many?: number; role?: 'web' | 'jobs' } = {},
): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(
      `select from pg_locks l join pg_stat_activity a using (pid)
       where not l.granted and a.datname = current_database() and a.usename = $1`,
      [`frise_${role}`],
    )
    if (rows.length >= many) return
  }
}
