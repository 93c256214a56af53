import { sql } from 'kysely'
import { inOrganisation } from '#platform/database/database.ts'
import { markWorldReady } from '#platform/database/instance.ts'
import type { Frise } from '#platform/http/frise.ts'
import { newId } from '#platform/ids/ids.ts'
import { association } from '../database/worlds/association.ts'
import type { WorldStep } from '../database/worlds/world-step.ts'

/** The demonstration world, each step on top of those before. */
const world: readonly WorldStep[] = [association]

/**
 * Loads the demonstration world into a demonstration database, once. Each step is there whole or not at all: after a load
 * that was cut short, by `stopping` or by kill -9, the next start goes on where it ended.
 */
export async function loadWorld(
  frise: Frise,
  { steps = world, stopping }: { steps?: readonly WorldStep[]; stopping?: AbortSignal } = {},
): Promise<void> {
  const { instance, database } = frise
  if (instance.kind !== 'demonstration' || instance.worldReady) return
  for (const step of steps) {
    if (stopping?.aborted) return
    await buildOnce(frise, step)
  }
  await markWorldReady(database.owner)
  instance.worldReady = true
}

async function buildOnce(frise: Frise, step: WorldStep): Promise<void> {
  const { database, clock } = frise
  const now = clock.now()
  const { rows } = await sql<{ id: string | null }>`
    select platform.organisation_with_slug(${step.slug}) as id`.execute(database.web)
  const organisationId = rows[0]?.id ?? newId(now)
  await inOrganisation(
    database.web,
    { organisationId, now, actor: { kind: 'job', id: null } },
    async (scope) => {
      // The row first: another process that loads the same world waits here, then finds it done.
      const { rows: begun } = await sql`
      insert into platform.world_steps (name, done_at) values (${step.name}, ${now})
      on conflict do nothing returning name`.execute(scope.db)
      if (begun.length > 0) await step.build(scope, frise)
    },
  )
}
