/** One mail to one address. `purpose` is a code for the outbox and the log ("sign-in code"), never a name. */
export type OutgoingMail = {
  to: string
  subject: string
  text: string
  html: string
  purpose: string
  /** Sent again with the same id it has the same Message-ID, so that mailboxes show one mail. */
  id?: string
}

/** `sent`: handed to a mail server. `kept`: nothing left this machine. */
export type Delivery = 'sent' | 'kept'

/** Where mail goes out. Throws `Undeliverable` when trying again cannot help, any other error when it can. */
export type Mail = { send(message: OutgoingMail): Promise<Delivery> }

/** The other side refuses this address or this message for good. Its text is a code, never an address. */
export class Undeliverable extends Error {}
