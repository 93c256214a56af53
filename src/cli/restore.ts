import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { openDatabase } from '#platform/database/database.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { openDatabaseOf } from '../which-database.ts'
import { readErasures, replayErasures } from './replay-erasures.ts'

/** Restores a backup into the empty database of the settings, then erases again whoever was erased since. */
export async function restore(file: string, settings: Settings): Promise<string> {
  const erasures = await readErasures(settings.FRISE_DATA)
  const opened = await openDatabaseOf(settings)
  const database = openDatabase(opened.addresses)
  try {
    const { madeAt, version, rows } = await restoreBackup(database.owner, {
      file,
      dataFolder: settings.FRISE_DATA,
      lastly: (client) => replayErasures(client, erasures),
    })
    return (
      `Sauvegarde du ${madeAt} (Frise ${version}) restaurée : ${rows} lignes, ${erasures.length} effacements rejoués.\n` +
      `Backup of ${madeAt} (Frise ${version}) restored: ${rows} rows, ${erasures.length} erasures replayed.`
    )
  } finally {
    await database.close()
    await opened.stop()
  }
}
