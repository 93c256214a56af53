import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { newId } from '#platform/ids/ids.ts'

type ContactLeft = {
  /** The campaign that she came too late or too early for. */
  campaignId: string
  contact: { email: string; phone: null } | { email: null; phone: string }
  language: Language
  /** The day told to her, `YYYY-MM-DD`. */
  erasedOn: string
}

/** Keeps a contact, and nothing else about its owner, for the next campaign. Left twice, it is kept once. */
export async function leaveContact(scope: Scope, left: ContactLeft): Promise<void> {
  const { campaignId, contact, language, erasedOn } = left
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
      eraseOn: erasedOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  await record(scope, { action: 'lead.left', object: { kind: 'lead', id } })
}
