import { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '#platform/clock/clock.ts'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { PreparedClient } from '#platform/database/prepared-client.ts'
import type { Language } from '#platform/i18n/language.ts'
import { isId } from '#platform/ids/ids.ts'
import type { Mail } from '#platform/mail/mail.ts'
import { accountsOf } from './accounts.ts'
import { type Auth, authOf, codeMinutes } from './better-auth.ts'
import { browsersOf } from './browser.ts'
import { limitsIn } from './limits.ts'
import { minutesOf } from './minute.ts'
import { openSessionsOf } from './open-sessions.ts'
import { recognise } from './recognise.ts'
import { secondFactorOf } from './second-factor.ts'
import type { SignInDoor } from './sign-in.ts'
import { visitOf } from './visit.ts'
import { waysIn } from './ways-in.ts'

type SignInOptions = {
  /** Accounts are kept with the rights of the pages' role. */
  addresses: Pick<DatabaseAddresses, 'web'>
  /** See `signInSecret`. */
  secret: string
  /** The address that people type, `https://frise.example.org`; only its scheme matters: with https, cookies are secure. */
  baseUrl: string
  /** How many reverse proxies of ours stand in front; 0 reads the socket's address. */
  proxies?: number
  mail: Mail
  /** The words of the mail that carries a code. */
  codeMail: (words: CodeWords) => Promise<CodeMail>
  clock: Clock
  log: Logger
}

/** `account`: whose code it is; null when it ended in between. */
export type CodeWords = { code: string; minutes: number; language: Language; account: string | null }
export type CodeMail = { subject: string; text: string; html: string }

/** Opens the door to accounts, on its own pool. */
export function createSignIn(options: SignInOptions): SignInDoor {
  const { secret, baseUrl, clock, log, proxies = 0 } = options
  const pool = poolOf(options.addresses.web)
  const background = new Set<Promise<unknown>>()
  const auth = authOf({
    pool,
    secret,
    baseUrl,
    clock,
    log,
    sendCode: (to, code) => sendCode(pool, options, to, code),
    inBackground: (task) => {
      background.add(task)
      void task.finally(() => background.delete(task))
    },
  })
  const tries = limitsIn(pool, clock)
  const isSecure = baseUrl.startsWith('https://')
  const minutes = minutesOf(secret, { isSecure })
  const means = { auth, pool, minutes }
  const isDemonstration = () => isDemonstrationDatabase(pool)
  return {
    ...accountsOf(auth, pool),
    ...waysIn(auth, tries, browsersOf(secret, { isSecure })),
    secondFactor: secondFactorOf(auth, pool, tries),
    sessions: openSessionsOf(auth, pool),
    recognise: (request, given) => recognise(means, request, given?.fresh ?? false),
    whoIs: async (request, given) => (await recognise(means, request, given?.fresh ?? false)).signedIn,
    visitOf: (c) => visitOf(c, proxies),
    isDemonstration,
    enterDemonstration: async (accountId) => {
      if (!isId(accountId) || !(await isDemonstration())) return null
      return entered(auth, accountId)
    },
    leave: async ({ cookie }) => {
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
      return [...headers.getSetCookie(), minutes.end()]
    },
    close: async () => {
      await Promise.allSettled(background)
      await pool.end()
    },
  }
}

function poolOf(address: string): Pool {
  const pool = new Pool({
    Client: PreparedClient,
    connectionString: address,
    // One row each time, and nothing that holds one waits for another: more of them would only take memory.
    max: 3,
    connectionTimeoutMillis: 3_000,
    options: '-c search_path=auth',
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Asked each time: nothing that opens every account may outlive the row that allows it. */
async function isDemonstrationDatabase(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ kind: string }>('select kind from platform.instance')
  return rows[0]?.kind === 'demonstration'
}

async function entered(auth: Auth, accountId: string): Promise<string[] | null> {
  const { internalAdapter } = await auth.$context
  if ((await internalAdapter.findUserById(accountId)) === null) return null
  const { headers } = await auth.api.enterByOneClick({ body: { accountId }, returnHeaders: true })
  return headers.getSetCookie()
}

/** In the language of the account. A mail that cannot leave is logged without its address; she may ask again. */
async function sendCode(
  pool: Pool,
  { mail, codeMail, log }: SignInOptions,
  to: string,
  code: string,
): Promise<void> {
  try {
    const { rows } = await pool.query<{ id: string; language: Language }>(
      'select id, language from auth.accounts where email = $1',
      [to],
    )
    const { id: account = null, language = 'fr' } = rows[0] ?? {}
    const words = await codeMail({ code, minutes: codeMinutes, language, account })
    await mail.send({ to, ...words, purpose: 'sign-in code' })
  } catch (error) {
    log.error({ reason: (error as Error).message }, 'a sign-in code could not be sent')
  }
}
