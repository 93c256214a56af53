import type { Language } from '#platform/i18n/language.ts'
import type { saidBy, waysHeard } from '../withdrawal-word.ts'

type By = (typeof saidBy)[number]
type Way = (typeof waysHeard)[number]

const fr = {
  title: { place: 'Noter qu’elle laisse sa place', application: 'Noter qu’elle retire sa candidature' },
  leads: {
    accepted: [
      'Sa place est proposée aussitôt à la suivante de la liste d’attente. On ne revient pas en arrière.',
      'Si elle est mineure, ses parents reçoivent un message qui le dit. Si elle est dans une promotion, elle en sort maintenant.',
    ],
    offered: [
      'La place proposée va aussitôt à la suivante de la liste d’attente. On ne revient pas en arrière.',
    ],
    application: ['Sa candidature sort de la campagne. On ne revient pas en arrière.'],
  },
  by: 'Qui vous l’a dit',
  whoSaid: { herself: 'Elle-même', 'a guardian': 'Un de ses parents' } satisfies Record<By, string>,
  way: 'Comment',
  ways: {
    'by phone': 'Au téléphone',
    'in person': 'En face',
    'in writing': 'Par écrit',
  } satisfies Record<Way, string>,
  on: 'Le',
  save: { place: 'Noter, et libérer sa place', application: 'Noter le retrait' },
  back: 'Revenir à son dossier',
  done: 'C’est noté.',
  faults: {
    by: 'Choisissez qui vous l’a dit',
    way: 'Choisissez comment',
    on: 'Choisissez un jour',
    notYet: 'Ce jour n’est pas encore venu',
    over: 'Sa promotion est close ou l’édition est finie\u00a0: cette place ne se laisse plus',
    ended: 'Cette offre est déjà finie\u00a0: relisez son dossier',
  },
  notedBy: (who: string) => `noté par ${who}`,
  heard: 'Elle laisse\u00a0: dit à l’équipe',
}

export type WithdrawalMessages = typeof fr

const en: WithdrawalMessages = {
  title: { place: 'Note that she gives up her place', application: 'Note that she withdraws' },
  leads: {
    accepted: [
      'Her place goes at once to the next on the waiting list. There is no way back.',
      'If she is a minor, her parents get a message that says so. If she is in a cohort, she leaves it now.',
    ],
    offered: ['The place offered goes at once to the next on the waiting list. There is no way back.'],
    application: ['Her application leaves the campaign. There is no way back.'],
  },
  by: 'Who told you',
  whoSaid: { herself: 'Herself', 'a guardian': 'One of her parents' },
  way: 'How',
  ways: { 'by phone': 'By phone', 'in person': 'In person', 'in writing': 'In writing' },
  on: 'On',
  save: { place: 'Note it, and free her place', application: 'Note that she withdraws' },
  back: 'Back to her file',
  done: 'Noted.',
  faults: {
    by: 'Choose who told you',
    way: 'Choose how',
    on: 'Choose a day',
    notYet: 'This day has not come yet',
    over: 'Her cohort is closed or the edition is over: this place can no longer be given up',
    ended: 'This offer has ended already: read her file again',
  },
  notedBy: (who) => `noted by ${who}`,
  heard: 'She leaves: said to the team',
}

/** Words for whoever notes that she leaves. */
export function withdrawalMessages(language: Language): WithdrawalMessages {
  return language === 'en' ? en : fr
}
