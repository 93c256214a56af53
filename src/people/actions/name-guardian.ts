import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Contact } from '../contact.ts'
import type { GuardianshipKind } from '../guardianship.ts'
import { insertPerson } from '../store.ts'

/** A guardian as a child names her: not verified yet, so nothing of hers rests on it but being asked. */
export type NamedGuardian = {
  childId: string
  firstName: string
  lastName: string
  contact: Contact
  kind: GuardianshipKind
  language: Language
  zone: string
}

/** Writes the guardian as a person and the guardianship from today; returns the guardian's id. */
export async function nameGuardian(scope: Scope, named: NamedGuardian): Promise<string> {
  const { childId, firstName, lastName, contact, kind, language, zone } = named
  const guardianId = await insertPerson(scope, { firstName, lastName, ...contact, language })
  await scope.db
    .insertInto('guardianships')
    .values({
      organisationId: scope.organisationId,
      childId,
      guardianId,
      kind,
      startsOn: dayIn(zone, scope.now),
    })
    .execute()
  return guardianId
}
