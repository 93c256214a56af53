import { isAPIError } from 'better-auth/api'
import type { Cookies } from './sign-in.ts'

/** What better-auth answered, or null with the code of its refusal, and the cookies that it set. */
export type Answer<T> =
  | { given: T; cookies: Cookies; refusal: null }
  | { given: null; cookies: Cookies; refusal: string }

/** Waits for a call made with `returnHeaders`. A refusal of 4xx is an answer; all else is thrown. */
export async function answered<T>(call: Promise<{ headers: Headers; response: T }>): Promise<Answer<T>> {
  try {
    const { headers, response } = await call
    return { given: response, cookies: headers.getSetCookie(), refusal: null }
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw causeOf(error)
    return { given: null, cookies: [], refusal: error.body?.code ?? String(error.statusCode) }
  }
}

/** better-auth wraps a lost database into an answer of its own; who waits for it wants to know (503, not 500). */
export function causeOf(error: unknown): unknown {
  return isAPIError(error) ? (error.cause ?? error) : error
}
