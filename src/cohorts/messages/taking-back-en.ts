import type { TakingBackWords } from './taking-back-fr.ts'

/** The same in English. */
export const takingBackEn: TakingBackWords = {
  title: 'She stays after all',
  lead: 'You can take this departure back: she has no last day any more. The history keeps both.',
  leadWhenOver: (day) =>
    `She left on ${day}. Taking this departure back puts her in the cohort again. What you have written to the families since has not reached her: tell her.`,
  reasons: {
    'stays after all': 'She stays after all',
    'written by mistake': 'Written by mistake',
  },
  button: 'Take the departure back',
  done: 'The departure is taken back. Her family gets a message.',
  link: 'Her departure',
  impossible: 'This departure cannot be taken back',
  anotherDay: 'Somebody recorded another last day. Look at it, then try again.',
  why: {
    'cohort is history': () => 'The cohort is closed: nothing in it changes any more.',
    erased: () => 'Her data are erased.',
    'gave up': () =>
      'Her place was given up, by her or by a parent, or the team ended it. It may be somebody else’s. See her application.',
    'has her diploma': () => 'She has her diploma, counted until that day.',
    'has another place': () =>
      'She has another place of this edition, under another file. Record her departure from that one first.',
    'held without her': (day) =>
      `The roll call of ${day} was taken without her: her hours and those of the cohort depend on it.`,
  },
}
