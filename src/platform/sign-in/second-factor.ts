import type pg from 'pg'
import { normaliseCode } from '#platform/ids/ids.ts'
import { type Answer, answered } from './answer.ts'
import type { Auth } from './better-auth.ts'
import { type Limits, limits } from './limits.ts'
import type { Entry, SecondFactor, Visit } from './sign-in.ts'

/** The second factor of an account: its key on a phone, asked for at every sign-in once it is on. */
export function secondFactorOf(auth: Auth, pool: pg.Pool, tries: Limits): SecondFactor {
  return {
    isAwaited: ({ cookie }) => /(^|;\s*)(__Secure-)?frise\.two_factor=[^;]/.test(cookie),
    pass: async (visit, typed) => {
      const refused = await tries.count(limits.triesFrom, visit.address)
      return refused ?? entryOf(await answered(verified(auth, visit, typed)))
    },
    state: async (accountId) => {
      const { rows } = await pool.query<{ named: boolean; verified: boolean | null }>(stateOfAccount, [
        accountId,
      ])
      if (rows[0]?.named) return 'printed code'
      if (rows[0]?.verified === true) return 'on'
      return rows[0]?.verified === false ? 'begun' : 'none'
    },
    begin: async (visit) => {
      await auth.api.enableTwoFactor({ body: { method: 'totp' }, headers: headersOf(visit) })
    },
    key: async (visit) => {
      const { totpURI } = await auth.api.getTOTPURI({ body: {}, headers: headersOf(visit) })
      return { uri: totpURI, secret: new URL(totpURI).searchParams.get('secret') ?? '' }
    },
    confirm: async (visit, typed) => {
      const { given, cookies } = await answered(verified(auth, visit, typed))
      if (given === null) return null
      const accountId = given.user.id
      await pool.query('delete from auth.sessions where "userId" = $1 and not "secondFactor"', [accountId])
      const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: accountId } })
      return { cookies, backupCodes }
    },
    renewBackupCodes: async (visit) => {
      const { backupCodes } = await auth.api.generateBackupCodes({ body: {}, headers: headersOf(visit) })
      return backupCodes
    },
    remove: async (accountId) => {
      const { adapter, internalAdapter } = await auth.$context
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: accountId }] })
      await internalAdapter.updateUser(accountId, { twoFactorEnabled: false })
      await internalAdapter.deleteUserSessions(accountId)
    },
  }
}

const stateOfAccount = `
  select a.username is not null as named, f.verified
  from auth.accounts a left join auth.second_factors f on f."userId" = a.id where a.id = $1`

/** Six figures come from the phone; anything else is a backup code. */
function verified(auth: Auth, visit: Visit, typed: string) {
  const code = normaliseCode(typed)
  const call = { body: { code }, headers: headersOf(visit), returnHeaders: true } as const
  return /^\d{6}$/.test(code) ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call)
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
