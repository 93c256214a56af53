import type { DoubleWords } from './fr.ts'

export const en: DoubleWords = {
  title: 'Possible doubles',
  lead: 'These files are alike: the same birth date, a similar name or contact. Say whether they are one person.',
  all: 'All possible doubles',
  empty: 'Nothing to compare',
  emptyReason: 'An application that is sent is compared with the others. Two files that are alike come here.',
  unnamed: 'No name',
  columns: { first: 'One file', second: 'The other', born: 'Born on', found: 'Found on', answer: 'Answer' },
  answers: { open: 'To compare', joined: 'Joined by others', same: 'One person', different: 'Two people' },
  question: 'Is this the same person?',
  effect:
    'One person counts once in the figures. Her applications stay. A wrong contact, corrected on one already, is corrected on the other too. You can take your answer back, not that contact.',
  press: {
    same: 'It is the same person',
    different: 'They are two people',
    open: 'Take this answer back',
  },
  said: {
    same: (by, day) => `One person, said ${by} on ${day}.`,
    different: (by, day) => `Two people, said ${by} on ${day}.`,
  },
  somebody: 'somebody of the team',
  born: 'Born on',
  contact: 'Contact',
  guardian: 'Parent on file',
  file: (edition, day) => `${edition}, sent on ${day}`,
  none: 'Not known',
  joined: 'Other answers already say that this is one person. To part them, take those back first.',
  places: {
    title: 'Two places in one edition',
    titleJoined: 'Two places for one person',
    askHer: 'One person keeps one place. Ask her which one.',
    keepTaken: 'One person keeps one place: the one she has already taken.',
    freed: 'The other is freed when she gives it up on her own page, or when the offer ends.',
    place: (where, until) => (until === null ? `${where}: place taken` : `${where}: offered until ${until}`),
  },
  erased: 'Erased file',
  choose: 'Say whether it is the same person',
  changed: 'Somebody has answered in the meantime: here is that answer',
  withoutContact: 'Noted: one person. In this file a parent has no contact any more, and you can write one.',
  done: {
    same: 'Noted: one person.',
    different: 'Noted: two people.',
    open: 'The answer is taken back: to compare again.',
  },
}
