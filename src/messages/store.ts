import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { guardianTemplates } from './emails/templates.ts'
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

/** A girl about whom a message tells somebody who answered for her when it was written, and whether she does still. */
export type ToldAbout = { id: string; firstName: string; answers: boolean }

/**
 * The girls of whom a message tells a guardian. Who answers for them is held until the transaction ends: asked before the message is
 * locked, as the deed that ends a guardianship does, so that none leaves beside it.
 */
export async function holdToldAbout(scope: Scope, messageId: string): Promise<ToldAbout[]> {
  const { rows } = await sql<ToldAbout>`
    select k.id, k.first_name as "firstName", g.ends_on is null as answers
    from messages m
    left join mailing_recipients r on r.organisation_id = m.organisation_id and r.message_id = m.id
    join guardianships g on g.organisation_id = m.organisation_id and g.guardian_id = m.recipient_id
      and g.child_id = any(coalesce(r.child_ids, array[m.about_id]))
    join people k on k.organisation_id = g.organisation_id and k.id = g.child_id
    where m.organisation_id = ${scope.organisationId} and m.id = ${messageId}
      and m.template = any(${guardianTemplates}::text[])
    order by k.first_name collate app.names, k.id
    for share of g`.execute(scope.db)
  return rows
}

/** A message as its sending needs it. */
export type MessageToSend = {
  id: string
  template: string
  recipientId: string
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
      'recipientId',
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
  aboutId?: string
  subject?: string
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
