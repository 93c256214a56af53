/**
 * A PostgreSQL of one's own, named by DATABASE_URL.
 *
 * The login of DATABASE_URL prepares it and is then used for nothing: the roles frise_owner, frise_web and frise_jobs, their
 * passwords (drawn once, in a file of the data folder), the right to make schemas, three extensions. What is there already is
 * left as it is, so a login without rights is enough once somebody has prepared the database by hand.
 */
import type pg from 'pg'
import type { DatabaseAddresses } from '../addresses.ts'
import { withLogin } from './login.ts'
import { existingRoles, keepRolePasswords, type RoleName, roleNames } from './role-passwords.ts'
import { cannotDo, missingRight, refuseUnfit, roleAbovePolicies, wrongRole } from './server-refusals.ts'

type RoleAddresses = Record<RoleName, string>

/** Prepares the database of `url`; `roles` are the addresses of roles made by hand. Throws DatabaseCannotStart. */
export async function prepareExternalDatabase({
  url,
  roles,
  dataFolder,
}: {
  url: string
  roles: RoleAddresses | undefined
  dataFolder: string
}): Promise<DatabaseAddresses> {
  const addresses = await withLogin(url, async (login) => {
    await refuseUnfit(login)
    if (roles) await checkRoles(roles)
    // Several processes may start at once; one prepares, the others wait. The lock ends with the connection.
    await login.query(`select pg_advisory_lock(hashtext('frise roles'))`)
    const found = roles ?? (await ownRoles(login, url, dataFolder))
    await giveRights(login)
    await addExtensions(login)
    return found
  })
  await checkRoles(addresses)
  return { ...addresses, bootstrap: url }
}

async function ownRoles(login: pg.Client, url: string, dataFolder: string): Promise<RoleAddresses> {
  const present = await existingRoles(login)
  const passwords = await keepRolePasswords(dataFolder, present)
  for (const role of roleNames) {
    if (present.includes(role)) continue
    const password = login.escapeLiteral(passwords[role])
    await orSay(login, `create role frise_${role} login password ${password}`)
  }
  const as = (role: RoleName) => {
    const address = new URL(url)
    address.username = `frise_${role}`
    address.password = passwords[role]
    return address.href
  }
  return { owner: as('owner'), web: as('web'), jobs: as('jobs') }
}

async function giveRights(login: pg.Client): Promise<void> {
  const { rows } = await login.query<{ name: string; may: boolean }>(
    `select current_database() as name, has_database_privilege('frise_owner', current_database(), 'create') as may`,
  )
  const { name, may } = rows[0]!
  if (may) return
  const database = login.escapeIdentifier(name)
  await orSay(login, `grant connect, create on database ${database} to frise_owner`)
  await orSay(login, `grant connect on database ${database} to frise_web, frise_jobs`)
  // Without the right to give, PostgreSQL only warns: the rights are asked for again.
  const after = await login.query<{ may: boolean }>(
    `select has_database_privilege('frise_owner', current_database(), 'create') as may`,
  )
  if (!after.rows[0]!.may) throw missingRight(`grant create on database ${database} to frise_owner`)
}

async function addExtensions(login: pg.Client): Promise<void> {
  for (const extension of ['unaccent', 'pg_trgm', 'btree_gist']) {
    const { rows } = await login.query<{ schema: string }>(
      `select extnamespace::regnamespace::text as schema from pg_extension where extname = $1`,
      [extension],
    )
    if (rows.length === 0) await orSay(login, `create extension if not exists ${extension} schema public`)
    else if (rows[0]!.schema !== 'public') throw cannotDo(`alter extension ${extension} set schema public`)
  }
}

/** Enters as each: it is who it should be, and row-level security binds it. */
async function checkRoles(addresses: RoleAddresses): Promise<void> {
  for (const role of roleNames) {
    await withLogin(addresses[role], async (client) => {
      const { rows } = await client.query<{ name: string; above: boolean }>(
        `select rolname::text as name, rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`,
      )
      const { name, above } = rows[0]!
      if (name !== `frise_${role}`) throw wrongRole(role, name)
      if (above) throw roleAbovePolicies(name)
    })
  }
}

/** Runs one statement of the preparation; refused by PostgreSQL, it is said as the thing to do by hand. */
async function orSay(login: pg.Client, statement: string): Promise<void> {
  const shown = statement.replace(/password '.*'$/, "password '…'")
  await login.query(statement).catch((error: Error & { code?: string }) => {
    throw error.code === '42501' ? missingRight(shown) : cannotDo(shown, error)
  })
}
