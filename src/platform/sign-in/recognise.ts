import { getCookieCache, parseCookies } from 'better-auth/cookies'
import type pg from 'pg'
import { causeOf } from './answer.ts'
import { type Auth, cookiePrefix } from './better-auth.ts'
import type { Cookies, SignedIn } from './sign-in.ts'

export type Recogniser = { auth: Auth; pool: pg.Pool; secret: string; baseUrl: string }

/**
 * Who signed in with this request. The signed cookie of the last minute says it; a deed (`fresh`) asks the database
 * besides whether that session is open still. Without such a cookie better-auth looks the session up and gives a new one.
 */
export async function recognise(
  { auth, pool, secret, baseUrl }: Recogniser,
  request: Request,
  fresh: boolean,
): Promise<{ signedIn: SignedIn | null; cookies: Cookies }> {
  const cookie = request.headers.get('cookie') ?? ''
  if (!cookie.includes(`${cookiePrefix}.session_token=`)) return { signedIn: null, cookies: [] }
  const isSecure = baseUrl.startsWith('https://')
  // What is not written as it writes it, it throws at; then there is no such minute.
  const read = await getCookieCache<Kept>(new Headers({ cookie }), { cookiePrefix, secret, isSecure }).catch(
    () => null,
  )
  const kept = read !== null && isOf(cookie, read.session) ? read : null
  const open = kept !== null && fresh ? await openSession(pool, kept.session.id) : kept?.session
  if (open !== undefined) return { signedIn: signedInBy(open), cookies: [] }
  // Only the cookies are handed on, and no minute that does not count: what better-auth does not see it cannot keep.
  const headers = new Headers({ cookie: withoutMinute(cookie) })
  const answer = await auth.api
    .getSession({ headers, query: { disableCookieCache: true }, returnHeaders: true })
    .catch((error: unknown) => {
      throw causeOf(error)
    })
  const session = answer.response?.session
  return { signedIn: session ? signedInBy(session) : null, cookies: answer.headers.getSetCookie() }
}

type Session = { userId: string; secondFactor: boolean }
type Kept = NonNullable<Awaited<ReturnType<typeof getCookieCache>>> & { session: Session }

/** On a shared computer the minute of somebody else may still lie beside the token of whoever signed in last. */
function isOf(cookie: string, { token }: { token: string }): boolean {
  return [...parseCookies(cookie)].some(
    ([name, value]) => name.endsWith(`${cookiePrefix}.session_token`) && value.startsWith(`${token}.`),
  )
}

function withoutMinute(cookie: string): string {
  const minute = `${cookiePrefix}.session_data`
  return cookie
    .split(/; */)
    .filter((part) => !part.split('=')[0]!.includes(minute))
    .join('; ')
}

const signedInBy = ({ userId, secondFactor }: Session) => ({ accountId: userId, secondFactor })

async function openSession(pool: pg.Pool, id: string): Promise<Session | undefined> {
  const { rows } = await pool.query<Session>(
    'select "userId", "secondFactor" from auth.sessions where id = $1 and "expiresAt" > now()',
    [id],
  )
  return rows[0]
}
