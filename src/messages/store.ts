import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Channel, MessageState, Reach } from './message.ts'

/** Somebody to write to, and in whose name. */
export type Recipient = {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  language: Language
  organisation: string
}

/** The person to write to; undefined when she was erased meanwhile. */
export async function recipientById(scope: Scope, id: string): Promise<Recipient | undefined> {
  const row = await scope.db
    .selectFrom('people as p')
    .innerJoin('organisations as o', 'o.organisationId', 'p.organisationId')
    .select(['p.firstName', 'p.lastName', 'p.email', 'p.phone', 'p.language', 'o.name as organisation'])
    .where('p.organisationId', '=', scope.organisationId)
    .where('p.id', '=', id)
    .where('p.erasedAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, language: row.language as Language }
}

export type NewMessage = Reach & {
  id: string
  recipientId: string
  aboutId: string | null
  template: string
  language: Language
  subject: string
  body: string
  html: string
  state: MessageState
}

export async function insertMessage(scope: Scope, message: NewMessage): Promise<void> {
  const { organisationId, now } = scope
  await scope.db
    .insertInto('messages')
    .values({ organisationId, ...message, createdAt: now })
    .execute()
}

/** A message as its sending needs it. */
export type MessageToSend = {
  id: string
  template: string
  channel: Channel
  address: string | null
  language: Language
  subject: string
  body: string
  html: string
  state: MessageState
  sendingAt: Date | null
}

/** One message, locked until the end of the transaction. */
export async function lockMessage(scope: Scope, id: string): Promise<MessageToSend | undefined> {
  const row = await scope.db
    .selectFrom('messages')
    .select([
      'id',
      'template',
      'channel',
      'address',
      'language',
      'subject',
      'body',
      'html',
      'state',
      'sendingAt',
    ])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      ...row,
      channel: row.channel as Channel,
      language: row.language as Language,
      state: row.state as MessageState,
    }
  )
}

export type MessageChange = {
  state?: MessageState
  sendingAt?: Date | null
  sentAt?: Date
  failure?: string | null
  body?: string
  html?: string
}

export async function updateMessage(scope: Scope, id: string, change: MessageChange): Promise<void> {
  await scope.db
    .updateTable('messages')
    .set(change)
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .execute()
}
