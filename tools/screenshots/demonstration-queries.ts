import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { handOutLink } from '#src/people/index.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import { slug } from './picture.ts'

/** A link to the page of an application of the demonstration that has an open offer: its token. */
export function linkToAnOffer(running: RunningFrise): Promise<string> {
  return inDemonstration(running, async (scope) => {
    const { id, applicantId } = await scope.db
      .selectFrom('applications as a')
      .innerJoin('offers as o', (join) =>
        join.onRef('o.organisationId', '=', 'a.organisationId').onRef('o.applicationId', '=', 'a.id'),
      )
      .select(['a.id', 'a.applicantId'])
      .where('o.answer', 'is', null)
      .orderBy('a.id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const expiresAt = new Date(scope.now.getTime() + 60 * 60_000)
    const link = {
      purpose: 'application',
      holderId: applicantId,
      aboutId: applicantId,
      objectId: id,
    } as const
    return handOutLink(scope, { ...link, expiresAt })
  })
}

/** The next session without a roll call. */
export type NextSession = { id: string; day: string; startsAt: string; zone: string }

export function nextSession(running: RunningFrise): Promise<NextSession> {
  return inDemonstration(running, ({ db, organisationId }) =>
    db
      .selectFrom('sessions')
      .select(['id', 'day', 'startsAt', 'zone'])
      .where('organisationId', '=', organisationId)
      .where('state', '=', 'planned')
      .orderBy('day')
      .orderBy('startsAt')
      .executeTakeFirstOrThrow(),
  )
}

/** The last talk in Creil whose heads were counted. */
export async function countedTalk(running: RunningFrise): Promise<string> {
  const { id } = await inDemonstration(running, ({ db, organisationId }) =>
    db
      .selectFrom('talks as t')
      .innerJoin('structures as s', (join) =>
        join.onRef('s.organisationId', '=', 't.organisationId').onRef('s.id', '=', 't.structureId'),
      )
      .select('t.id')
      .where('t.organisationId', '=', organisationId)
      .where('s.name', '=', 'Collège des Trois-Rivières')
      .where('t.headCount', 'is not', null)
      .orderBy('t.day', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return id
}

/** Works in the organisation of the demonstration, in one transaction. */
export async function inDemonstration<Found>(
  { frise, clock }: RunningFrise,
  ask: (scope: Scope) => Promise<Found>,
): Promise<Found> {
  const { rows } = await sql<{ id: string }>`select platform.organisation_with_slug(${slug}) as id`.execute(
    frise.database.web,
  )
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(frise.database.web, { organisationId: rows.at(0)!.id, now: clock.now(), actor }, ask)
}
