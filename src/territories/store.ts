import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * One deed at a time on the territories of an organisation: whether a name or a place is free stays true until the
 * transaction ends.
 */
export async function lockTerritories({ db, organisationId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('territories ' || ${organisationId}::text, 0))`.execute(
    db,
  )
}

/** The territory in use that bears this name, accents and capitals left aside. */
export async function territoryNamed(
  { db, organisationId }: Scope,
  name: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from app.territories
    where organisation_id = ${organisationId} and ended_at is null
      and platform.searchable(name) = platform.searchable(${name})`.execute(db)
  return rows[0]?.id
}

/** The name of a territory in use; undefined when it was ended or never was. */
export async function nameInUse({ db, organisationId }: Scope, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('territories')
    .select('name')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row?.name
}

/** The territory in which a place lies by itself. */
export async function territoryHolding(
  { db, organisationId }: Scope,
  placeId: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('territoryPlaces as w')
    .innerJoin('territories as t', (join) =>
      join.onRef('t.organisationId', '=', 'w.organisationId').onRef('t.id', '=', 'w.territoryId'),
    )
    .select(['t.id', 't.name'])
    .where('w.organisationId', '=', organisationId)
    .where('w.placeId', '=', placeId)
    .where('w.removedAt', 'is', null)
    .executeTakeFirst()
}

/** Takes places out of a territory, all of them or one; the rows stay. Says how many. */
export async function takeOut(
  { db, organisationId, now, actor }: Scope,
  territoryId: string,
  placeId?: string,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('territoryPlaces')
    .set({ removedAt: now, removedBy: actor.id })
    .where('organisationId', '=', organisationId)
    .where('territoryId', '=', territoryId)
    .where('removedAt', 'is', null)
    .$if(placeId !== undefined, (query) => query.where('placeId', '=', placeId!))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
