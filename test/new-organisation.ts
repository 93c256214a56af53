import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { TestDatabase } from './database.ts'

/** A new organisation with one person of its team, in one transaction that is kept. */
export async function inNewOrganisation<T>(
  database: TestDatabase,
  now: Date,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const [organisationId, personId] = [newId(now), newId(now)]
  return inOrganisation(
    database.web,
    { organisationId, now, actor: { kind: 'person', id: personId } },
    async (scope) => {
      await scope.db
        .insertInto('organisations')
        .values({ organisationId, slug: `o-${organisationId}`, name: 'Ricochet', createdAt: now })
        .execute()
      const team = { organisationId, id: personId, firstName: 'Nadia', lastName: 'Benali', createdAt: now }
      await scope.db.insertInto('people').values(team).execute()
      return work(scope)
    },
  )
}
