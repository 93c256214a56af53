import type { ExclusionReason, saidBy, waysHeard } from '../withdrawal-word.ts'

type By = (typeof saidBy)[number]
type Way = (typeof waysHeard)[number]

/** Words for whoever notes that she leaves, in French. */
export const withdrawalFr = {
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
  team: {
    title: 'L’équipe en décide',
    lead: 'Appelez la famille avant. La participante reçoit un message, sans la raison, et ses parents aussi si elle est mineure. Sa place va aussitôt à la suivante, et on ne revient pas en arrière.',
    came: 'Le jour de sa première séance est venu\u00a0: notez son départ sur la page de sa promotion.',
    reason: 'Pourquoi',
    reasons: {
      'conditions not met': 'Conditions du programme non remplies',
      'rules not kept': 'Règles non tenues',
      'safety of the group': 'Sécurité du groupe',
    } satisfies Record<ExclusionReason, string>,
    save: 'Mettre fin à sa place',
  },
  back: 'Revenir à son dossier',
  done: 'C’est noté.',
  faults: {
    by: 'Choisissez qui vous l’a dit',
    way: 'Choisissez comment',
    on: 'Choisissez un jour',
    notYet: 'Ce jour n’est pas encore venu',
    over: 'Sa promotion est close ou l’édition est finie\u00a0: cette place ne se laisse plus',
    reason: 'Choisissez pourquoi',
    'no place': 'Elle n’a pas de place\u00a0: relisez son dossier',
    'has come': 'Le jour de sa première séance est venu\u00a0: notez son départ sur la page de sa promotion',
    ended: 'Cette offre est déjà finie\u00a0: relisez son dossier',
  },
  notedBy: (who: string) => `noté par ${who}`,
  heard: 'Elle laisse\u00a0: dit à l’équipe',
  decided: 'L’équipe a mis fin à sa place',
}

export type WithdrawalMessages = typeof withdrawalFr
