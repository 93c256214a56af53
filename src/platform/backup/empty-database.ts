import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { BackupRefused } from './backup-refused.ts'
import { schemas } from './tables.ts'

/**
 * Makes sure that the database holds nobody, and takes away the empty tables of an earlier start, so that the backup finds
 * those of its own day. Throws BackupRefused when there is an organisation or an account, or when a Frise is running on it.
 */
export async function emptyDatabase(owner: pg.Pool): Promise<void> {
  if (await isInUse(owner)) {
    throw new BackupRefused({
      fr: 'Frise tourne sur cette base. Arrêtez-la, puis recommencez.',
      en: 'Frise is running on this database. Stop it, then try again.',
    })
  }
  if (await holdsSomebody(owner)) {
    throw new BackupRefused({
      fr: 'Cette base n’est pas vide : une sauvegarde se restaure dans une base vide. Choisissez un autre dossier avec FRISE_DATA, ou une autre base avec DATABASE_URL.',
      en: 'This database is not empty: a backup is restored into an empty one. Choose another folder with FRISE_DATA, or another database with DATABASE_URL.',
    })
  }
  for (const schema of [...schemas, 'jobs']) await owner.query(`drop schema if exists ${schema} cascade`)
}

/** Are there connections of pages or jobs? One that has just been closed is seen for a moment more. */
async function isInUse(owner: pg.Pool): Promise<boolean> {
  for (let looks = 0; looks < 20; looks++) {
    const { rows } = await owner.query<{ connected: boolean }>(
      `select exists (select from pg_stat_activity
        where datname = current_database() and usename in ('frise_web', 'frise_jobs')) as connected`,
    )
    if (!rows[0]!.connected) return false
    await pause(100)
  }
  return true
}

async function holdsSomebody(owner: pg.Pool): Promise<boolean> {
  const { rows } = await owner.query<{ organisations: boolean; accounts: boolean }>(
    `select to_regprocedure('platform.all_organisations()') is not null as organisations,
      to_regclass('auth.accounts') is not null as accounts`,
  )
  const { organisations, accounts } = rows[0]!
  const questions = [
    ...(organisations ? ['select exists (select from platform.all_organisations()) as found'] : []),
    ...(accounts ? ['select exists (select from auth.accounts) as found'] : []),
  ]
  for (const question of questions) {
    const answer = await owner.query<{ found: boolean }>(question)
    if (answer.rows[0]!.found) return true
  }
  return false
}
