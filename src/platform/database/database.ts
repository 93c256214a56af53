import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DatabaseAddresses } from './addresses.ts'
import { committed } from './committed.ts'
import { PreparedClient, SocketInOnePiece } from './prepared-client.ts'
import type { DB } from './schema.ts'
import { inTransaction } from './transaction.ts'

/** The open database: one pool per role. Pages use `web`, jobs use `jobs`, migrations and the queue use `owner`. */
export type Database = {
  web: Kysely<DB>
  jobs: Kysely<DB>
  owner: pg.Pool
  /** The same connections by the name of their role, to be counted. */
  pools: Readonly<Record<'web' | 'jobs' | 'owner', pg.Pool>>
  close(): Promise<void>
}

/** One transaction of one organisation: who acts, at which instant, and the only tables they can see. */
export type Scope = {
  db: Transaction<DB>
  organisationId: string
  now: Date
  actor: Actor
}

/** Who acts: a person of the organisation, the holder of a link, somebody unknown, or a job. */
export type Actor = { kind: 'person' | 'link' | 'visitor' | 'job'; id: string | null }

export function openDatabase(addresses: DatabaseAddresses): Database {
  const pools = {
    // Each keeps the plans of every page, some 14 MB; more of them answer no more pages a second on two cores.
    web: pool(addresses.web, 3, { pipeline: true }),
    jobs: pool(addresses.jobs, 4, { pipeline: true }),
    owner: pool(addresses.owner, 6),
  }
  const web = kysely(pools.web)
  const jobs = kysely(pools.jobs)
  const { owner } = pools
  return {
    web,
    jobs,
    owner,
    pools,
    close: async () => {
      await Promise.all([web.destroy(), jobs.destroy(), owner.end()])
    },
  }
}

/** Runs `work` in one transaction that sees one organisation only. Rolled back when it throws. */
export async function inOrganisation<T>(
  db: Kysely<DB>,
  scope: Omit<Scope, 'db'>,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  let done: { value: T } | undefined
  await inTransaction(db, async (trx) => {
    await openScope(trx, scope.organisationId, scope.now)
    done = { value: await work({ ...scope, db: trx }) }
    return 'commit'
  })
  committed.publish(scope.organisationId)
  return done!.value
}

/** Opens the tables of one organisation to the rest of this transaction; views that ask what is over are told the instant. */
export async function openScope(
  trx: Transaction<DB>,
  organisationId: string,
  now: Date | null = null,
): Promise<void> {
  await trx
    .selectNoFrom((eb) => [
      eb.fn('set_config', [eb.val('app.organisation_id'), eb.val(organisationId), eb.val(true)]).as('scoped'),
      eb.fn('set_config', [eb.val('app.now'), eb.val(now?.toISOString() ?? ''), eb.val(true)]).as('at'),
    ])
    .execute()
}

function kysely(connections: pg.Pool): Kysely<DB> {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: connections }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** A pool whose lost connections are noticed, not fatal: the next request tries again. */
function pool(address: string, max: number, { pipeline = false } = {}): pg.Pool {
  const connections = new pg.Pool({
    Client: PreparedClient,
    stream: () => new SocketInOnePiece(),
    connectionString: address,
    max,
    pipeline,
    // A connection that has planned the statements of the pages is worth keeping between two visits.
    idleTimeoutMillis: 10 * 60_000,
    connectionTimeoutMillis: 3_000,
    // One plan for a statement, whatever its values: left to choose, PostgreSQL plans the largest anew at each request, which
    // takes the desk 17 ms where its answer takes four.
    options: '-c search_path=app,public -c plan_cache_mode=force_generic_plan',
    types: { getTypeParser },
  })
  connections.on('error', () => undefined)
  connections.on('connect', (client) => client.on('error', () => undefined))
  return connections
}

const asText = (value: string) => value
const asNumber = (value: string) => Number(value)

// Object ids of the catalogue: https://www.postgresql.org/docs/current/datatype-oid.html
const date: number = 1082
const bigint: number = 20

/** Dates stay `YYYY-MM-DD` text (a Date would be local midnight); counts are numbers. */
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid: number, format?: 'text' | 'binary') => {
  if (oid === date) return asText
  if (oid === bigint) return asNumber
  const type = oid as Parameters<typeof pg.types.getTypeParser>[0]
  return format === 'binary' ? pg.types.getTypeParser(type, 'binary') : pg.types.getTypeParser(type, 'text')
}
