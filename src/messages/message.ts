/** How a message reaches somebody: by mail when there is an address, else by SMS, else from hand to hand. */
export type Channel = 'mail' | 'sms' | 'none'

/**
 * `queued`: about to leave. `sent`: handed to a mail server or an operator. `kept`: nothing left this machine (a
 * demonstration, no way out set up, or nobody to write to): the team hands the link over. `failed`: it did not leave, or
 * nobody knows whether it did. `withheld`: it never left, since its reader answers for the girl no more, and nobody is to tell
 * her otherwise.
 */
export const messageStates = ['queued', 'sent', 'kept', 'failed', 'withheld'] as const
export type MessageState = (typeof messageStates)[number]

export type Way = { channel: 'mail' | 'sms'; address: string } | { channel: 'none'; address: null }

/** Where to write to a person. Accounts without e-mail carry an address that nobody reads: it is none. */
export function wayTo(person: { email: string | null; phone: string | null }): Way {
  if (person.email !== null && !person.email.endsWith('.invalid'))
    return { channel: 'mail', address: person.email }
  if (person.phone !== null) return { channel: 'sms', address: person.phone }
  return { channel: 'none', address: null }
}

/** The code of a message whose process died between handing it over and writing it down. */
export const interrupted = 'interrupted'

/** The code of a message that had not left when its reader's contact was replaced. */
export const contactReplaced = 'contact replaced'
