import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#platform/clock/clock.ts'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import type { Frise } from '#platform/http/frise.ts'
import { readSettings } from '#platform/settings/settings.ts'
import { signInSecret } from '#platform/sign-in/secret.ts'
import { assembleFrise } from '#src/assemble.ts'
import { startServer, temporaryPlace } from '#test/server-process.ts'

/** The demonstration, started as anybody starts it, in a process of its own; and our own hands on its database. */
export type ServedWorld = {
  url: string
  slug: string
  organisationId: string
  /** The process that answers, and the PostgreSQL beside it. */
  pids: { node: number; postgres: number }
  frise: Frise
  addresses: DatabaseAddresses
  stop(): Promise<void>
}

export async function servedWorld(): Promise<ServedWorld> {
  const place = await temporaryPlace()
  const data = place.folder('data')
  const server = await startServer({ FRISE_DATA: data, FRISE_WORLD: 'demonstration', FRISE_LOG: 'error' })
  await server.says(/Administratrice/)
  const { addresses, postgres } = databaseIn(data)
  const assembled = await assembleFrise({
    addresses,
    settings: readSettings({ FRISE_WORLD: 'demonstration', FRISE_LOG: 'error' }),
    secret: await signInSecret(data, undefined),
    clock: systemClock,
    origin: server.url,
  })
  const { frise } = assembled
  const { rows } = await frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  return {
    url: server.url,
    slug: 'ricochet',
    organisationId: rows[0]!.id,
    pids: { node: server.process.pid!, postgres },
    frise,
    addresses,
    stop: async () => {
      await assembled.close()
      await server.stop()
      await place.clear()
    },
  }
}

/** Port and passwords as the server keeps them in its data folder. */
function databaseIn(data: string): { addresses: DatabaseAddresses; postgres: number } {
  const lines = readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')
  const passwords = JSON.parse(
    readFileSync(join(data, 'database-passwords.json'), 'utf8'),
  ) as DatabaseAddresses
  const as = (role: keyof DatabaseAddresses) =>
    `postgres://frise_${role}:${passwords[role]}@127.0.0.1:${lines[3]}/frise`
  const addresses = { owner: as('owner'), web: as('web'), jobs: as('jobs'), bootstrap: as('bootstrap') }
  return { addresses, postgres: Number(lines[0]) }
}
