import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomBytes } from 'node:crypto'

type Source = { seed: string; drawn: number; open: boolean }

const sources = new AsyncLocalStorage<Source>()

/**
 * Ids and tokens made inside `work` follow from `seed`, so that the same work makes the same rows. Only a demonstration
 * world is built so: whoever knows the seed knows its tokens. Nothing started inside and still running after it draws
 * from the seed: a connection opened by the work outlives it.
 */
export async function withSeededIds<T>(seed: string, work: () => Promise<T>): Promise<T> {
  const source: Source = { seed, drawn: 0, open: true }
  try {
    return await sources.run(source, work)
  } finally {
    source.open = false
  }
}

/** Work inside `withSeededIds` whose ids stay random: that of a library, which draws when it likes. */
export function withRandomIds<T>(work: () => Promise<T>): Promise<T> {
  return sources.exit(work)
}

/** Up to 32 random bytes of the system; inside `withSeededIds`, that follow from its seed. */
export function nextBytes(length: number): Buffer {
  const source = sources.getStore()
  if (source?.open !== true) return fresh(length)
  source.drawn += 1
  return createHash('sha256').update(`${source.seed} ${source.drawn}`).digest().subarray(0, length)
}

// Asked of the system by the page: one deed makes a dozen ids, and asking takes longer than what is done with the answer.
let page = Buffer.alloc(0)

function fresh(length: number): Buffer {
  if (page.length < length) page = randomBytes(4_096)
  const bytes = page.subarray(0, length)
  page = page.subarray(length)
  return bytes
}

// Where it begins betrays nothing either. It turns round after some sixty million ids, which disorders one millisecond.
let last = randomBytes(8).readBigUInt64BE() >> 7n

/**
 * A number of 58 bits larger than the one before, by this random step of 32 bits and one more: of this process; inside
 * `withSeededIds`, of its work.
 */
export function nextInLine(step: number): bigint {
  const source = sources.getStore()
  if (source?.open === true) return (BigInt(source.drawn) << 32n) | BigInt(step)
  last += BigInt(step) + 1n
  return last
}
