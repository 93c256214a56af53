/** Words for the team about correcting where somebody comes, lives and learns, in French. */
export const answerCorrectionFr = {
  link: 'Corriger lieu, classe ou commune',
  title: 'Corriger son lieu, sa classe, sa commune ou sa disponibilité',
  lead: 'Corrigez ce qui a été mal écrit. Elle voit le lieu corrigé sur sa page, et dans son dossier qu’il y a eu une correction.',
  siteStays:
    'Son lieu ne change plus ici\u00a0: une place lui a été proposée, elle attend une place, ou c’est terminé.',
  standsNow: 'Ce qui est écrit maintenant',
  none: 'Pas de réponse',
  save: 'Corriger',
  saveAnyway: 'Garder ma version',
  saved: 'C’est corrigé.',
  savedElsewhere: 'C’est corrigé. Sa candidature est maintenant chez la coordinatrice de cet autre lieu.',
  history: 'Corrections déjà faites',
  back: 'Revenir à la candidature',
  faults: {
    changed: 'Quelqu’un a corrigé pendant ce temps\u00a0: comparez, puis enregistrez',
    'place offered': 'Une place lui a été proposée entre-temps\u00a0: son lieu ne change plus',
  },
}

export type AnswerCorrectionMessages = typeof answerCorrectionFr
