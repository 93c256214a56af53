import { createHmac, randomBytes } from 'node:crypto'

type AddressLimit = {
  /** Counts one try from a network address; the whole minutes to wait when it is one too many. */
  count(address: string, now: Date): number | null
}

/**
 * Stops machines that post without an account: at most so many tries from one network address in so many minutes.
 * Kept in this process only, under a key that changes with each window: no table, file or backup ever learns that an
 * address wrote something, which a counter in the database would. With several processes, each counts for itself.
 */
export function limitByAddress({ most, minutes }: { most: number; minutes: number }): AddressLimit {
  const length = minutes * 60_000
  let window = { number: -1, key: randomBytes(32), tries: new Map<string, number>() }
  return {
    count: (address, now) => {
      const number = Math.floor(now.getTime() / length)
      if (number !== window.number) window = { number, key: randomBytes(32), tries: new Map() }
      const { key, tries } = window
      const hashed = createHmac('sha256', key).update(address).digest('base64')
      const count = (tries.get(hashed) ?? 0) + 1
      // Memory stays small, and whoever has very many addresses closes nothing to those who come after her.
      const [oldest] = tries.keys()
      if (count === 1 && tries.size >= mostAddresses) tries.delete(oldest!)
      tries.set(hashed, count)
      return count <= most ? null : Math.ceil(((number + 1) * length - now.getTime()) / 60_000)
    },
  }
}

const mostAddresses = 10_000
