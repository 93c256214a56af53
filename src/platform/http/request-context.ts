import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isLanguage, type Language, languageFrom } from '#platform/i18n/language.ts'
import { backOf } from './back.ts'
import { postedFields } from './form.ts'
import type { Frise, RequestEnv } from './frise.ts'

const languageCookie = 'frise_language'

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
    const { signedIn, cookies } = await frise.signIn.recognise(c.req.raw, { fresh })
    c.set('signedIn', signedIn)
    await next()
    if (c.res.headers.has('set-cookie') && c.req.path.startsWith('/sign-')) return
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
  }
}

/** The language that was chosen here, else the browser's. */
export function languageOf(c: Context): Language {
  const chosen = getCookie(c, languageCookie)
  return isLanguage(chosen) ? chosen : languageFrom(c.req.header('accept-language'), 'fr')
}

/** Keeps the chosen language for a year and goes back to the page. */
export async function rememberLanguage(c: Context): Promise<Response> {
  const { language, back } = await postedFields(c)
  if (isLanguage(language)) {
    setCookie(c, languageCookie, language, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 365 * 24 * 60 * 60,
    })
  }
  return c.redirect(backOf(back), 303)
}
