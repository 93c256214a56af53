import type { Language } from '#platform/i18n/language.ts'
import type { Audience } from '../mailing.ts'

/** What a message says, before it is a mail or a text message. Plain words: escaping is `writeLetter`'s. */
export type Letter = {
  subject: string
  /** One or two sentences each. */
  paragraphs: string[]
  /** The one deed; its address stands on a line of its own in a text. */
  link?: { label: string; href: string }
  /** After the link. */
  after?: string[]
  /** The same in one sentence, for a text message; the link comes after it. */
  short: string
}

/** How French speaks to the reader: a setting of the programme for participants, always "vous" to guardians. */
export type Address = 'tu' | 'vous'

/** What every message carries besides its own values. */
export type Common = {
  /** Where to report a concern about somebody. */
  reportLink: string
}

/** What a message of a mailing knows of its reader: the same news is told to a girl, to a guardian and to the team. */
export type Told = {
  /** A host reads what the team reads. */
  audience: Exclude<Audience, 'hosts'>
  /** How the programme speaks to the girls. */
  address: Address
  /** First names of the girls whom a guardian answers for. */
  children: readonly string[]
  /** Her own page, or the guardian's; absent for the team, and where a mailing is read again. */
  link?: string
}

/** Who reads a message, which decides between "tu" and "vous" and how she is called. */
export type ReaderKind = 'participant' | 'guardian' | 'team'

/** One message in every language. The team is always "vous", by first name; `told`: its values say who reads. */
/** `nameless`: whoever reads may be a stranger, who learns no name. */
export type Template<Values> = { reader: ReaderKind | 'told'; nameless?: true } & Record<
  Language,
  (values: Values) => Letter
>

/**
 * Names typed by strangers reach other people's mailboxes: "evil.example" must not become a link there, nor what a reader of addresses
 * takes for it: it normalises by NFKC, as this does, and then takes U+3002 for a dot (UTS 46, section 2.3).
 */
export function safeName(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[.:/\\\u3002](?=\S)/g, '$& ')
    .trim()
    .slice(0, 80)
}
