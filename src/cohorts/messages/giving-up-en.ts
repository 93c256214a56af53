import type { GivingUpWords } from './giving-up-fr.ts'

/** The same in English. */
export const givingUpEn: GivingUpWords = {
  title: 'Give up the cohort',
  leads: [
    'Its sessions are cancelled. There is no way back.',
    'The participants keep their places: they wait for another cohort of this site, or of another one.',
    'No adult is listed beside it any more. It is counted nowhere.',
  ],
  reasonHint: 'Whoever is told reads it by e-mail. It says nothing about anybody.',
  reads: (cohort) =>
    `They read that the group ${cohort} will not take place, that the place is kept, and whom to call.`,
  button: 'Give up the cohort',
  open: 'Will it not take place?',
  done: 'The cohort is given up. Its participants wait for another one.',
  hasMet:
    'A roll call was taken: this cohort can no longer be given up. Cancel its sessions to come, then close it.',
  already: 'This cohort is given up.',
}
