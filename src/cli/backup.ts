import { BackupRefused } from '#platform/backup/backup-refused.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { openDatabase } from '#platform/database/database.ts'
import { addressesOfRunning, hasEmbeddedDatabase } from '#platform/database/embedded/running-database.ts'
import { DataFolderInUse } from '#platform/database/embedded/start-refusals.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { openDatabaseOf } from '../which-database.ts'

/** Backs up into a new file. A running server is read as it runs; a stopped embedded one is started for the time of it. */
export async function backup(file: string, settings: Settings): Promise<string> {
  const opened = await openForReading(settings)
  const database = openDatabase(opened.addresses)
  try {
    const size = await writeBackup(database.owner, {
      file,
      dataFolder: settings.FRISE_DATA,
      now: new Date(),
    })
    const { tables, files, bytes } = size
    const kilobytes = Math.ceil(bytes / 1000)
    return (
      `Sauvegarde écrite : ${file} (${tables} tables, ${files} fichiers, ${kilobytes} ko).\n` +
      `Backup written: ${file} (${tables} tables, ${files} files, ${kilobytes} kB).`
    )
  } finally {
    await database.close()
    await opened.stop()
  }
}

async function openForReading(
  settings: Settings,
): Promise<{ addresses: DatabaseAddresses; stop(): Promise<void> }> {
  const { FRISE_DATA, DATABASE_URL } = settings
  if (DATABASE_URL === undefined && !hasEmbeddedDatabase(FRISE_DATA)) {
    throw new BackupRefused({
      fr: `Le dossier ${FRISE_DATA} n’a pas de base. Indiquez le bon avec FRISE_DATA.`,
      en: `The folder ${FRISE_DATA} has no database. Name the right one with FRISE_DATA.`,
    })
  }
  return openDatabaseOf(settings).catch(async (error: unknown) => {
    const addresses = error instanceof DataFolderInUse ? await addressesOfRunning(FRISE_DATA) : undefined
    if (addresses === undefined) throw error
    return { addresses, stop: () => Promise.resolve() }
  })
}
