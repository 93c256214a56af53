import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { addressesOfRunning, hasEmbeddedDatabase } from '#platform/database/embedded/running-database.ts'
import { DataFolderInUse } from '#platform/database/embedded/start-refusals.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { openDatabaseOf } from '../which-database.ts'
import { CommandRefused } from './command-refused.ts'

/** The database beside a server that runs. A stopped embedded one is started for the time of the command. */
export async function openBeside(
  settings: Settings,
): Promise<{ addresses: DatabaseAddresses; stop(): Promise<void> }> {
  const { FRISE_DATA, DATABASE_URL } = settings
  if (DATABASE_URL === undefined && !hasEmbeddedDatabase(FRISE_DATA)) {
    throw new CommandRefused({
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
