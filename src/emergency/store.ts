import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type EmergencyContact, idsKept } from './emergency-sheet.ts'

/** Locks the sheet of an enrolment, there or not, until the end of the transaction; undefined when there is none. */
export async function lockSheet({ db, organisationId }: Scope, enrolmentId: string) {
  await db
    .selectFrom('enrolments')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', enrolmentId)
    .forUpdate()
    .execute()
  return db
    .selectFrom('emergencySheets')
    .select(['revision', 'allergies', 'treatment', 'accessNeeds'])
    .where('organisationId', '=', organisationId)
    .where('enrolmentId', '=', enrolmentId)
    .executeTakeFirst()
}

/**
 * Writes whom to call for a girl, the first first, whose enrolment is locked. Whoever was there already stays the same row:
 * a call that names her keeps saying whom it reached.
 */
export async function writeContacts(
  scope: Scope,
  enrolmentId: string,
  contacts: readonly EmergencyContact[],
): Promise<void> {
  const { organisationId, now } = scope
  const before = await scope.db
    .selectFrom('emergencyContacts')
    .select(['id', 'name', 'phone'])
    .where('organisationId', '=', organisationId)
    .where('enrolmentId', '=', enrolmentId)
    .orderBy('position')
    .execute()
  const kept = idsKept(before, contacts)
  const gone = before.filter(({ id }) => !kept.includes(id)).map(({ id }) => id)
  if (gone.length > 0) {
    await scope.db
      .deleteFrom('emergencyContacts')
      .where('organisationId', '=', organisationId)
      .where('id', 'in', gone)
      .execute()
  }
  const rows = contacts.map((contact, at) => ({
    organisationId,
    id: kept[at] ?? newId(now),
    enrolmentId,
    position: at + 1,
    ...contact,
  }))
  await scope.db
    .insertInto('emergencyContacts')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        name: eb.ref('excluded.name'),
        relation: eb.ref('excluded.relation'),
        phone: eb.ref('excluded.phone'),
      })),
    )
    .execute()
}
