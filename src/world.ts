import { markWorldReady } from '#platform/database/instance.ts'
import type { Frise } from '#platform/http/frise.ts'
import { buildAssociation } from '../database/worlds/association.ts'

/** Loads the demonstration world once, in a demonstration database; a load that was cut short is refused by its slug. */
export async function loadWorld(frise: Frise): Promise<void> {
  const { instance, database } = frise
  if (instance.kind !== 'demonstration' || instance.worldReady) return
  await buildAssociation(frise)
  await markWorldReady(database.owner)
  instance.worldReady = true
}
