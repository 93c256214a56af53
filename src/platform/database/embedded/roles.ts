import type { DatabaseAddresses } from '../addresses.ts'
import { withConnection } from './connection.ts'
import type { Passwords } from './passwords.ts'

/**
 * Completes a cluster: the roles, the database `frise`, its extensions. Does nothing where all is there, and finishes what a
 * killed start began. Only the bootstrap role may create these; none of the others is a superuser or passes row-level security.
 */
export async function createRolesAndDatabase(
  addresses: DatabaseAddresses,
  passwords: Passwords,
): Promise<void> {
  await withConnection(toMaintenance(addresses.bootstrap), async (database) => {
    const roles = await database.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname like 'frise%'",
    )
    const present = new Set(roles.rows.map((row) => row.rolname))
    for (const role of ['owner', 'web', 'jobs'] as const) {
      if (present.has(`frise_${role}`)) continue
      const password = database.escapeLiteral(passwords[role])
      await database.query(
        `create role frise_${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`,
      )
    }
    const databases = await database.query("select from pg_database where datname = 'frise'")
    if (databases.rowCount === 0) await database.query('create database frise owner frise_owner')
  })
  await withConnection(addresses.bootstrap, async (database) => {
    await database.query(`
      set client_min_messages = warning;
      revoke create on schema public from public;
      create extension if not exists unaccent schema public;
      create extension if not exists pg_trgm schema public;
      create extension if not exists btree_gist schema public`)
  })
}

/** `postgres`, the database that every cluster has. */
function toMaintenance(address: string): string {
  return address.replace(/\/frise$/, '/postgres')
}
