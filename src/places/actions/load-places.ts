import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { dayIn } from '#platform/clock/clock.ts'
import { type FrenchList, frenchListName, loadedVersion, lockPlaces, writeFrenchPlaces } from '../store.ts'

/**
 * Brings the places of the database to the list that is installed, when it has none or another version; about two
 * seconds, else one statement. Several processes may start at once. Returns whether anything was loaded.
 */
export async function loadPlaces(owner: pg.Pool, now: Date): Promise<boolean> {
  const version = await installedVersion()
  const client = await owner.connect()
  try {
    if ((await loadedVersion(client, frenchListName)) === version) return false
    await client.query('begin')
    await lockPlaces(client)
    const fresh = (await loadedVersion(client, frenchListName)) !== version
    if (fresh) await writeFrenchPlaces(client, await installedList(version), dayIn('Europe/Paris', now))
    await client.query('commit')
    // Until then its newest entries wait beside the index, and the planner would rather read the whole table.
    if (fresh) await client.query('vacuum (analyze) ref.places')
    return fresh
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** Importing the package would read its files from the current folder, and keep them: its files are read instead. */
async function installedList(version: string): Promise<FrenchList> {
  const [regions, departments, communes] = await Promise.all([
    installedFile('data/regions.json'),
    installedFile('data/departements.json'),
    installedFile('data/communes.json'),
  ])
  return { version, regions, departments, communes }
}

async function installedVersion(): Promise<string> {
  return (JSON.parse(await installedFile('package.json')) as { version: string }).version
}

function installedFile(path: string): Promise<string> {
  return readFile(new URL(import.meta.resolve(`${frenchListName}/${path}`)), 'utf8')
}
