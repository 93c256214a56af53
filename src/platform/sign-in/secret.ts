import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The secret that signs session cookies and encrypts second-factor keys: the setting FRISE_SECRET (32 characters or
 * more), else a file of the data folder, made on the first start and readable by its owner only. Losing it signs
 * everybody out and every second factor must be set up again, so it is part of a backup.
 */
export async function signInSecret(dataFolder: string, setting: string | undefined): Promise<string> {
  if (setting !== undefined && setting !== '') return longEnough(setting)
  const path = join(dataFolder, 'sign-in-secret')
  const known = await readFile(path, 'utf8').catch(notThere)
  return longEnough(known ?? (await firstSecret(path)))
}

/** Of two who start at once, one makes it; it is at its place once it is whole, so that nobody reads half of it. */
async function firstSecret(path: string): Promise<string> {
  const ours = `${path}-${randomUUID()}`
  await writeFile(ours, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  await link(ours, path)
    .catch(keepExisting)
    .finally(() => rm(ours))
  return readFile(path, 'utf8')
}

function longEnough(secret: string): string {
  if (secret.length < 32)
    throw new Error('The sign-in secret (FRISE_SECRET) must have at least 32 characters.')
  return secret
}

function notThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function keepExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
