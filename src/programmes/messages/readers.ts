import type { Language } from '#platform/i18n/language.ts'
import type { ProgrammeDocument } from '../programme-file.ts'

/** "2 personnes", "one person": how many read an application, filled in wherever the words of the programme say it. */
export function readersInWords(
  { selection }: Pick<ProgrammeDocument, 'selection'>,
  language: Language,
): string {
  return people[language](selection.readersPerApplication)
}

const people: Record<Language, (count: number) => string> = {
  fr: (count) => (count === 1 ? 'une personne' : `${count} personnes`),
  en: (count) => (count === 1 ? 'one person' : `${count} people`),
}
