/** Words of a cohort that will not take place, in French. */
export const givingUpFr = {
  title: 'Abandonner la promotion',
  leads: [
    'Ses séances sont annulées. On ne revient pas en arrière.',
    'Les participantes gardent leur place\u00a0: elles attendent une autre promotion de ce lieu, ou d’un autre.',
    'Aucun adulte n’y est plus inscrit. Elle n’est comptée nulle part.',
  ],
  reasonHint: 'Les personnes prévenues la lisent par e-mail. Elle ne dit rien de personne.',
  reads: (cohort: string) =>
    `Elles lisent que le groupe ${cohort} n’aura pas lieu, que la place est gardée, et qui appeler.`,
  button: 'Abandonner la promotion',
  open: 'Elle n’aura pas lieu\u00a0?',
  done: 'La promotion est abandonnée. Les participantes attendent une autre promotion.',
  hasMet:
    'Un appel a été fait\u00a0: cette promotion ne s’abandonne plus. Annulez ses séances à venir, puis choisissez «\u00a0Clore la promotion\u00a0».',
  already: 'Cette promotion est abandonnée.',
}

export type GivingUpWords = typeof givingUpFr
