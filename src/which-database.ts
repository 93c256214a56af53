import { mkdir } from 'node:fs/promises'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { startEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts'
import { prepareExternalDatabase } from '#platform/database/external/external-database.ts'
import type { Settings } from '#platform/settings/settings.ts'

/** The database that the settings name, ready to be entered: the server of DATABASE_URL, or the one in the data folder. */
export async function openDatabaseOf(
  settings: Settings,
): Promise<{ addresses: DatabaseAddresses; stop(): Promise<void> }> {
  const { DATABASE_URL: url, FRISE_DATA: dataFolder } = settings
  if (url === undefined) return startEmbeddedDatabase(dataFolder)
  // The sign-in secret and people's files lie there all the same.
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const { DATABASE_URL_OWNER: owner, DATABASE_URL_WEB: web, DATABASE_URL_JOBS: jobs } = settings
  const roles = owner && web && jobs ? { owner, web, jobs } : undefined
  const addresses = await prepareExternalDatabase({ url, roles, dataFolder })
  return { addresses, stop: () => Promise.resolve() }
}
