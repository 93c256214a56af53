import type { Channel, MessageState } from './message.ts'

/** What decides whether somebody has been told: one message, or several of the same kind. */
export type Delivered = { channel: Channel; state: MessageState; settled: boolean; count: number }

/** What became of a mailing, person by person: each is in exactly one of the four. */
type DeliverySum = {
  total: number
  /** Handed to a mail server or an operator; in a demonstration, kept in the outbox. */
  reached: number
  /** About to leave. */
  waiting: number
  /** Told by telephone or by hand since, or nobody to tell any more. */
  settled: number
  /** Nobody knows that she was told: somebody has to. */
  unreached: number
}

/** Sums up a mailing. In a demonstration nothing leaves: what is kept for an address counts as having reached it. */
export function deliverySum(lines: readonly Delivered[], isDemonstration: boolean): DeliverySum {
  const sum: DeliverySum = { total: 0, reached: 0, waiting: 0, settled: 0, unreached: 0 }
  for (const line of lines) {
    sum.total += line.count
    sum[standingOf(line, isDemonstration)] += line.count
  }
  return sum
}

/** Whether one person was reached, waits, was told otherwise, or has to be. */
export function standingOf(
  { channel, state, settled }: Omit<Delivered, 'count'>,
  isDemonstration: boolean,
): Exclude<keyof DeliverySum, 'total'> {
  if (state === 'sent') return 'reached'
  if (state === 'queued') return 'waiting'
  if (settled || state === 'withheld') return 'settled'
  return state === 'kept' && channel !== 'none' && isDemonstration ? 'reached' : 'unreached'
}
