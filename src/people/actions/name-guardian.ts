import { sql } from 'kysely'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Contact } from '../contact.ts'
import type { GuardianshipKind } from '../guardianship.ts'
import { insertPerson } from '../store.ts'

/** A guardian as a child names her: not verified yet, so nothing of hers rests on it but being asked. */
type NamedGuardian = {
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

/**
 * Takes back a guardian whom a child named and to whom nobody has written: nothing of hers is kept. One who holds a link was asked, and
 * stays.
 */
export async function unnameGuardian(
  { db, organisationId }: Scope,
  { childId, guardianId }: { childId: string; guardianId: string },
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('guardianships')
    .where('organisationId', '=', organisationId)
    .where('childId', '=', childId)
    .where('guardianId', '=', guardianId)
    .where(
      sql<boolean>`not exists (select from links l
        where l.organisation_id = guardianships.organisation_id and l.holder_id = guardianships.guardian_id)`,
    )
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return
  await db
    .deleteFrom('people')
    .where('organisationId', '=', organisationId)
    .where('id', '=', guardianId)
    .execute()
}
