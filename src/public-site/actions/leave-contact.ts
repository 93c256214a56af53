import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { newId } from '#platform/ids/ids.ts'
import type { LeadPurpose } from '../lead.ts'

type ContactLeft = {
  /** The campaign on whose pages it was left. */
  campaignId: string
  contact: { email: string; phone: null } | { email: null; phone: string }
  purpose: LeadPurpose
  language: Language
  /** The day told to her, `YYYY-MM-DD`. */
  erasedOn: string
}

/** Keeps a contact, and nothing else about its owner, for one purpose. Left twice, it is kept once. */
export async function leaveContact(scope: Scope, left: ContactLeft): Promise<void> {
  const { campaignId, contact, purpose, language, erasedOn } = left
  const id = newId(scope.now)
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('leads')
    .values({
      organisationId: scope.organisationId,
      id,
      campaignId,
      ...contact,
      ...(typeof purpose === 'string' ? { purpose } : { purpose: 'door', door: purpose.door }),
      language,
      createdAt: scope.now,
      eraseOn: erasedOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  await record(scope, { action: 'lead.left', object: { kind: 'lead', id } })
}
