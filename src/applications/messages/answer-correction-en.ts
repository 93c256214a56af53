import type { AnswerCorrectionMessages } from './answer-correction-fr.ts'

/** The same in English. */
export const answerCorrectionEn: AnswerCorrectionMessages = {
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
