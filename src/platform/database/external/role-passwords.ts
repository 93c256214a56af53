import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { DatabaseCannotStart } from '../embedded/start-refusals.ts'

export const roleNames = ['owner', 'web', 'jobs'] as const
export type RoleName = (typeof roleNames)[number]

export async function existingRoles(login: pg.Client): Promise<RoleName[]> {
  const { rows } = await login.query<{ name: string }>(
    `select rolname::text as name from pg_roles where rolname = any($1)`,
    [roleNames.map((role) => `frise_${role}`)],
  )
  return roleNames.filter((role) => rows.some(({ name }) => name === `frise_${role}`))
}

/**
 * Reads the passwords of the roles from the data folder, or draws them before the first role is made. Roles that exist
 * without the file belong to another Frise or to somebody's own hand: their passwords are not changed.
 */
export async function keepRolePasswords(
  dataFolder: string,
  present: readonly RoleName[],
): Promise<Record<RoleName, string>> {
  const path = join(dataFolder, 'external-database-passwords.json')
  const kept = await readFile(path, 'utf8').catch(unlessAbsent)
  if (kept !== undefined) return JSON.parse(kept) as Record<RoleName, string>
  if (present.length > 0) throw withoutPasswords(path, present)
  const passwords = { owner: draw(), web: draw(), jobs: draw() }
  const file = await open(`${path}.new`, 'w', 0o600)
  await file.writeFile(`${JSON.stringify(passwords, undefined, 2)}\n`)
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
  return passwords
}

function unlessAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function draw(): string {
  return randomBytes(24).toString('base64url')
}

function withoutPasswords(path: string, present: readonly RoleName[]): DatabaseCannotStart {
  const names = present.map((role) => `frise_${role}`).join(', ')
  return new DatabaseCannotStart({
    fr: `Ce serveur PostgreSQL a déjà les rôles ${names}, et ${path} n’a pas leurs mots de passe. Remettez ce fichier, ou donnez DATABASE_URL_OWNER, DATABASE_URL_WEB et DATABASE_URL_JOBS.`,
    en: `This PostgreSQL server already has the roles ${names}, and ${path} does not hold their passwords. Put this file back, or give DATABASE_URL_OWNER, DATABASE_URL_WEB and DATABASE_URL_JOBS.`,
  })
}
