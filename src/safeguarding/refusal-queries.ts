import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { SafetyRefusal } from './safe-before-start.ts'
import { type RefusedPerson, refusalInWords } from './safety-words.ts'

/** The people whom these refusals are about. */
async function refusedPeople(scope: Scope, refusals: readonly SafetyRefusal[]): Promise<RefusedPerson[]> {
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
