import { systemClock } from '#platform/clock/clock.ts'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { startEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts'
import type { Frise } from '#platform/http/frise.ts'
import { readSettings } from '#platform/settings/settings.ts'
import { signInSecret } from '#platform/sign-in/secret.ts'
import { assembleFrise } from '#src/assemble.ts'
import { postgresOf, startServer, temporaryPlace } from '#test/server-process.ts'
import { type Starts, startsOf } from './starts.ts'

/**
 * The demonstration, loaded as anybody loads it; then its pages alone (`--only=web`) in a process of their own, as a server
 * of many visitors runs them; and our own hands on its database.
 */
export type ServedWorld = {
  url: string
  slug: string
  organisationId: string
  /** The process that answers, and the PostgreSQL beside it. */
  pids: { node: number; postgres: number }
  frise: Frise
  starts: Starts
  addresses: DatabaseAddresses
  /** Ends our own connections: what PostgreSQL holds then is the server's. */
  letGo(): Promise<void>
  stop(): Promise<void>
}

export async function servedWorld(): Promise<ServedWorld> {
  const place = await temporaryPlace()
  const data = place.folder('data')
  const starts = await startsOf(data)
  const database = await startEmbeddedDatabase(data)
  const { addresses } = database
  const server = await startServer(
    {
      FRISE_DATA: data,
      FRISE_LOG: 'error',
      DATABASE_URL: addresses.bootstrap,
      DATABASE_URL_OWNER: addresses.owner,
      DATABASE_URL_WEB: addresses.web,
      DATABASE_URL_JOBS: addresses.jobs,
    },
    ['--only=web'],
  )
  const assembled = await assembleFrise({
    addresses,
    settings: readSettings({ FRISE_WORLD: 'demonstration', FRISE_LOG: 'error' }),
    secret: await signInSecret(data, undefined),
    clock: systemClock,
    origin: server.url,
  })
  const { frise } = assembled
  let closed: Promise<void> | undefined
  const letGo = () => (closed ??= assembled.close())
  const { rows } = await frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  return {
    url: server.url,
    slug: 'ricochet',
    organisationId: rows[0]!.id,
    pids: { node: server.process.pid!, postgres: postgresOf(data)! },
    frise,
    starts,
    addresses,
    letGo,
    stop: async () => {
      await letGo()
      await server.stop()
      await database.stop()
      await place.clear()
    },
  }
}
