import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertCamp } from './held-camp.ts'

/** A camp of two girls on 6, 7 and 8 July 2027 that nobody has confirmed yet, their ages unknown unless given. Returns its cohort. */
export async function plannedCamp(scope: Scope, birthDate?: string): Promise<string> {
  const campaign = await scope.db
    .selectFrom('campaigns as c')
    .innerJoin('editions as e', 'e.id', 'c.editionId')
    .select(['c.id', 'e.programmeVersionId'])
    .limit(1)
    .executeTakeFirstOrThrow()
  const commune = `Creil ${newId()}`
  const girls = await insertCamp(scope, {
    girls: 2,
    commune,
    year: 2027,
    sessions: 3,
    closed: false,
    campaign,
  })
  if (birthDate !== undefined) {
    await scope.db.updateTable('people').set({ birthDate }).where('id', 'in', girls).execute()
  }
  const { id } = await scope.db
    .selectFrom('cohorts as c')
    .innerJoin('sites as s', 's.id', 'c.siteId')
    .select('c.id')
    .where('s.commune', '=', commune)
    .executeTakeFirstOrThrow()
  await scope.db.updateTable('cohorts').set({ state: 'planned' }).where('id', '=', id).execute()
  return id
}
