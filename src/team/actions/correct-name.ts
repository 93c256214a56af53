import type { Scope } from '#platform/database/database.ts'
import { correctPerson } from '#src/people/index.ts'
import type { Member, NameRefusal } from '../member.ts'
import { isNamedInAFile } from '../queries.ts'

/** `seen`: the mark of who she was on the page when somebody began to type. */
type NameCorrection = { seen: string; firstName: string; lastName: string }

/**
 * Corrects the name of a member, and keeps what stood before. How she signs in is hers, and does not change. Null when done, or
 * when it is written so already.
 */
export async function correctName(
  scope: Scope,
  { id, birthDate }: Member,
  { seen, firstName, lastName }: NameCorrection,
): Promise<NameRefusal | 'changed' | null> {
  if (await isNamedInAFile(scope, id)) return 'named in a file'
  const identity = { firstName, lastName, birthDate }
  const correction = { personId: id, seen, identity, reason: '' }
  const result = await correctPerson(scope, correction, { kind: 'person', id })
  return 'refused' in result ? 'changed' : null
}
