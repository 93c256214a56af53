import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import type { DatabaseAddresses } from '../addresses.ts'
import type { DataFolder } from './data-folder.ts'
import { DatabaseCannotStart, DataFolderOfAnotherUser } from './start-refusals.ts'

/** One password per role, safe inside a connection string as they are. */
export type Passwords = Record<keyof DatabaseAddresses, string>

/**
 * Reads the passwords, or draws them (192 random bits each) before the first cluster is made.
 * They are the same for the cluster's whole life. The file is readable by its owner only.
 */
export async function keepPasswords(folder: DataFolder): Promise<Passwords> {
  if (existsSync(folder.passwords)) return readPasswords(folder)
  if (existsSync(folder.cluster)) {
    throw new DatabaseCannotStart({
      fr: `Le fichier des mots de passe ${folder.passwords} a disparu, et la base ne s’ouvre pas sans lui. Remettez-le depuis la sauvegarde du dossier de données.`,
      en: `The passwords file ${folder.passwords} is gone, and the database does not open without it. Put it back from the data folder's backup.`,
    })
  }
  const passwords: Passwords = { owner: draw(), web: draw(), jobs: draw(), bootstrap: draw() }
  await writeWhole(folder.passwords, JSON.stringify(passwords, undefined, 2))
  return passwords
}

/** The connection strings of a server on this port. */
export function addressesAt(port: number, passwords: Passwords): DatabaseAddresses {
  const as = (role: keyof Passwords): string =>
    `postgres://frise_${role}:${passwords[role]}@127.0.0.1:${port}/frise`
  return { owner: as('owner'), web: as('web'), jobs: as('jobs'), bootstrap: as('bootstrap') }
}

async function readPasswords(folder: DataFolder): Promise<Passwords> {
  const text = await readFile(folder.passwords, 'utf8').catch((cause: unknown) => {
    throw new DataFolderOfAnotherUser(folder.passwords, cause)
  })
  return JSON.parse(text) as Passwords
}

function draw(): string {
  return randomBytes(24).toString('base64url')
}

/** A reader, or a start after a power cut, finds the whole file or none. */
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600)
  await file.writeFile(`${text}\n`)
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
}
