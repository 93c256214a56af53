import { createHash } from 'node:crypto'

/** Draws that are the same for the same seed, on every machine and on every day. */
export type Chance = {
  /** From 0 to 1, 1 not included. */
  next(): number
  /** A whole number from 0 to `below`, `below` not included. */
  whole(below: number): number
  pick<T>(from: readonly T[]): T
  /** Yes, in this share of draws (0 to 1). */
  happens(share: number): boolean
  shuffled<T>(list: readonly T[]): T[]
}

/** Chance that begins with a seed: for worlds only, never for a secret. */
export function chanceOf(seed: string): Chance {
  // SplitMix32: thirty-two bits of state are plenty for some thousand draws.
  let state = createHash('sha256').update(seed).digest().readUInt32BE()
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    next,
    whole,
    pick: (from) => from[whole(from.length)]!,
    happens: (share) => next() < share,
    shuffled: (list) =>
      list
        .map((item) => ({ item, place: next() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ item }) => item),
  }
}
