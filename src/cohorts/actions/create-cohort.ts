import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type EditionDocument, teachingDays } from '#src/programmes/index.ts'
import type { Slot } from '../session.ts'
import { insertSessions } from '../store.ts'
import { insertMembers, lockWaiting } from './gather-enrolments.ts'

type NewCohort = {
  site: { id: string; zone: string; editionId: string; edition: EditionDocument }
  name: string
  room: string
}

type CreationRefusal = { refused: 'name taken' }

/**
 * Writes a cohort of a site, its sessions after the pattern of the edition, and puts in it every confirmed enrolment of
 * that site that has no cohort yet.
 */
export async function createCohort(
  scope: Scope,
  cohort: NewCohort,
): Promise<{ id: string } | CreationRefusal> {
  const { site, name, room } = cohort
  await lockSite(scope, site.id)
  if (await isNameTaken(scope, site.id, name)) return { refused: 'name taken' }
  const id = newId(scope.now)
  await scope.db
    .insertInto('cohorts')
    .values({
      organisationId: scope.organisationId,
      id,
      editionId: site.editionId,
      siteId: site.id,
      name,
      room,
      createdAt: scope.now,
    })
    .execute()
  await insertSessions(scope, { id, zone: site.zone }, slotsOf(site.edition))
  await insertMembers(scope, id, await lockWaiting(scope, site.id))
  await record(scope, { action: 'cohort.created', object: { kind: 'cohort', id } })
  return { id }
}

/** Two creations at once on one site wait for each other: the second finds the name, and nobody to put in it. */
async function lockSite(scope: Scope, id: string): Promise<void> {
  await scope.db
    .selectFrom('sites')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Is there another cohort of that name on the site, capitals aside? */
export async function isNameTaken(
  scope: Scope,
  siteId: string,
  name: string,
  except?: string,
): Promise<boolean> {
  const other = await scope.db
    .selectFrom('cohorts')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('siteId', '=', siteId)
    .where('state', '!=', 'given up')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .$if(except !== undefined, (query) => query.where('id', '!=', except!))
    .executeTakeFirst()
  return other !== undefined
}

function slotsOf(edition: EditionDocument): Slot[] {
  return teachingDays(edition).flatMap((day) =>
    edition.sessions.slots.map(({ starts, ends }) => ({ day, startsAt: starts, endsAt: ends })),
  )
}
