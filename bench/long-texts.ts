import { holdsContactDetails } from '#src/cohorts/contact-details.ts'
import { repeated } from '#test/repeated-pieces.ts'

/** Milliseconds of the slowest text of so many signs when a way to be reached is looked for in it. */
export type LongTexts = { once: number; fourTimes: number }

/** Four times as long takes about four times as long, not sixteen, whatever the text repeats. */
export function longTexts(): LongTexts {
  const slowest = (signs: number) => Math.max(...repeated.map((piece) => leastTime(piece, signs)))
  return { once: slowest(10_000), fourTimes: slowest(40_000) }
}

function leastTime(piece: string, signs: number): number {
  const text = `1${piece.repeat(signs / piece.length)}b`
  const tries = [1, 2, 3].map(() => {
    const start = performance.now()
    holdsContactDetails(text)
    return performance.now() - start
  })
  return Math.min(...tries)
}
