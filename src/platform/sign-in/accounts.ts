import type pg from 'pg'
import type { Language } from '#platform/i18n/language.ts'
import { newId, newReadableCode } from '#platform/ids/ids.ts'
import type { Auth } from './better-auth.ts'
import type { HeldAccount, SignInDoor } from './sign-in.ts'
import { newUsername } from './usernames.ts'

type Accounts = Pick<
  SignInDoor,
  | 'accountForEmail'
  | 'accountWithPrintedCode'
  | 'accountHeld'
  | 'replacePrintedCode'
  | 'revokeSessions'
  | 'usernameOf'
>

/** Making accounts and ending their sessions. Nobody makes one alone: staff, an application or an import does. */
export function accountsOf(auth: Auth, pool: pg.Pool): Accounts {
  return {
    accountForEmail: async (email, language, id) => {
      const address = normaliseEmail(email)
      const existing = await accountWith(pool, 'email', address)
      if (existing !== null) return existing
      const known = id === undefined ? {} : { id }
      const account = { ...known, name: '', email: address, emailVerified: false, language }
      const { internalAdapter } = await auth.$context
      const made = await internalAdapter.createUser(account, { method: 'email-otp' }).catch(unlessTaken)
      return made?.id ?? (await accountWith(pool, 'email', address))!
    },
    accountWithPrintedCode: async (language) => {
      const { id, username } = await makeNamedAccount(auth, language)
      return { accountId: id, username, code: await giveNewCode(auth, id) }
    },
    replacePrintedCode: async (accountId) => {
      const { internalAdapter } = await auth.$context
      const { username } = ((await internalAdapter.findUserById(accountId)) ?? {}) as {
        username?: string | null
      }
      if (!username) return null
      const code = await giveNewCode(auth, accountId)
      await internalAdapter.deleteUserSessions(accountId)
      return { accountId, username, code }
    },
    revokeSessions: async (accountId) => {
      const { internalAdapter } = await auth.$context
      await internalAdapter.deleteUserSessions(accountId)
    },
    usernameOf: (accountId) => usernameOf(pool, accountId),
    accountHeld: (accountId) => accountHeld(pool, accountId),
  }
}

/** The name that an account signs in with; null for one that signs in by e-mail. */
export async function usernameOf(pool: pg.Pool, accountId: string): Promise<string | null> {
  const found = await pool.query<{ username: string | null }>(
    'select username from auth.accounts where id = $1',
    [accountId],
  )
  return found.rows[0]?.username ?? null
}

async function accountHeld(pool: pg.Pool, accountId: string): Promise<HeldAccount | null> {
  const [accounts, sessions] = await Promise.all([
    pool.query<Omit<HeldAccount, 'sessions'> & { email: string }>(
      `select email, username, language, "createdAt", coalesce("twoFactorEnabled", false) as "secondFactor"
      from auth.accounts where id = $1`,
      [accountId],
    ),
    pool.query<HeldAccount['sessions'][number]>(
      `select "createdAt" as "openedAt", "expiresAt" as "endsAt" from auth.sessions where "userId" = $1 order by 1, id`,
      [accountId],
    ),
  ])
  const [account] = accounts.rows
  if (account === undefined) return null
  return {
    ...account,
    email: isMailable(account.email) ? account.email : null,
    sessions: sessions.rows,
  }
}

/** better-auth wants an address for everybody. `.invalid` never exists (RFC 2606); it is never shown and never mailed. */
const noMail = '@no-mail.invalid'

export function isMailable(email: string): boolean {
  return !email.endsWith(noMail)
}

export function normaliseEmail(typed: string): string {
  return typed.trim().toLowerCase()
}

async function accountWith(
  pool: pg.Pool,
  column: 'email' | 'username',
  value: string,
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(`select id from auth.accounts where ${column} = $1`, [
    value,
  ])
  return rows[0]?.id ?? null
}

/** Tries names until one is free; after a few, longer ones. */
async function makeNamedAccount(auth: Auth, language: Language): Promise<{ id: string; username: string }> {
  const { internalAdapter } = await auth.$context
  for (let attempt = 0; attempt < 20; attempt++) {
    const username = newUsername(attempt < 5 ? 3 : 5)
    const email = `${newId()}${noMail}`
    const account = { name: '', email, emailVerified: false, username, language }
    const made = await internalAdapter.createUser(account, { method: 'admin' }).catch(unlessTaken)
    if (made) return { id: made.id, username }
  }
  throw new Error('No free username was found in 20 tries.')
}

/** Another request made the same address or username first: PostgreSQL's unique violation, or the plugin's own check. */
function unlessTaken(error: { code?: string; body?: { code?: string } }): null {
  if (error.code === '23505' || error.body?.code === 'USERNAME_IS_ALREADY_TAKEN') return null
  throw error
}

/** Stores only the hash, as better-auth stores passwords. */
async function giveNewCode(auth: Auth, accountId: string): Promise<string> {
  const { internalAdapter, password } = await auth.$context
  const code = newReadableCode()
  const hash = await password.hash(code)
  if (await internalAdapter.findCredentialAccount(accountId))
    await internalAdapter.updatePassword(accountId, hash)
  else
    await internalAdapter.linkAccount({
      userId: accountId,
      accountId,
      providerId: 'credential',
      password: hash,
    })
  return code
}
