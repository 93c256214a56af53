import { normaliseCode } from '#platform/ids/ids.ts'
import { isMailable, normaliseEmail } from './accounts.ts'
import { type Answer, answered } from './answer.ts'
import type { Auth } from './better-auth.ts'
import { type Limits, limits } from './limits.ts'
import type { Entry, SignInDoor } from './sign-in.ts'
import { normaliseUsername } from './usernames.ts'

type WaysIn = Pick<SignInDoor, 'askCode' | 'enterWithCode' | 'enterWithPrintedCode'>

/** The two first factors: a code by e-mail, and a code on paper. What is wrong, unknown or too old answers the same. */
export function waysIn(auth: Auth, tries: Limits): WaysIn {
  return {
    askCode: async (visit, typed) => {
      const email = normaliseEmail(typed)
      const refused =
        (await tries.count(limits.codesAskedFrom, visit.address)) ??
        (await tries.count(limits.codesSentTo, email))
      if (refused !== null) return refused
      await tries.forget(limits.triesOfCode, email)
      if (isMailable(email)) await auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } })
      return null
    },
    enterWithCode: async (visit, given) => {
      const email = normaliseEmail(given.email)
      const refused = await tries.count(limits.triesFrom, visit.address)
      if (refused !== null) return refused
      // Counted here and not only by better-auth, which counts for addresses that have an account.
      if (await tries.count(limits.triesOfCode, email)) return { outcome: 'refused', why: 'spent' }
      const body = { email, otp: given.code.replace(/\D/g, '') }
      const headers = new Headers({ cookie: visit.cookie })
      return entryOf(await answered(auth.api.signInEmailOTP({ body, headers, returnHeaders: true })))
    },
    enterWithPrintedCode: async (visit, given) => {
      const username = normaliseUsername(given.username)
      const refused =
        (await tries.count(limits.triesFrom, visit.address)) ??
        (await tries.count(limits.triesOfPrintedCode, username))
      if (refused !== null) return refused
      const body = { username, password: normaliseCode(given.code), rememberMe: given.remember }
      const headers = new Headers({ cookie: visit.cookie })
      const entry = entryOf(await answered(auth.api.signInUsername({ body, headers, returnHeaders: true })))
      if (entry.outcome !== 'refused') await tries.forget(limits.triesOfPrintedCode, username)
      return entry
    },
  }
}

function entryOf({ given, cookies }: Answer<object>): Entry {
  if (given === null) return { outcome: 'refused', why: 'wrong' }
  return { outcome: 'twoFactorRedirect' in given ? 'second factor' : 'entered', cookies }
}
