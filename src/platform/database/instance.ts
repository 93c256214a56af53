import type pg from 'pg'
import type { Instance } from '#platform/http/frise.ts'
import { DatabaseCannotStart } from './embedded/start-refusals.ts'

/**
 * What an empty database is to become. `asked`: somebody said so; a database that is already something else is then refused
 * instead of being opened silently.
 */
type InstanceWish = { kind: Instance['kind']; asked: boolean; now: Date }

/**
 * Reads what this database is. An empty one is decided here, once and for good: a demonstration when a world is to be
 * loaded, else a real instance. A demonstration never becomes real, nor the reverse. Throws DatabaseCannotStart.
 */
export async function readInstance(owner: pg.Pool, { kind, asked, now }: InstanceWish): Promise<Instance> {
  await owner.query(
    `insert into platform.instance (kind, world, decided_at) values ($1, $2, $3) on conflict (only_row) do nothing`,
    [kind, kind === 'real' ? null : kind, now],
  )
  const { rows } = await owner.query<{ kind: Instance['kind']; world_ready: boolean }>(
    'select kind, world_ready from platform.instance',
  )
  const [found] = rows
  if (asked && found!.kind !== kind) throw isSomethingElse(found!.kind)
  return { kind: found!.kind, worldReady: found!.world_ready }
}

/** Says that the demonstration world is whole. */
export async function markWorldReady(owner: pg.Pool): Promise<void> {
  await owner.query('update platform.instance set world_ready = true')
}

function isSomethingElse(kind: Instance['kind']): DatabaseCannotStart {
  return kind === 'demonstration'
    ? new DatabaseCannotStart({
        fr: 'Cette base est une démonstration et ne deviendra jamais une vraie. Choisissez un autre dossier avec FRISE_DATA, ou démarrez sans FRISE_WORLD.',
        en: 'This database is a demonstration and never becomes a real one. Choose another folder with FRISE_DATA, or start without FRISE_WORLD.',
      })
    : new DatabaseCannotStart({
        fr: 'Cette base est une vraie, aucune démonstration n’y sera chargée. Choisissez un autre dossier avec FRISE_DATA, ou démarrez sans FRISE_WORLD.',
        en: 'This database is a real one, no demonstration is loaded into it. Choose another folder with FRISE_DATA, or start without FRISE_WORLD.',
      })
}
