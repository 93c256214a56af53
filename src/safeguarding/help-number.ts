/**
 * Numbers that answer in France, checked on 2026-11-23: 17 police, 119 children in danger (allo119.gouv.fr), 3018 violence online
 * and bullying (3018.fr), 114 every emergency by text message for whoever cannot hear or speak (urgence114.fr), 3919 violence against women (solidaritefemmes.org). Whoever is in danger now reads the first one.
 */
export const helpNumbers = ['17', '119', '114', '3018', '3919'] as const
export type HelpNumber = (typeof helpNumbers)[number]

/** Those that come to help at once. */
export const numbersOfDanger = ['17', '119', '114'] as const satisfies readonly HelpNumber[]

/** Those that stand on every page, beside the ways out: a child in danger, violence online, danger now. */
export const numbersOnEveryPage = ['119', '3018', '17'] as const satisfies readonly HelpNumber[]

/** A telephone for what is called, a message for what is written to. */
export function iconOf(number: HelpNumber): 'message-circle' | 'phone' {
  return number === '114' ? 'message-circle' : 'phone'
}

/** What a phone does with it: it dials, or writes where no voice is answered. */
export function hrefOf(number: HelpNumber): string {
  return number === '114' ? 'sms:114' : `tel:${number}`
}
