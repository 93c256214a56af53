import type { Language } from '#platform/i18n/language.ts'
import { answerCorrectionEn } from './answer-correction-en.ts'
import { type AnswerCorrectionMessages, answerCorrectionFr } from './answer-correction-fr.ts'

/** Words for the team about correcting where somebody comes, lives and learns. */
export function answerCorrectionMessages(language: Language): AnswerCorrectionMessages {
  return language === 'en' ? answerCorrectionEn : answerCorrectionFr
}
