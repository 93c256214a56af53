import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { valuesFor } from '../emails/mailing-values.ts'
import type { MailingTemplate, MailingValues } from '../emails/templates.ts'
import type { MailingRecipient } from '../mailing.ts'
import { sendMessage } from './send-message.ts'

type Mailing<Name extends MailingTemplate> = {
  /** An id that the form carried: the same key again sends nothing. */
  key: string
  cohortId: string
  template: Name
  values: MailingValues<Name>
  /** At least one; each once. */
  recipients: readonly MailingRecipient[]
  /** The last day on which what was said may be read again, `YYYY-MM-DD`. */
  wordsUntil: string
  /** Makes the link to her own page of each whom the message leads there. */
  linkFor?: (recipient: MailingRecipient) => Promise<string | undefined>
}

/**
 * Writes a mailing and the message of every recipient in the deed's own transaction: all are there before the first
 * leaves, or none is. Pressed twice, even at once, it is sent once; returns the id of the mailing that was. `isSame` is false
 * when a form of that key was sent with other words: nothing more is, and whoever wrote must know.
 */
export async function sendMailing<Name extends MailingTemplate>(
  scope: Scope,
  mailing: Mailing<Name>,
): Promise<{ id: string; isSame: boolean }> {
  const { template, values, recipients, cohortId, linkFor } = mailing
  const id = newId(scope.now)
  if (!(await insertMailing(scope, id, mailing))) {
    return mailingOfKey(scope, mailing)
  }
  const lines = []
  for (const recipient of recipients) {
    const { personId: recipientId, audience, children } = recipient
    const childIds = children.map((child) => child.id)
    const link = await linkFor?.(recipient)
    const told = {
      template,
      recipientId,
      values: valuesFor(values, { audience, children, ...(link && { link }) }),
    }
    // About two girls at once it is about neither alone.
    const aboutId = childIds.length === 1 ? childIds[0] : undefined
    const messageId = await sendMessage<MailingTemplate>(scope, { ...told, ...(aboutId && { aboutId }) })
    if (messageId === null) continue
    lines.push({ organisationId: scope.organisationId, messageId, mailingId: id, audience, childIds })
  }
  if (lines.length > 0) await scope.db.insertInto('mailingRecipients').values(lines).execute()
  await record(scope, {
    action: 'mailing.sent',
    object: { kind: 'cohort', id: cohortId },
    details: { template, mailing: id, recipients: recipients.length },
  })
  return { id, isSame: true }
}

/** False when a mailing of that key is there already; waits for one that is being written. */
async function insertMailing<Name extends MailingTemplate>(
  scope: Scope,
  id: string,
  { key, cohortId, template, values, wordsUntil }: Mailing<Name>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('mailings')
    .values({
      organisationId: scope.organisationId,
      id,
      key,
      cohortId,
      template,
      words: JSON.stringify(values),
      wordsUntil,
      sentBy: scope.actor.id!,
      sentAt: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['organisationId', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function mailingOfKey<Name extends MailingTemplate>(
  scope: Scope,
  { key, cohortId, template, values }: Mailing<Name>,
): Promise<{ id: string; isSame: boolean }> {
  const same = sql<boolean>`cohort_id = ${cohortId} and template = ${template} and words = ${JSON.stringify(values)}::jsonb`
  return scope.db
    .selectFrom('mailings')
    .select(['id', same.as('isSame')])
    .where('organisationId', '=', scope.organisationId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
}
