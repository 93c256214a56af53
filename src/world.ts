import { sql } from 'kysely'
import { dayIn, instantAt } from '#platform/clock/clock.ts'
import { countRows } from '#platform/database/count-rows.ts'
import { inOrganisation } from '#platform/database/database.ts'
import { markWorldReady } from '#platform/database/instance.ts'
import type { Frise } from '#platform/http/frise.ts'
import { newId } from '#platform/ids/ids.ts'
import { withSeededIds } from '#platform/ids/seeded-ids.ts'
import { wholeWorld } from '../database/worlds/whole-world.ts'
import { type World, type WorldStep, worldZone } from '../database/worlds/world-step.ts'

/**
 * Loads the demonstration world into a demonstration database, once. Each step is there whole or not at all: after a load
 * that was cut short, by `stopping` or by kill -9, the next start goes on where it ended, on the day on which it began.
 * The same seed on the same day makes the same rows.
 */
export async function loadWorld(
  frise: Frise,
  {
    steps = wholeWorld,
    stopping,
    seed = 'frise',
  }: { steps?: World; stopping?: AbortSignal; seed?: string } = {},
): Promise<void> {
  const { instance, database } = frise
  if (instance.kind !== 'demonstration' || instance.worldReady) return
  const done = await stepsDone(frise)
  const today = done.day ?? dayIn(worldZone, frise.clock.now())
  const build = async (step: WorldStep) => {
    if (stopping?.aborted || done.names.has(step.name)) return
    await withSeededIds(`${seed}/${step.name}`, () => buildOnce(frise, step, today))
  }
  for (const stage of steps) {
    if ('build' in stage) await build(stage)
    else {
      // Months of rows came at once: plans made for empty tables would take minutes for the months to come.
      await countRows(database.owner)
      await buildSideBySide(stage, build)
    }
  }
  if (stopping?.aborted) return
  await markWorldReady(database.owner)
  instance.worldReady = true
  await countRows(database.owner)
}

/** One list waits for the database while the other computes. When a step fails, its neighbour ends before that is said. */
async function buildSideBySide(
  lists: readonly (readonly WorldStep[])[],
  build: (step: WorldStep) => Promise<void>,
): Promise<void> {
  const ends = await Promise.allSettled(
    lists.map(async (list) => {
      for (const step of list) await build(step)
    }),
  )
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

async function stepsDone({ database }: Frise): Promise<{ names: Set<string>; day: string | null }> {
  const { rows } = await sql<{ name: string; doneAt: Date }>`
    select name, done_at as "doneAt" from platform.world_steps order by done_at`.execute(database.web)
  const [first] = rows
  return {
    names: new Set(rows.map(({ name }) => name)),
    day: first === undefined ? null : dayIn(worldZone, first.doneAt),
  }
}

async function buildOnce(frise: Frise, step: WorldStep, today: string): Promise<void> {
  const { database } = frise
  const now = instantAt(worldZone, `${today}T00:00`)
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
      if (begun.length > 0) await step.build(scope, frise, today)
    },
  )
}
