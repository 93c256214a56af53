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
import type { Following } from '../replaced-contact.ts'
import { updatePerson } from '../store.ts'

/**
 * `seen`: the mark of what stood on the page when somebody began to type. `checked`: how she made sure of the new contact.
 * `wasTheirs`: what stood was hers; null where nobody could have answered by it; left out, nobody says so. `unlimited`: whoever
 * replaces it answers for how often.
 */
export type Replacement = {
  personId: string
  seen: string
  contact: Contact
  checked: ContactCheck
  wasTheirs?: boolean | null
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
  { personId, seen, contact, checked, wasTheirs = false, unlimited = false }: Replacement,
  object: { kind: string; id: string },
): Promise<ReplacementResult> {
  const kept = await lockContact(scope, personId)
  if (kept.email === contact.email && kept.phone === contact.phone) return { before: null }
  const { times, hersToday } = await timesReplaced(scope, personId)
  if (markOfContact(kept, times) !== seen) return { refused: 'changed', now: kept }
  if (!unlimited && hersToday >= mostReplacementsInADay) return { refused: 'too often' }
  const by = scope.actor.id!
  await writeContact(scope, { personId, contact, checked, wasTheirs, by }, { kept, object })
  return { before: kept }
}

/**
 * Replaces the contact of a row by the one of another row of the same human (`rowsThatFollow`). Who made sure of it, and how, is
 * what was said there. Returns what stood.
 */
export async function followContact(
  scope: Scope,
  following: Following,
  object: { kind: string; id: string },
): Promise<KeptContact> {
  const kept = await lockContact(scope, following.personId)
  await writeContact(scope, following, { kept, object })
  return kept
}

async function writeContact(
  scope: Scope,
  { personId, contact, checked, wasTheirs, by }: Following,
  { kept, object }: { kept: KeptContact; object: { kind: string; id: string } },
): Promise<void> {
  const { organisationId, now } = scope
  const correction = {
    id: newId(now),
    personId,
    ...kept,
    checked,
    wasTheirs,
    correctedAt: now,
    correctedBy: by,
  }
  await scope.db
    .insertInto('contactCorrections')
    .values({ organisationId, ...correction })
    .execute()
  await updatePerson(scope, personId, contact)
  const channel = contact.phone !== null ? 'sms' : contact.email !== null ? 'mail' : 'none'
  const details = { checked, channel, ...(wasTheirs !== null && { wasTheirs }) }
  await record(scope, { action: 'person.contact-corrected', subjectId: personId, object, details })
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
