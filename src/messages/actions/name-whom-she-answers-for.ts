import type { Scope } from '#platform/database/database.ts'
import { valuesFor } from '../emails/mailing-values.ts'
import type { MailingTemplate, MailingValues } from '../emails/templates.ts'
import { writeLetter } from '../emails/write-letter.ts'
import { type MessageToSend, recipientById, type ToldAbout, updateMessage } from '../store.ts'

/**
 * A message as it may leave: it tells a guardian of nobody for whom she answers no more (decision 064). Null when none is left: then it
 * is withheld. Of two sisters the one who is left is named alone, and the mailing is written to her anew.
 */
export async function nameWhomSheAnswersFor(
  scope: Scope,
  message: MessageToSend,
  toldAbout: readonly ToldAbout[],
): Promise<MessageToSend | null> {
  const children = toldAbout.filter(({ answers }) => answers)
  if (children.length === toldAbout.length) return message
  const anew = children.length === 0 ? null : await writtenAnew(scope, message, children)
  if (anew === null) {
    await updateMessage(scope, message.id, { state: 'withheld', failure: null, body: '', html: '' })
    return null
  }
  const childIds = children.map(({ id }) => id)
  await updateMessage(scope, message.id, { ...anew, ...(childIds.length === 1 && { aboutId: childIds[0]! }) })
  await scope.db
    .updateTable('mailingRecipients')
    .set({ childIds })
    .where('organisationId', '=', scope.organisationId)
    .where('messageId', '=', message.id)
    .execute()
  return { ...message, ...anew }
}

/** Null when nobody knows any more what the mailing said: its words were erased. */
async function writtenAnew(
  scope: Scope,
  { id, recipientId, channel }: MessageToSend,
  children: readonly ToldAbout[],
): Promise<Pick<MessageToSend, 'subject' | 'body' | 'html'> | null> {
  const mailing = await scope.db
    .selectFrom('mailings as b')
    .innerJoin('mailingRecipients as r', (join) =>
      join.onRef('r.organisationId', '=', 'b.organisationId').onRef('r.mailingId', '=', 'b.id'),
    )
    .select(['b.template', 'b.words'])
    .where('b.organisationId', '=', scope.organisationId)
    .where('r.messageId', '=', id)
    .executeTakeFirst()
  const reader = await recipientById(scope, recipientId)
  if (mailing === undefined || reader === undefined) return null
  const words = mailing.words as unknown as MailingValues<MailingTemplate>
  if (Object.keys(words).length === 0) return null
  const values = valuesFor(words, { audience: 'guardians', children })
  const { organisation } = reader
  const written = writeLetter<MailingTemplate>(mailing.template as MailingTemplate, values, {
    reader,
    organisation,
  })
  const isText = channel === 'sms'
  return {
    subject: written.subject,
    body: isText ? written.sms : written.text,
    html: isText ? '' : written.html,
  }
}
