import type { Language } from '#platform/i18n/language.ts'

/** To whom one may write about a cohort. `hosts`: whoever opens the place, by a role over it or over the cohort. */
export const audiences = ['girls', 'guardians', 'team', 'hosts'] as const
export type Audience = (typeof audiences)[number]

/** Somebody to whom a mailing goes, and for a guardian the first names of her girls in the cohort. */
export type MailingRecipient = {
  personId: string
  audience: Audience
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  language: Language
  /** The girls whom a guardian answers for; empty for the others. */
  children: readonly { id: string; firstName: string }[]
  /** The address of her page; before it leaves its key is `…`, and none where the message leads nowhere. */
  link?: string
}

/** The recipients of some audiences, each person once: a mother who leads the cohort is written to as a mother. */
export function chosenRecipients(
  all: readonly MailingRecipient[],
  chosen: readonly Audience[],
): MailingRecipient[] {
  const seen = new Set<string>()
  return audiences
    .filter((audience) => chosen.includes(audience))
    .flatMap((audience) => all.filter((it) => it.audience === audience))
    .filter(({ personId }) => !seen.has(personId) && seen.add(personId))
}

/** How somebody was told what a message could not tell her. */
export const settlementWays = ['by phone', 'by hand', 'not needed'] as const
export type SettlementWay = (typeof settlementWays)[number]

/** That she was told otherwise, and who says so. */
export type Settlement = { how: SettlementWay; by: string }
