import type { Context } from 'hono'
import type { Scope } from '#platform/database/database.ts'
import type { PersonalData } from '#platform/privacy/personal-columns.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import type { OwnLengths } from './kept-lengths.ts'

/** What these pages are given, since they depend on no capability that knows people. */
export type PrivacyMeans = {
  data: PersonalData
  /** How her programme speaks to her; "vous" to whoever has none. */
  addressOf(scope: Scope, personId: string): Promise<'tu' | 'vous'>
  /** How long a file with a place is kept after the last contact; null for whoever has no such file. */
  placeKept(scope: Scope, personId: string): Promise<Length | null>
  ownLengths: OwnLengths
}

/** A length of time, as a programme says it. */
export type Length = { days: number } | { months: number }

/** Whoever came to see her own data: by a link that she holds, or signed in. */
type OwnPerson = {
  id: string
  token: string | undefined
  /** The child whom her link is about, when she is a guardian. */
  childId: string | undefined
}

/** After the guard of either door. */
export function ownPerson(c: Context<TenantEnv>): OwnPerson {
  const token = c.req.param('token')
  if (token === undefined) return { id: c.get('visitor')!.personId, token, childId: undefined }
  const { holderId, aboutId, purpose } = c.get('link')
  return { id: holderId, token, childId: purpose === 'guardian' ? aboutId : undefined }
}

/** A guardian and the team are addressed as adults, whatever a programme says. */
export async function addressFor(
  c: Context<TenantEnv>,
  means: PrivacyMeans,
  { id, childId }: OwnPerson,
): Promise<'tu' | 'vous'> {
  return childId === undefined ? means.addressOf(c.get('scope'), id) : 'vous'
}
