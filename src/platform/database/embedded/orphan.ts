import { randomUUID } from 'node:crypto'
import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bootstrapRole } from './cluster.ts'
import { withConnection } from './connection.ts'
import type { DataFolder } from './data-folder.ts'
import { disownPidFile, readPidFile } from './pid-file.ts'
import { type ServerSetup, stopFast } from './server-process.ts'

/**
 * Stops the server that a killed process left on this data folder, so that the next one starts with our settings and port.
 * A fast stop keeps every committed row. Call it holding the folder's lock: no living Frise uses that server.
 * A pid file alone proves nothing (numbers are used again, folders are copied and moved), so the server itself is asked.
 */
export async function stopOrphan(setup: ServerSetup, password: string): Promise<void> {
  const { folder } = setup
  const silentUntil = Date.now() + 1000
  const busyUntil = Date.now() + 60_000
  for (;;) {
    const file = await readPidFile(folder)
    if (!file || !isAlive(file.pid)) return
    const answer = await askWhose(folder, file.port, password)
    if (answer === 'ours') {
      await stopFast(setup)
      return
    }
    const patient = answer === 'busy' ? busyUntil : silentUntil
    if (answer === 'foreign' || Date.now() > patient) return disownPidFile(folder)
    await pause(50)
  }
}

/** ESRCH: no such process. EPERM: one that we may not signal, so not a server of ours. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

type Answer = 'ours' | 'foreign' | 'busy' | 'silent'

/** Ours is the server that sees, in its own folder, a word that we just wrote in our cluster. */
async function askWhose(folder: DataFolder, port: number, password: string): Promise<Answer> {
  const name = `frise-${randomUUID()}`
  const sign = join(folder.cluster, name)
  const address = `postgres://${bootstrapRole}:${password}@127.0.0.1:${port}/postgres`
  try {
    await writeFile(sign, '')
    await chmod(sign, 0o644)
    return await withConnection(address, async (database) => {
      const { rows } = await database.query<{ seen: boolean }>(
        'select (pg_stat_file($1, true)).size is not null as seen',
        [name],
      )
      return rows[0]?.seen ? 'ours' : 'foreign'
    })
  } catch (error) {
    return refusal(error)
  } finally {
    await rm(sign, { force: true })
  }
}

/** 57P01-57P03: stopping, crashed, starting. Another SQLSTATE (wrong password, for one): somebody else's server. */
function refusal(error: unknown): Answer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('57P')) return 'busy'
  return /^[0-9A-Z]{5}$/.test(code) ? 'foreign' : 'silent'
}
