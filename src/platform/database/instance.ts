import type pg from 'pg'
import type { Instance } from '#platform/http/frise.ts'

/**
 * Reads what this database is. An empty one is decided here, once and for good: a demonstration when a world is to be
 * loaded, else a real instance. A demonstration never becomes real, nor the reverse.
 */
export async function readInstance(owner: pg.Pool, wish: { world: string; now: Date }): Promise<Instance> {
  const kind = wish.world === 'none' ? 'real' : 'demonstration'
  await owner.query(
    `insert into platform.instance (kind, world, decided_at) values ($1, $2, $3) on conflict (only_row) do nothing`,
    [kind, kind === 'real' ? null : wish.world, wish.now],
  )
  const { rows } = await owner.query<{ kind: Instance['kind']; world_ready: boolean }>(
    'select kind, world_ready from platform.instance',
  )
  return { kind: rows[0]!.kind, worldReady: rows[0]!.world_ready }
}

/** Says that the demonstration world is whole. */
export async function markWorldReady(owner: pg.Pool): Promise<void> {
  await owner.query('update platform.instance set world_ready = true')
}
