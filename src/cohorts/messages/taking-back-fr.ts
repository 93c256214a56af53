import type { TakingBackReason, TakingBackRefusal } from '../departure.ts'

/** Words of a departure that is taken back, in French. */
export const takingBackFr = {
  title: 'Elle reste, finalement',
  lead: 'Vous pouvez reprendre ce départ\u00a0: elle n’a plus de dernier jour. L’historique garde les deux.',
  leadWhenOver: (day: string) =>
    `Elle est partie le ${day}. Reprendre ce départ la remet dans la promotion. Ce que vous avez écrit aux familles depuis ne lui est pas parvenu\u00a0: dites-le-lui.`,
  reasons: {
    'stays after all': 'Elle reste, finalement',
    'written by mistake': 'Écrit par erreur',
  } satisfies Record<TakingBackReason, string>,
  button: 'Reprendre le départ',
  done: 'Le départ est repris. Sa famille reçoit un message.',
  link: 'Son départ',
  impossible: 'Ce départ ne se reprend pas',
  anotherDay: 'Quelqu’un a noté un autre dernier jour. Regardez-le, puis recommencez.',
  why: {
    'cohort is history': () => 'La promotion est close\u00a0: plus rien n’y change.',
    erased: () => 'Ses données sont effacées.',
    'gave up': () =>
      'Sa place a été rendue, par elle ou par un parent, ou l’équipe y a mis fin. Elle peut être à quelqu’un d’autre. Voyez sa candidature.',
    'has her diploma': () => 'Elle a son diplôme, compté jusqu’à ce jour-là.',
    'has another place': () =>
      'Elle a une autre place de cette édition, dans un autre dossier. Notez d’abord son départ de celle-là.',
    'held without her': (day: string) =>
      `L’appel du ${day} a été fait sans elle\u00a0: ses heures et celles de la promotion en dépendent.`,
  } satisfies Record<TakingBackRefusal, (day: string) => string>,
}

export type TakingBackWords = typeof takingBackFr
