/**
 * Numbers that answer in France, checked on 2026-11-23: 119 children in danger (allo119.gouv.fr), 3018 violence online
 * and bullying (3018.fr), 3919 violence against women (solidaritefemmes.org), 17 police.
 */
export const helpNumbers = ['119', '3018', '3919', '17'] as const
export type HelpNumber = (typeof helpNumbers)[number]
