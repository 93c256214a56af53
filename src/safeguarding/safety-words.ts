import type { Scope } from '#platform/database/database.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { fullName } from '#src/people/index.ts'
import { adultsWords } from './messages/words.ts'
import type { SafetyRefusal } from './safe-before-start.ts'

/** Somebody whom a refusal is about. */
export type RefusedPerson = { personId: string; firstName: string; lastName: string }

/** The people whom these refusals are about. */
export async function refusedPeople(
  scope: Scope,
  refusals: readonly SafetyRefusal[],
): Promise<RefusedPerson[]> {
  const ids = refusals.flatMap(({ personId }) => personId ?? [])
  if (ids.length === 0) return []
  return scope.db
    .selectFrom('people')
    .select(['id as personId', 'firstName', 'lastName'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', ids)
    .execute()
}

/** Every refusal as a sentence that names the person and the day, one after the other. */
export async function safetyInWords(
  scope: Scope,
  refusals: readonly SafetyRefusal[],
  language: Language,
): Promise<string> {
  const people = await refusedPeople(scope, refusals)
  return refusals.map((refusal) => refusalInWords(refusal, people, language)).join(' ')
}

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
