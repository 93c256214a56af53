import { normaliseCode } from '#platform/ids/ids.ts'
import { isMailable, normaliseEmail } from './accounts.ts'
import { type Answer, answered } from './answer.ts'
import { type Auth, inBrowser } from './better-auth.ts'
import type { Browser, Browsers } from './browser.ts'
import { type Limits, limits } from './limits.ts'
import type { Cookies, Entry, SignInDoor } from './sign-in.ts'
import { normaliseUsername } from './usernames.ts'

type WaysIn = Pick<SignInDoor, 'askCode' | 'enterWithCode' | 'enterWithPrintedCode'>

/** The two first factors: a code by e-mail, and a code on paper. What is wrong, unknown or too old answers the same. */
export function waysIn(auth: Auth, tries: Limits, browsers: Browsers): WaysIn {
  return {
    askCode: async (visit, typed) => {
      const email = normaliseEmail(typed)
      const before = browsers.of(visit.cookie, email)
      const { browser, cookies } = before === null ? begun(browsers) : { browser: before, cookies: [] }
      const hers = subjectOf(email, browser)
      const refused =
        (await tries.count(limits.codesAskedFrom, visit.address)) ??
        (await tries.count(limits.codesSentTo, browser.isKnown ? hers : email))
      if (refused !== null) return refused
      await tries.forget(limits.triesOfCode, hers)
      if (isMailable(email))
        await inBrowser(browser.token, () =>
          auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } }),
        )
      return { outcome: 'asked', cookies }
    },
    enterWithCode: async (visit, given) => {
      const email = normaliseEmail(given.email)
      const refused = await tries.count(limits.triesFrom, visit.address)
      if (refused !== null) return refused
      const browser = browsers.of(visit.cookie, email)
      // A browser that never asked has no code: whatever is typed there is wrong.
      if (browser === null) return { outcome: 'refused', why: 'wrong' }
      // Counted here and not only by better-auth, which counts for addresses that have an account.
      if (await tries.count(limits.triesOfCode, subjectOf(email, browser)))
        return { outcome: 'refused', why: 'spent' }
      const body = { email, otp: given.code.replace(/\D/g, '') }
      const headers = new Headers({ cookie: visit.cookie })
      const entry = entryOf(
        await inBrowser(browser.token, () =>
          answered(auth.api.signInEmailOTP({ body, headers, returnHeaders: true })),
        ),
      )
      if (entry.outcome === 'refused') return entry
      return { ...entry, cookies: [...entry.cookies, browsers.remember(email, { stays: true })] }
    },
    enterWithPrintedCode: async (visit, given) => {
      const username = normaliseUsername(given.username)
      const browser = browsers.of(visit.cookie, username)
      const [limit, subject] =
        browser?.isKnown === true
          ? [limits.triesOfPrintedCode, subjectOf(username, browser)]
          : [limits.triesOfPrintedCodeFrom, `${username} ${visit.address}`]
      const refused =
        (await tries.count(limits.triesFrom, visit.address)) ??
        (await tries.count(limit, subject)) ??
        (browser?.isKnown === true ? null : await tries.count(limits.triesOfPrintedCodeAnywhere, username))
      if (refused !== null) return refused
      const body = { username, password: normaliseCode(given.code), rememberMe: given.remember }
      const headers = new Headers({ cookie: visit.cookie })
      const entry = entryOf(await answered(auth.api.signInUsername({ body, headers, returnHeaders: true })))
      if (entry.outcome === 'refused') return entry
      await tries.forget(limit, subject)
      return { ...entry, cookies: [...entry.cookies, browsers.remember(username, { stays: given.remember })] }
    },
  }
}

function begun(browsers: Browsers): { browser: Browser; cookies: Cookies } {
  const { browser, cookie } = browsers.begin()
  return { browser, cookies: [cookie] }
}

/** Whose tries these are: those of one browser for one address or username. */
function subjectOf(identifier: string, { token }: Browser): string {
  return `${identifier} ${token}`
}

function entryOf({ given, cookies }: Answer<object>): Entry {
  if (given === null) return { outcome: 'refused', why: 'wrong' }
  return { outcome: 'twoFactorRedirect' in given ? 'second factor' : 'entered', cookies }
}
