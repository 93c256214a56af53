import { closeSync, fstatSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { readPidFile } from './pid-file.ts'
import { type Launcher, launch, run } from './run-program.ts'
import { memoryGivenBack, serverSettings } from './server-settings.ts'
import { DatabaseCannotStart } from './start-refusals.ts'

export type ServerSetup = { folder: DataFolder; binaries: Binaries; launcher: Launcher; durable: boolean }

/** A running PostgreSQL. `exited` resolves when it ends, whoever ended it. `stop` may be called again and on a dead server. */
export type ServerProcess = { exited: Promise<void>; stop: () => Promise<void> }

/** Starts PostgreSQL on a port and waits until it answers. Throws DatabaseCannotStart with the end of its log if it ends before. */
export async function startServer(setup: ServerSetup, port: number): Promise<ServerProcess> {
  const { folder, binaries, launcher, durable } = setup
  const log = openSync(folder.log, 'a', 0o600)
  const logStart = fstatSync(log).size
  const args = ['-D', folder.cluster, '-p', String(port), ...serverSettings({ durable })]
  const child = launch(launcher, binaries.postgres, args, ['ignore', log, log], memoryGivenBack)
  closeSync(log)
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', () => resolve())
  })
  const isAlive = (): boolean =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null
  while (isAlive() && !(await isReady(folder, child.pid))) await Promise.race([exited, pause(20)])
  if (!isAlive()) throw didNotStart(folder, await endOfLog(folder, logStart))
  // A living server must not keep our process from ending; the next start finds it and stops it.
  child.unref()

  const stop = async (): Promise<void> => {
    if (!isAlive()) return
    child.ref()
    const { code } = await stopFast(setup)
    // SIGQUIT ends it without a checkpoint: nothing committed is lost, the next start reads the journal.
    if (code !== 0 && isAlive()) child.kill('SIGQUIT')
    await exited
  }
  return { exited, stop }
}

/** `pg_ctl stop -m fast`: closes connections, writes a checkpoint, ends; waits for it up to a minute. */
export function stopFast({
  folder,
  binaries,
  launcher,
}: ServerSetup): Promise<{ code: number; output: string }> {
  return run(launcher, binaries.pgCtl, ['stop', '-D', folder.cluster, '-m', 'fast', '-w', '-t', '60'])
}

async function isReady(folder: DataFolder, pid: number | undefined): Promise<boolean> {
  const file = await readPidFile(folder)
  return file !== undefined && file.pid === pid && file.status === 'ready'
}

async function endOfLog(folder: DataFolder, from: number): Promise<string> {
  const file = await open(folder.log, 'r')
  const { size } = await file.stat()
  const start = Math.max(from, size - 2000)
  const { buffer } = await file.read({ buffer: Buffer.alloc(size - start), position: start })
  await file.close()
  return buffer.toString('utf8').trim()
}

function didNotStart(folder: DataFolder, log: string): DatabaseCannotStart {
  return new DatabaseCannotStart({
    fr: `La base de données du dossier ${folder.path} ne démarre pas. PostgreSQL dit (${folder.log}) : ${log}`,
    en: `The database of the folder ${folder.path} does not start. PostgreSQL says (${folder.log}): ${log}`,
  })
}
