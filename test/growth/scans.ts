import type pg from 'pg'

/** A statement that read a large table from end to end. */
export type Scan = { table: string; statement: string }

/** Tables of this size are read by an index, or not at all. */
const large = 1_000

type Query = (statement: unknown, values?: unknown, callback?: unknown) => unknown

/**
 * Watches every statement of these pools, what its policies and functions read included: PostgreSQL itself counts the
 * scans of a transaction. Answers the list to which they are added. What comes without a transaction gets one, so that
 * its count is not sent away before it is read.
 */
export async function watchScans(pools: readonly pg.Pool[], owner: pg.Pool): Promise<Scan[]> {
  const tables = new Set((await tablesOfApp(owner)).filter((table) => table.large).map(({ name }) => name))
  const scans: Scan[] = []
  const watched = new WeakSet<pg.PoolClient>()
  for (const pool of pools) {
    pool.on('acquire', (client) => {
      if (!watched.has(client)) watch(client, tables, scans)
      watched.add(client)
    })
  }
  return scans
}

/** Every table of app, and whether it holds so many rows that it must be read by an index. */
export async function tablesOfApp(owner: pg.Pool): Promise<{ name: string; large: boolean }[]> {
  const { rows } = await owner.query<{ name: string; large: boolean }>(
    `select schemaname || '.' || relname as name, n_live_tup > $1 as large from pg_stat_user_tables
     where schemaname = 'app' order by 1`,
    [large],
  )
  return rows
}

function watch(client: pg.PoolClient, tables: ReadonlySet<string>, scans: Scan[]): void {
  const plain = client.query.bind(client) as unknown as Query
  // So few rows lie in memory, where a page by an index costs no more than the next one: what is scanned has no index.
  void plain('set random_page_cost = 1.1')
  let open = false
  let before = new Map<string, number>()
  const counted = async (statement: string) => {
    const found = (await plain(scansOfTransaction)) as pg.QueryResult<{ name: string; scans: string }>
    const now = new Map(found.rows.map(({ name, scans: count }) => [name, Number(count)]))
    for (const [table, count] of now)
      if (tables.has(table) && count > (before.get(table) ?? 0)) scans.push({ table, statement })
    before = now
  }
  const withCount = async (
    statement: string,
    { given, values, alone }: { given: unknown; values: unknown; alone: boolean },
  ) => {
    if (alone) await plain('begin')
    try {
      const answer = await plain(given, values)
      await counted(statement)
      return answer
    } finally {
      if (alone) await plain('commit')
    }
  }
  client.query = ((given: unknown, values?: unknown, callback?: unknown) => {
    const statement = textOf(given)
    if (/^(rollback|commit)/i.test(statement)) open = false
    const alone = !open && !/^(begin|start|rollback|commit)/i.test(statement)
    if (/^(begin|start)/i.test(statement)) open = true
    if (
      typeof callback === 'function' ||
      typeof given !== 'string' ||
      !/^\s*(with|select|insert|update|delete)/i.test(statement)
    )
      return plain(given, values, callback)
    return withCount(statement, { given, values, alone })
  }) as typeof client.query
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given : ((given as { text?: string } | null)?.text ?? '')
}

const scansOfTransaction = `
  select schemaname || '.' || relname as name, seq_scan::text as scans
  from pg_stat_xact_user_tables where seq_scan > 0`
