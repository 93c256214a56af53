import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseAddresses } from '../addresses.ts'
import { openDataFolder } from './data-folder.ts'
import { addressesAt, keepPasswords } from './passwords.ts'
import { readPidFile } from './pid-file.ts'

/** Does this data folder hold a database? Makes none. */
export function hasEmbeddedDatabase(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'database'))
}

/**
 * The addresses of the database that another process of ours runs on this data folder; undefined when none does. Only the
 * user who started it may read its passwords.
 */
export async function addressesOfRunning(dataFolder: string): Promise<DatabaseAddresses | undefined> {
  if (!hasEmbeddedDatabase(dataFolder)) return undefined
  const folder = await openDataFolder(dataFolder)
  const file = await readPidFile(folder)
  return file?.status === 'ready' ? addressesAt(file.port, await keepPasswords(folder)) : undefined
}
