import type { Language } from '#platform/i18n/language.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import type { DayNeeds } from './day-needs.ts'
import { cohortMessages } from './messages/words.ts'

/** The count of a day as terms and values, on a page and on paper: numbers only, beside no name. */
export function dayNeedsInWords(
  needs: DayNeeds,
  { cohort }: Pick<ProgrammeDocument, 'cohort'>,
  language: Language,
): { term: string; value: string }[] {
  const m = cohortMessages(language).needs
  const diets = (cohort.emergencySheet?.diets ?? []).flatMap(({ key, label }) => {
    const count = needs.diets[key] ?? 0
    return count === 0 ? [] : [{ term: m.ofWhich(label[language]), value: String(count) }]
  })
  return [
    { term: m.expected, value: String(needs.expected) },
    { term: m.meals, value: String(needs.meals) },
    ...diets,
    { term: m.fetched, value: String(needs.fetched) },
    { term: m.alone, value: String(needs.alone) },
    ...(needs.unanswered > 0 ? [{ term: m.unanswered, value: String(needs.unanswered) }] : []),
  ]
}
