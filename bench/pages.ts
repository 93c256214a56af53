import { sheetOf } from '#src/cohorts/index.ts'
import type { Asker, Load } from './load.ts'
import { asJob, coordinators, girls } from './people.ts'
import type { ServedWorld } from './served-world.ts'

/** The fixed list of pages that are measured, each as 200 different people see it in turn. */
export async function pagesOf(world: ServedWorld): Promise<Load[]> {
  const { url, slug } = world
  const at = `/o/${slug}`
  const team = await coordinators(world)
  const { cohortId, sessionId } = await runningCohort(world)
  // A roll call has the girls' names and not the caller's: it is held in the hand, before them.
  const girl = (await asJob(world, (scope) => sheetOf(scope, sessionId))).lines[0]!.firstName
  const asTeam = (path: string, says?: string): Asker[] =>
    team.map(({ name, cookies }) => ({ path, cookies, says: says ?? name }))
  const everybody = (path: string): Asker[] => [{ path, cookies: new Map(), says: 'Ricochet' }]
  const holders = (await girls(world)).map((token) => ({
    path: `${at}/application/${token}`,
    cookies: new Map<string, string>(),
    says: `/application/${token}/`,
  }))
  return [
    { name: 'public home', url, askers: everybody(at) },
    { name: 'public figures', url, askers: everybody(`${at}/figures`) },
    { name: 'home (her own page)', url, askers: holders },
    { name: 'desk', url, askers: asTeam(`${at}/today`) },
    { name: 'applications', url, askers: asTeam(`${at}/applications`) },
    { name: 'one cohort', url, askers: asTeam(`${at}/cohorts/${cohortId}`) },
    { name: 'roll call of 16', url, askers: asTeam(`${at}/sessions/${sessionId}/roll-call`, girl) },
  ]
}

/** The cohort that runs, and a session of it that has been held. */
export function runningCohort(world: ServedWorld): Promise<{ cohortId: string; sessionId: string }> {
  return asJob(world, (scope) =>
    scope.db
      .selectFrom('cohorts as c')
      .innerJoin('sessions as s', (join) =>
        join.onRef('s.organisationId', '=', 'c.organisationId').onRef('s.cohortId', '=', 'c.id'),
      )
      .select(['c.id as cohortId', 's.id as sessionId'])
      .where('c.organisationId', '=', world.organisationId)
      .where('c.state', '=', 'running')
      .where('s.state', '=', 'held')
      .orderBy('s.day', 'desc')
      .executeTakeFirstOrThrow(),
  )
}
