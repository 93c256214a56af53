import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import type { DataFolder } from './data-folder.ts'
import { DataFolderInUse, DataFolderOfAnotherUser } from './start-refusals.ts'

/** Held locks: SQLite closes a connection that nothing refers to, and the lock would go with it. */
const held = new Set<DatabaseSync>()

/** Long enough for a Frise that is being stopped to finish. */
const patienceMs = 1000
const sqliteBusy = 5

/**
 * Takes the data folder for the life of this process; returns what gives it back. Throws DataFolderInUse when another has it.
 *
 * The lock is the operating system's own lock on a file, taken through the SQLite that Node carries, because Node offers no
 * other file lock. The kernel drops it the instant the process dies, kill -9 included, so it can never be stale: a pid file
 * could. An advisory lock inside PostgreSQL would come too late (initdb runs before any server) and would be lost each time
 * the server restarts. The file stays empty; nothing else may open it in this process, closing it would drop the lock (POSIX).
 */
export async function lockDataFolder(folder: DataFolder): Promise<() => void> {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    const lock = tryLock(folder)
    if (lock) {
      return () => {
        if (held.delete(lock)) lock.close()
      }
    }
    if (Date.now() > giveUpAt) throw new DataFolderInUse(folder.path)
    await pause(50)
  }
}

function tryLock(folder: DataFolder): DatabaseSync | undefined {
  let file: DatabaseSync | undefined
  try {
    file = new DatabaseSync(folder.lock, { timeout: 0 })
    file.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
    chmodSync(folder.lock, 0o600)
    held.add(file)
    return file
  } catch (error) {
    file?.close()
    if (isSqliteError(error) && error.errcode === sqliteBusy) return undefined
    throw new DataFolderOfAnotherUser(folder.lock, error)
  }
}

function isSqliteError(error: unknown): error is Error & { errcode: number } {
  return error instanceof Error && 'errcode' in error
}
