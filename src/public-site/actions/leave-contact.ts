import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { newId } from '#platform/ids/ids.ts'
import { eraseOn } from '../lead.ts'

type ContactLeft = {
  /** The campaign that she came too late or too early for. */
  campaignId: string
  contact: { email: string; phone: null } | { email: null; phone: string }
  language: Language
  zone: string
}

/** Keeps a contact, and nothing else about its owner, for the next campaign. Left twice, it is kept once. */
export async function leaveContact(scope: Scope, left: ContactLeft): Promise<void> {
  const { campaignId, contact, language, zone } = left
  const id = newId(scope.now)
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('leads')
    .values({
      organisationId: scope.organisationId,
      id,
      campaignId,
      ...contact,
      purpose: 'next campaign',
      language,
      createdAt: scope.now,
      eraseOn: eraseOn(dayIn(zone, scope.now)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  await record(scope, { action: 'lead.left', object: { kind: 'lead', id } })
}
