import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { GuardianshipKind } from './guardianship.ts'
import type { Person } from './person.ts'

/** What can be written about a person. Where she lives is a place, her own words, or neither. */
export type PersonDetails = Partial<Omit<Person, 'id'> & { placeId: string | null; placeText: string }>

/** Writes a new person of the open organisation and returns her id. */
export async function insertPerson(
  scope: Scope,
  details: PersonDetails & { accountId?: string },
): Promise<string> {
  const id = newId(scope.now)
  await scope.db
    .insertInto('people')
    .values({ organisationId: scope.organisationId, id, createdAt: scope.now, ...details })
    .execute()
  return id
}

/** Writes what is known of a person. Whoever is erased stays erased: nothing is written. */
export async function updatePerson(
  scope: Scope,
  id: string,
  details: PersonDetails & { accountId?: string },
): Promise<void> {
  if (Object.keys(details).length === 0) return
  await scope.db
    .updateTable('people')
    .set(details)
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .execute()
}

/** Says more about a guardianship: how she holds it, once the guardian has answered. */
export async function updateGuardianship(
  scope: Scope,
  of: { childId: string; guardianId: string },
  details: { kind: GuardianshipKind },
): Promise<void> {
  await scope.db
    .updateTable('guardianships')
    .set(details)
    .where('organisationId', '=', scope.organisationId)
    .where('childId', '=', of.childId)
    .where('guardianId', '=', of.guardianId)
    .execute()
}
