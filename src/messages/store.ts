import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Channel, MessageState, Way } from './message.ts'
import type { TextHours } from './text-hours.ts'

/** Somebody to write to, and in whose name. */
export type Recipient = {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  language: Language
  organisation: string
  hours: TextHours
}

/** The person to write to; undefined when she was erased meanwhile. */
export async function recipientById(scope: Scope, id: string): Promise<Recipient | undefined> {
  const row = await scope.db
    .selectFrom('people as p')
    .innerJoin('organisations as o', 'o.organisationId', 'p.organisationId')
    .select(['p.firstName', 'p.lastName', 'p.email', 'p.phone', 'p.language', 'o.name as organisation'])
    .select(['o.zone', 'o.textsFrom as from', 'o.textsUntil as until'])
    .where('p.organisationId', '=', scope.organisationId)
    .where('p.id', '=', id)
    .where('p.erasedAt', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { zone, from, until, language, ...recipient } = row
  return { ...recipient, language: language as Language, hours: { zone, from, until } }
}

/** When text messages of the open organisation may leave. */
export function textHours({ db, organisationId }: Scope): Promise<TextHours> {
  return db
    .selectFrom('organisations')
    .select(['zone', 'textsFrom as from', 'textsUntil as until'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
}

type NewMessage = Way & {
  id: string
  recipientId: string
  aboutId: string | null
  template: string
  language: Language
  subject: string
  body: string
  html: string
  state: MessageState
  leavesAt: Date | null
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
  /** Set on a text message that keeps to the hours of texts. */
  leavesAt: Date | null
  failure: string | null
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
      'leavesAt',
      'failure',
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
  leavesAt?: Date
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
