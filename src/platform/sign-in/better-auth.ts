import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { username } from 'better-auth/plugins/username'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '#platform/clock/clock.ts'
import { hashOf, newId } from '#platform/ids/ids.ts'
import { oneClick } from './one-click.ts'
import { secondFactorOnEveryWayIn, secondFactorPaths } from './two-factor.ts'

type AuthOptions = {
  /** Opened with search_path=auth. */
  pool: pg.Pool
  /** 32 characters or more; see `signInSecret`. */
  secret: string
  /** The address that people type; with https, cookies are sent over https only. */
  baseUrl: string
  clock: Clock
  log: Logger
  /** Hands a code over to the address; called only for an address that has an account. */
  sendCode: (email: string, code: string) => Promise<void>
  /** Takes what an answer does not wait for. */
  inBackground: (task: Promise<unknown>) => void
}

export type Auth = ReturnType<typeof authOf>

/** Of the names of its cookies. */
export const cookiePrefix = 'frise'

/** Minutes that a code by e-mail lives. */
export const codeMinutes = 10

const askedIn = new AsyncLocalStorage<string>()

/**
 * Does what concerns a code by e-mail as the browser with this token. Each browser that asks has a code of its own, with tries of its
 * own: better-auth keeps one code for each identifier, and the stored identifier is made of the address and of the browser.
 */
export function inBrowser<T>(token: string, work: () => Promise<T>): Promise<T> {
  return askedIn.run(token, work)
}

async function codeOfBrowser(identifier: string): Promise<string> {
  return hashOf(`${identifier} ${askedIn.getStore() ?? ''}`).toString('base64url')
}

/**
 * better-auth on schema `auth`. It is only called from here (`auth.api`): none of its own routes is mounted, so what it
 * does for browsers (rate limits, origin checks) is off and done at our pages. Its table of users is `accounts`, without
 * names; its table of accounts is `credentials`. Sessions keep no address and no browser.
 */
export function authOf({ pool, secret, baseUrl, clock, log, sendCode, inBackground }: AuthOptions) {
  return betterAuth({
    appName: 'Frise',
    database: pool,
    secret,
    baseURL: baseUrl,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message) => log.error(`sign-in: ${message}`) },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      database: { generateId: () => newId(clock.now()) },
      ipAddress: { disableIpTracking: true },
      // The answer must not wait for the mail server: how long it takes would say whether the address has an account.
      backgroundTasks: { handler: inBackground },
    },
    user: {
      modelName: 'accounts',
      additionalFields: { language: { type: 'string', required: true, input: false } },
    },
    account: { modelName: 'credentials' },
    verification: {
      modelName: 'verifications',
      storeIdentifier: { default: 'plain', overrides: { 'sign-in-otp-': { hash: codeOfBrowser } } },
    },
    session: {
      modelName: 'sessions',
      expiresIn: 7 * 24 * 3600,
      // Renewed once an hour at most: that often a session notes that it was used.
      updateAge: 3600,
      additionalFields: {
        secondFactor: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const passed = session.secondFactor === true || secondFactorPaths.includes(context?.path ?? '')
            return { data: { ...session, secondFactor: passed, userAgent: null, ipAddress: null } }
          },
        },
      },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeMinutes * 60,
        allowedAttempts: 5,
        storeOTP: 'encrypted',
        disableSignUp: true,
        sendVerificationOTP: ({ email, otp }) => sendCode(email, otp),
      }),
      username({ displayUsername: false, usernameValidator: (name) => /^[a-z]+-[0-9]+$/.test(name) }),
      secondFactorOnEveryWayIn(),
      oneClick(),
    ],
  })
}
