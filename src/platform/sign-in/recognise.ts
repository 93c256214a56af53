import type pg from 'pg'
import { causeOf } from './answer.ts'
import type { Auth } from './better-auth.ts'
import type { Minutes, OpenOne } from './minute.ts'
import type { Cookies, SignedIn } from './sign-in.ts'

type Recogniser = { auth: Auth; pool: pg.Pool; minutes: Minutes }

/**
 * Who signed in with this request. The signed cookie of the last minute says it; a deed (`fresh`) asks the database
 * besides whether that session is open still. Without such a cookie better-auth looks the session up, and a new minute begins.
 */
export async function recognise(
  { auth, pool, minutes }: Recogniser,
  request: Request,
  fresh: boolean,
): Promise<{ signedIn: SignedIn | null; cookies: Cookies }> {
  const cookie = request.headers.get('cookie') ?? ''
  const token = minutes.tokenIn(cookie)
  if (token === undefined) return { signedIn: null, cookies: [] }
  const kept = minutes.read(cookie, token)
  const open = kept !== null && fresh ? await openSession(pool, kept.id) : kept
  if (open) return { signedIn: signedInBy(open), cookies: [] }
  const { response, headers } = await auth.api
    .getSession({ headers: new Headers({ cookie }), returnHeaders: true })
    .catch((error: unknown) => {
      throw causeOf(error)
    })
  const cookies = headers.getSetCookie()
  if (!response) return { signedIn: null, cookies }
  const { session } = response
  return { signedIn: signedInBy(session), cookies: [...cookies, minutes.write(session, token)] }
}

const signedInBy = ({ userId, secondFactor }: Omit<OpenOne, 'id'>) => ({ accountId: userId, secondFactor })

async function openSession(pool: pg.Pool, id: string): Promise<OpenOne | undefined> {
  const { rows } = await pool.query<OpenOne>(
    'select id, "userId", "secondFactor" from auth.sessions where id = $1 and "expiresAt" > now()',
    [id],
  )
  return rows[0]
}
