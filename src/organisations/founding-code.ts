import { timingSafeEqual } from 'node:crypto'
import { hashOf, normaliseCode } from '#platform/ids/ids.ts'

/** The code that the server printed, known by its hash. */
type FoundingCode = { hash: Buffer }

export function newFoundingCode(code: string): FoundingCode {
  return { hash: hashOf(normaliseCode(code)) }
}

/**
 * Is this the code, however it is written? No wrong code of somebody else delays the right one, or a stranger could keep the
 * founder out (decision 057).
 */
export function isFoundingCode(known: FoundingCode, typed: string): boolean {
  return timingSafeEqual(known.hash, hashOf(normaliseCode(typed)))
}
