import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { isLanguage, type Language, languageFrom } from '#platform/i18n/language.ts'
import { answeringIn } from './fault-words.ts'
import type { Frise, RequestEnv } from './frise.ts'
import { languageCookie, shownAgain } from './shown-page.ts'

/**
 * What every request carries: the clock's instant, the language, and who signed in: asked afresh for every deed, and for
 * reading where `readAfresh` says so of a path, since a session that has ended reads for a minute more elsewhere.
 */
export function requestContext(
  frise: Frise,
  readAfresh: (path: string) => boolean = () => false,
): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const isDeed = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    const fresh = isDeed || readAfresh(c.req.path)
    c.set('frise', frise)
    c.set('web', frise.database.web)
    c.set('now', frise.clock.now())
    c.set('language', languageOf(c))
    c.set('typed', shownAgain(c.req.raw)?.typed)
    const { signedIn, cookies } = await frise.signIn.recognise(c.req.raw, { fresh })
    c.set('signedIn', signedIn)
    await answeringIn(c.get('language'), next)
    if (c.res.headers.has('set-cookie') && c.req.path.startsWith('/sign-')) return
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  }
}

/** The language that was chosen, just now or here before, else the browser's. */
export function languageOf(c: Context): Language {
  const shown = shownAgain(c.req.raw)
  if (shown !== undefined) return shown.language
  const chosen = getCookie(c, languageCookie)
  return isLanguage(chosen) ? chosen : languageFrom(c.req.header('accept-language'), 'fr')
}
