import { timingSafeEqual } from 'node:crypto'
import { hashOf, normaliseCode } from '#platform/ids/ids.ts'

/** The code that the server printed, known by its hash, and the wrong tries since the last pause. */
export type FoundingCode = { hash: Buffer; faults: number; pausedUntil: Date | null }

export type CodeTry = 'right' | 'wrong' | 'paused'

/** Wrong codes before a pause, and its minutes. Whoever can start the server again has a new code at once. */
const faultsAllowed = 5
export const pauseMinutes = 10

export function newFoundingCode(code: string): FoundingCode {
  return { hash: hashOf(normaliseCode(code)), faults: 0, pausedUntil: null }
}

/** Judges what was typed, and says what is known of the code afterwards. During a pause even the right code is refused. */
export function tryCode(
  known: FoundingCode,
  typed: string,
  now: Date,
): { answer: CodeTry; known: FoundingCode } {
  if (known.pausedUntil !== null && now < known.pausedUntil) return { answer: 'paused', known }
  const resumed = known.pausedUntil === null ? known : { ...known, faults: 0, pausedUntil: null }
  if (timingSafeEqual(resumed.hash, hashOf(normaliseCode(typed)))) return { answer: 'right', known: resumed }
  const faults = resumed.faults + 1
  const pausedUntil = faults < faultsAllowed ? null : new Date(now.getTime() + pauseMinutes * 60_000)
  return { answer: 'wrong', known: { ...resumed, faults, pausedUntil } }
}
