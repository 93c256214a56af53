import { type Clock, systemClock } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Mail, OutgoingMail } from './mail.ts'

/** A mail that did not leave this machine, and when it would have. */
export type KeptMail = OutgoingMail & { id: string; at: Date }

/** Mail that sends nothing: the last 200 stay in memory, newest first, for the outbox of a demonstration. */
export function keptMail(clock: Clock = systemClock): Mail & { kept: () => readonly KeptMail[] } {
  const kept: KeptMail[] = []
  return {
    send: (message) => {
      const at = clock.now()
      kept.unshift({ ...message, id: message.id ?? newId(at), at })
      kept.splice(200)
      return Promise.resolve('kept')
    },
    kept: () => kept,
  }
}
