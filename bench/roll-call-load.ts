import pg from 'pg'
import { sheetOf } from '#src/cohorts/index.ts'
import type { Asker, Load } from './load.ts'
import { asJob, coordinators } from './people.ts'
import type { ServedWorld } from './served-world.ts'

/**
 * A sheet saved again and again, each by its own person and each time with another answer, over the sessions of all
 * cohorts: those that are closed are opened for it, since a closed one is written no more.
 */
export async function savedRollCalls(world: ServedWorld): Promise<Load> {
  await reopenCohorts(world)
  const team = await coordinators(world)
  const sessions = await heldSessions(world)
  const askers: Asker[] = []
  for (const [index, id] of sessions.slice(0, team.length).entries()) {
    const { lines, revision } = await asJob(world, (scope) => sheetOf(scope, id))
    let written = revision
    // The other answer each time: a sheet that says the same is written, but not anew. Another girl for each sheet: those who
    // call at once call different girls.
    const whom = index % lines.length
    let missing = lines[whom]?.mark?.status === 'absent'
    askers.push({
      path: `/o/${world.slug}/sessions/${id}/roll-call`,
      cookies: team[index]!.cookies,
      says: '',
      body: () => {
        missing = !missing
        const fields = lines.map(({ enrolmentId }, place) => [
          `mark-${enrolmentId}`,
          place === whom && missing ? 'absent' : 'present',
        ])
        return new URLSearchParams([...fields, ['revision', String(written++)]]).toString()
      },
    })
  }
  return { name: 'saved roll call', url: world.url, askers, status: 303 }
}

async function reopenCohorts({ addresses, organisationId }: ServedWorld): Promise<void> {
  const client = new pg.Client({ connectionString: addresses.bootstrap })
  await client.connect()
  await client.query(
    `update app.cohorts set state = 'running' where organisation_id = $1 and state = 'closed'`,
    [organisationId],
  )
  await client.end()
}

async function heldSessions(world: ServedWorld): Promise<string[]> {
  const rows = await asJob(world, (scope) =>
    scope.db
      .selectFrom('sessions')
      .select('id')
      .where('organisationId', '=', world.organisationId)
      .where('state', '=', 'held')
      .where('called', '>', 1)
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ id }) => id)
}
