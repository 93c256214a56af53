import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { lockStructure } from '../store.ts'
import { type StructureDetails, seenStructure, whatDiffersIn } from '../structure.ts'

/** `seen`: the structure as it stood when somebody began to type (`seenStructure`). */
type StructureCorrection = { structureId: string; seen: string; structure: StructureDetails }

/**
 * Corrects what was written down of a structure; its talks, their channels and every figure follow. What stood before stays
 * in its history. Null when done, or when it stands so already.
 */
export async function correctStructure(
  scope: Scope,
  { structureId, seen, structure }: StructureCorrection,
): Promise<'changed' | null> {
  const { organisationId, now } = scope
  const standing = await lockStructure(scope, structureId)
  if (standing === undefined) throw new NotFound()
  const differing = whatDiffersIn(standing, structure)
  if (differing.length === 0) return null
  if (seenStructure(standing) !== seen) return 'changed'
  await scope.db
    .insertInto('structureCorrections')
    .values({ organisationId, id: newId(now), structureId, ...standing, at: now, byId: scope.actor.id! })
    .execute()
  await scope.db
    .updateTable('structures')
    .set(structure)
    .where('organisationId', '=', organisationId)
    .where('id', '=', structureId)
    .execute()
  // The channel of a talk bears the name of its structure; another one has a name of its own.
  await scope.db
    .updateTable('channels')
    .set({ name: structure.name })
    .where('organisationId', '=', organisationId)
    .where('structureId', '=', structureId)
    .where('talkId', 'is not', null)
    .execute()
  await record(scope, {
    action: 'structure.corrected',
    object: { kind: 'structure', id: structureId },
    details: Object.fromEntries(differing.map((detail) => [detail, true])),
  })
  return null
}
