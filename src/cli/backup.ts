import { writeBackup } from '#platform/backup/write-backup.ts'
import { openDatabase } from '#platform/database/database.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { openBeside } from './open-beside.ts'

/** Backs up into a new file. A running server is read as it runs; a stopped embedded one is started for the time of it. */
export async function backup(file: string, settings: Settings): Promise<string> {
  const opened = await openBeside(settings)
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
