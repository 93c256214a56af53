import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'

/** What a running server writes about itself. `status` is "starting", "ready", "stopping" or, very early, empty. */
type PidFile = { pid: number; port: number; status: string }

/** Reads postmaster.pid; undefined when there is none. Lines: PostgreSQL's source, src/include/utils/pidfile.h. */
export async function readPidFile(folder: DataFolder): Promise<PidFile | undefined> {
  const lines = await readLines(folder)
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() }
}

/**
 * Makes a pid file that names a living stranger (a container's small numbers come back after a crash) name nobody, else
 * PostgreSQL refuses to start. The rest of the file stays: with it PostgreSQL itself still makes sure, by its shared memory,
 * that no server is left on these files.
 */
export async function disownPidFile(folder: DataFolder): Promise<void> {
  const lines = await readLines(folder)
  if (lines) await writeFile(pidFile(folder), [nobodysPid, ...lines.slice(1)].join('\n'))
}

/** Above every system's highest process number, below PostgreSQL's integer. */
const nobodysPid = 2_147_483_646

function pidFile(folder: DataFolder): string {
  return join(folder.cluster, 'postmaster.pid')
}

async function readLines(folder: DataFolder): Promise<string[] | undefined> {
  const text = await readFile(pidFile(folder), 'utf8').catch(() => undefined)
  return text?.split('\n')
}
