import type { Language } from '#platform/i18n/language.ts'
import type { Period } from '../period.ts'
import type { ProgrammeDocument } from '../programme-file.ts'

/** "12 mois", "1 day": a length of time of a programme's file. */
export function lengthInWords(period: Period, language: Language): string {
  return 'months' in period ? months[language](period.months) : days[language](period.days)
}

/** How long a file is kept, as everybody is told it: filled in wherever the words of the programme say it. */
export function keptInWords({ retention }: Pick<ProgrammeDocument, 'retention'>, language: Language) {
  return {
    keptWithoutPlace: lengthInWords(retention.refusedFiles.for, language),
    keptWithPlace: lengthInWords(retention.participantFiles.for, language),
  }
}

const months: Record<Language, (count: number) => string> = {
  fr: (count) => `${count} mois`,
  en: (count) => (count === 1 ? '1 month' : `${count} months`),
}

const days: Record<Language, (count: number) => string> = {
  fr: (count) => (count === 1 ? '1 jour' : `${count} jours`),
  en: (count) => (count === 1 ? '1 day' : `${count} days`),
}
