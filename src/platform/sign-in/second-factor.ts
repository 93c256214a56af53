import type pg from 'pg'
import { normaliseCode } from '#platform/ids/ids.ts'
import { usernameOf } from './accounts.ts'
import { type Answer, answered } from './answer.ts'
import type { Auth } from './better-auth.ts'
import { type Limits, limits } from './limits.ts'
import { secondFactorRemoval } from './second-factor-removal.ts'
import type { Entry, Proof, Refusal, SecondFactor, Visit } from './sign-in.ts'
import { keyOf } from './totp-key.ts'

/** The second factor of an account: its key on a phone, asked for at every sign-in once it is on. */
export function secondFactorOf(auth: Auth, pool: pg.Pool, tries: Limits): SecondFactor {
  return {
    isAwaited: ({ cookie }) => /(^|;\s*)(__Secure-)?frise\.two_factor=[^;]/.test(cookie),
    pass: async (visit, typed) => {
      const refused = await tries.count(limits.triesFrom, visit.address)
      return (
        refused ??
        entryOf(await oncePerCode(pool, tries, typed, await answered(verified(auth, visit, typed))))
      )
    },
    state: async (accountId) => {
      const { rows } = await pool.query<{ verified: boolean }>(stateOfAccount, [accountId])
      if (rows[0]?.verified === true) return 'on'
      return rows[0]?.verified === false ? 'begun' : 'none'
    },
    begin: async (visit, proof) => {
      const begun = await proven(pool, tries, proof, (password) =>
        auth.api.enableTwoFactor({
          body: { method: 'totp', ...password },
          headers: headersOf(visit),
          returnHeaders: true,
        }),
      )
      return 'outcome' in begun ? begun : null
    },
    key: (accountId) => keyOf(auth, pool, accountId),
    confirm: async (visit, typed) => {
      const { given, cookies } = await answered(verified(auth, visit, typed))
      if (given === null) return null
      const accountId = given.user.id
      await takeCode(tries, accountId, typed)
      await pool.query('delete from auth.sessions where "userId" = $1 and not "secondFactor"', [accountId])
      const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: accountId } })
      return { cookies, backupCodes }
    },
    renewBackupCodes: async (visit, proof) => {
      const renewed = await proven(pool, tries, proof, (password) =>
        auth.api.generateBackupCodes({ body: password, headers: headersOf(visit), returnHeaders: true }),
      )
      return 'outcome' in renewed ? renewed : renewed.given.backupCodes
    },
    remove: async (accountId) => {
      await pool.query(secondFactorRemoval, [accountId])
    },
  }
}

const stateOfAccount = 'select verified from auth.second_factors where "userId" = $1'

type Password = { password?: string }

/**
 * What better-auth makes, once an account with a printed code has given it again: counted as in a browser that is known, so that nobody
 * guesses it here instead.
 */
async function proven<T>(
  pool: pg.Pool,
  tries: Limits,
  { accountId, printedCode }: Proof,
  make: (password: Password) => Promise<{ headers: Headers; response: T }>,
): Promise<{ given: T } | Refusal> {
  const username = await usernameOf(pool, accountId)
  if (username === null) {
    const { response } = await make({})
    return { given: response }
  }
  const refused = await tries.count(limits.triesOfPrintedCode, username)
  if (refused !== null) return refused
  const { given, refusal } = await answered(make({ password: normaliseCode(printedCode) }))
  if (refusal !== null && refusal !== 'INVALID_PASSWORD') throw new Error(`second factor: ${refusal}`)
  if (given === null) return { outcome: 'refused', why: 'wrong' }
  await tries.forget(limits.triesOfPrintedCode, username)
  return { given }
}

type Passed = { token?: string | null | undefined; user: { id: string } }

/**
 * better-auth accepts a code of the phone as often as it is typed in its minute and a half: who saw it typed could enter too. Typed a
 * second time, it opens nothing: the session that was made of it ends before anybody holds its token, and signing in starts again.
 */
async function oncePerCode<T extends Passed>(
  pool: pg.Pool,
  tries: Limits,
  typed: string,
  answer: Answer<T>,
): Promise<Answer<T>> {
  if (answer.given === null || !answer.cookies.some(opensSession)) return answer
  if (await takeCode(tries, answer.given.user.id, typed)) return answer
  await pool.query('delete from auth.sessions where token = $1', [answer.given.token])
  return { given: null, cookies: [], refusal: 'CODE_USED_BEFORE' }
}

/** Whoever is signed in already, and sends the form once more, is given nothing new. */
function opensSession(cookie: string): boolean {
  return /^(__Secure-)?frise\.session_token=[^;]/.test(cookie)
}

/** Marks this code of the phone as used by this account; false when it was before. A backup code is used up by better-auth. */
async function takeCode(tries: Limits, accountId: string, typed: string): Promise<boolean> {
  const code = normaliseCode(typed)
  return !isOfPhone(code) || (await tries.count(limits.codesOfPhone, `${accountId} ${code}`)) === null
}

function verified(auth: Auth, visit: Visit, typed: string) {
  const code = normaliseCode(typed)
  const call = { body: { code }, headers: headersOf(visit), returnHeaders: true } as const
  return isOfPhone(code) ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call)
}

/** Six figures come from the phone; anything else is a backup code. */
function isOfPhone(code: string): boolean {
  return /^\d{6}$/.test(code)
}

function headersOf(visit: Visit): Headers {
  return new Headers({ cookie: visit.cookie })
}

/** better-auth gives five tries to one sign-in and ten to an account, which then waits a quarter of an hour. */
function entryOf({ given, cookies, refusal }: Answer<object>): Entry {
  if (given !== null) return { outcome: 'entered', cookies }
  if (refusal === 'ACCOUNT_TEMPORARILY_LOCKED') return { outcome: 'refused', why: 'too many', minutes: 15 }
  const wrong = refusal === 'INVALID_CODE' || refusal === 'INVALID_BACKUP_CODE'
  return { outcome: 'refused', why: wrong ? 'wrong' : 'spent' }
}
