import { recordEach } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { type Corrected, type Identity, markOfIdentity, whatChanges } from '../correction.ts'
import { updatePerson } from '../store.ts'

/** `seen`: the mark of what stood on the page when somebody began to type. `reason`: empty when none is needed. */
type Correction = { personId: string; seen: string; identity: Identity; reason: string }

/** `changed`: somebody else corrected it meanwhile, to what `now` says. */
type CorrectionResult = { changed: Corrected[] } | { refused: 'changed'; now: Identity }

/** Corrects a name or a birth date and keeps what stood before. A second press finds it corrected and changes nothing. */
export async function correctPerson(
  scope: Scope,
  { personId, seen, identity, reason }: Correction,
  object: { kind: string; id: string },
): Promise<CorrectionResult> {
  const kept = await lockIdentity(scope, personId)
  const changed = whatChanges(kept, identity)
  if (changed.length === 0) return { changed }
  if (markOfIdentity(kept) !== seen) return { refused: 'changed', now: kept }
  const { organisationId, now, actor } = scope
  await scope.db
    .insertInto('personCorrections')
    .values({
      organisationId,
      id: newId(now),
      personId,
      ...kept,
      reason,
      correctedAt: now,
      correctedBy: actor.id!,
    })
    .execute()
  await updatePerson(scope, personId, identity)
  await recordEach(
    scope,
    changed.map((what) => ({ action: codes[what], subjectId: personId, object })),
  )
  return { changed }
}

const codes: Record<Corrected, string> = {
  name: 'person.name-corrected',
  'birth date': 'person.birth-date-corrected',
}

/**
 * Her name and birth date, locked until the deed is done; whoever was erased meanwhile is not found. Not as firmly as erasing
 * locks: her file is locked already, and a deed of her link holds her and may wait for it.
 */
async function lockIdentity(scope: Scope, personId: string): Promise<Identity> {
  const kept = await scope.db
    .selectFrom('people')
    .select(['firstName', 'lastName', 'birthDate'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (kept === undefined) throw new NotFound()
  return kept
}
