import { constants } from 'node:fs'
import { access, chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DataFolderNotWritable } from './start-refusals.ts'

/** The embedded database's places in the data folder. All absolute, without symbolic links. */
export type DataFolder = {
  path: string
  /** PostgreSQL's own folder. */
  cluster: string
  /** A cluster in the making; worth nothing until it is renamed to `cluster`. */
  unfinished: string
  passwords: string
  lock: string
  log: string
}

/** Creates the folder when it is missing and names what lies in it. Throws DataFolderNotWritable. */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const path = await makeWritable(folder).catch((cause: unknown) => {
    throw new DataFolderNotWritable(folder, cause)
  })
  await letOthersPass(path)
  return {
    path,
    cluster: join(path, 'database'),
    unfinished: join(path, 'database.unfinished'),
    passwords: join(path, 'database-passwords.json'),
    lock: join(path, 'database.lock'),
    log: join(path, 'database.log'),
  }
}

async function makeWritable(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = await realpath(folder)
  await access(path, constants.W_OK | constants.X_OK)
  return path
}

/** Started by root, PostgreSQL runs as another user, who must pass through this folder (not list it) to reach the cluster. */
async function letOthersPass(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { mode } = await stat(path)
  if ((mode & 0o001) === 0) await chmod(path, (mode & 0o7777) | 0o001)
}
