import type { Language } from '#platform/i18n/language.ts'

const fr = {
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

type AnswerCorrectionMessages = typeof fr

const en: AnswerCorrectionMessages = {
  link: 'Correct place, class or commune',
  title: 'Correct her place, class, commune or availability',
  lead: 'Correct what was written down wrong. She sees the corrected place on her page, and in her file that there was a correction.',
  siteStays:
    'Her place no longer changes here: a place was offered to her, she waits for one, or it is over.',
  standsNow: 'What is written now',
  none: 'No answer',
  save: 'Correct',
  saveAnyway: 'Keep my version',
  saved: 'It is corrected.',
  savedElsewhere: 'It is corrected. Her application is now with the coordinator of that other place.',
  history: 'Corrections made before',
  back: 'Back to the application',
  faults: {
    changed: 'Somebody corrected it meanwhile: compare, then save',
    'place offered': 'A place was offered to her meanwhile: hers no longer changes',
  },
}

/** Words for the team about correcting where somebody comes, lives and learns. */
export function answerCorrectionMessages(language: Language): AnswerCorrectionMessages {
  return language === 'en' ? en : fr
}
