import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { fullName } from '#src/people/index.ts'
import { adultsWords } from './messages/words.ts'
import type { SafetyRefusal } from './safe-before-start.ts'

/** Somebody whom a refusal is about. */
export type RefusedPerson = { personId: string; firstName: string; lastName: string }

/** "Sylvie Andrade : la vérification n’est plus valable le 7 juillet 2027." */
export function refusalInWords(
  refusal: SafetyRefusal,
  people: readonly RefusedPerson[],
  language: Language,
): string {
  const { refusals } = adultsWords[language].list
  const day = plainDay(refusal.day, language)
  if (refusal.personId === null) return refusals['no adult'](day)
  const person = people.find(({ personId }) => personId === refusal.personId)
  return refusals[refusal.refused](person === undefined ? '' : fullName(person), day)
}
