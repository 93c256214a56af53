import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Person } from './person.ts'

/** One person of the open organisation; undefined when there is none or she was erased. */
export async function personById(scope: Scope, id: string): Promise<Person | undefined> {
  const row = await scope.db
    .selectFrom('people')
    .select(['id', 'firstName', 'lastName', 'birthDate', 'email', 'phone', 'language'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, language: row.language as Language }
}

/** Her guardians in force on a day, oldest first. */
export async function guardiansOf(scope: Scope, childId: string): Promise<Person[]> {
  const rows = await guardiansNow(scope.db, { organisationId: scope.organisationId, childId })
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

const guardiansNow = statement(
  (db, { organisationId, childId }: { organisationId: string; childId: string }) =>
    db
      .selectFrom('guardianships as g')
      .innerJoin('people as p', (join) =>
        join.onRef('p.organisationId', '=', 'g.organisationId').onRef('p.id', '=', 'g.guardianId'),
      )
      .select(['p.id', 'p.firstName', 'p.lastName', 'p.birthDate', 'p.email', 'p.phone', 'p.language'])
      .where('g.organisationId', '=', organisationId)
      .where('g.childId', '=', childId)
      .where('g.endsOn', 'is', null)
      .orderBy('g.startsOn')
      .orderBy('p.id'),
)
