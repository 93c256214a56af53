import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import {
  type Contact,
  type ContactCheck,
  type KeptContact,
  markOfContact,
  mostReplacementsInADay,
} from '../contact.ts'
import { updatePerson } from '../store.ts'

/**
 * `seen`: the mark of what stood on the page when somebody began to type. `checked`: how she made sure of the new contact.
 * `unlimited`: whoever replaces it answers for how often.
 */
export type Replacement = {
  personId: string
  seen: string
  contact: Contact
  checked: ContactCheck
  unlimited?: boolean
}

/** `before`: what stood; null when it was the same already. `changed`: somebody else replaced it meanwhile by `now`. */
export type ReplacementResult =
  | { before: KeptContact | null }
  | { refused: 'changed'; now: KeptContact }
  | { refused: 'too often' }

/**
 * Replaces the telephone or address of a person and keeps what stood before. A second press finds it replaced and changes nothing.
 */
export async function replaceContact(
  scope: Scope,
  { personId, seen, contact, checked, unlimited = false }: Replacement,
  object: { kind: string; id: string },
): Promise<ReplacementResult> {
  const kept = await lockContact(scope, personId)
  if (kept.email === contact.email && kept.phone === contact.phone) return { before: null }
  const { times, hersToday } = await timesReplaced(scope, personId)
  if (markOfContact(kept, times) !== seen) return { refused: 'changed', now: kept }
  if (!unlimited && hersToday >= mostReplacementsInADay) return { refused: 'too often' }
  const { organisationId, now, actor } = scope
  await scope.db
    .insertInto('contactCorrections')
    .values({
      organisationId,
      id: newId(now),
      personId,
      ...kept,
      checked,
      correctedAt: now,
      correctedBy: actor.id!,
    })
    .execute()
  await updatePerson(scope, personId, contact)
  await record(scope, {
    action: 'person.contact-corrected',
    subjectId: personId,
    object,
    details: { checked, channel: contact.phone === null ? 'mail' : 'sms' },
  })
  return { before: kept }
}

/** Locked as a name that is corrected is; whoever was erased meanwhile is not found. */
async function lockContact(scope: Scope, personId: string): Promise<KeptContact> {
  const kept = await scope.db
    .selectFrom('people')
    .select(['email', 'phone'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (kept === undefined) throw new NotFound()
  return kept
}

/** How often a contact was replaced, and how often by whoever acts within the last day: nobody uses up the tries of another. */
async function timesReplaced(
  { db, organisationId, now, actor }: Scope,
  personId: string,
): Promise<{ times: number; hersToday: number }> {
  const dayBefore = new Date(now.getTime() - 24 * 60 * 60_000)
  return db
    .selectFrom('contactCorrections')
    .select(({ fn }) => [
      fn.countAll<number>().as('times'),
      fn
        .countAll<number>()
        .filterWhere('correctedBy', '=', actor.id!)
        .filterWhere('correctedAt', '>', dayBefore)
        .as('hersToday'),
    ])
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
}
