import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { type Launcher, run } from './run-program.ts'
import { DatabaseCannotStart } from './start-refusals.ts'

export const bootstrapRole = 'frise_bootstrap'

/**
 * Makes PostgreSQL's folder when there is none: UTF-8, French ICU order, SCRAM passwords, checksums.
 * It is made aside and renamed when complete, so a start killed half-way leaves nothing that looks like a database.
 */
export async function createCluster(
  folder: DataFolder,
  {
    binaries,
    launcher,
    password,
    durable,
  }: { binaries: Binaries; launcher: Launcher; password: string; durable: boolean },
): Promise<void> {
  await rm(folder.unfinished, { recursive: true, force: true })
  if (existsSync(folder.cluster)) return
  const made = join(folder.unfinished, 'cluster')
  const passwordFile = join(folder.unfinished, 'password')
  await mkdir(folder.unfinished, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  for (const path of [passwordFile, folder.unfinished]) await give(launcher, path)
  const { code, output } = await run(launcher, binaries.initdb, [
    `--pgdata=${made}`,
    `--username=${bootstrapRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale()}`,
    '--lc-messages=C',
    '--locale-provider=icu',
    '--icu-locale=fr',
    ...(durable ? [] : ['--no-sync']),
  ])
  if (code !== 0) throw couldNotCreate(folder, output)
  await chmod(made, 0o700)
  await rename(made, folder.cluster)
  if (durable) await keepRename(folder.path)
  await rm(folder.unfinished, { recursive: true, force: true })
}

async function give(launcher: Launcher, path: string): Promise<void> {
  if (launcher.owner) await chown(path, launcher.owner.uid, launcher.owner.gid)
}

/** Sorting is ICU's everywhere; the C library's locale only has to exist and accept UTF-8. */
function locale(): string {
  if (process.platform === 'linux') return 'C.UTF-8'
  return process.platform === 'darwin' ? 'en_US.UTF-8' : 'C'
}

function couldNotCreate(folder: DataFolder, output: string): DatabaseCannotStart {
  return new DatabaseCannotStart({
    fr: `La base n’a pas pu être créée dans ${folder.path}. Place sur le disque, droits du dossier ? PostgreSQL dit : ${output.trim()}`,
    en: `The database could not be created in ${folder.path}. Disk space, rights on the folder? PostgreSQL says: ${output.trim()}`,
  })
}

/** A rename survives a power cut once its folder is written (Windows has no such call and needs none). */
async function keepRename(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}
