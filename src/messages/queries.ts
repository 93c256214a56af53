import type { Scope } from '#platform/database/database.ts'
import { sealedTemplates } from './emails/templates.ts'
import type { Channel, DeliveryCount, MessageState } from './message.ts'

/** What became of these messages: "5 of 6 sent". */
export async function deliveryOf(scope: Scope, ids: readonly string[]): Promise<DeliveryCount> {
  const none: DeliveryCount = { total: 0, queued: 0, sent: 0, kept: 0, failed: 0 }
  if (ids.length === 0) return none
  const rows = await scope.db
    .selectFrom('messages')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', ids)
    .groupBy('state')
    .execute()
  return rows.reduce(
    (counted, { state, count }) => ({ ...counted, [state]: count, total: counted.total + count }),
    none,
  )
}

/** One message in a list. */
export type MessageLine = {
  id: string
  template: string
  recipientId: string
  recipientFirstName: string
  recipientLastName: string
  channel: Channel
  subject: string
  state: MessageState
  /** The code of the last refusal; a queued message that has one is tried again. */
  failure: string | null
  createdAt: Date
  sentAt: Date | null
}

/** The messages about a person or to her, newest first; the 100 last. Whoever may read her file may read these. */
export async function messagesAbout(scope: Scope, personId: string): Promise<MessageLine[]> {
  const rows = await lines(scope)
    .where((eb) => eb.or([eb('m.aboutId', '=', personId), eb('m.recipientId', '=', personId)]))
    .limit(100)
    .execute()
  return rows.map(lineOf)
}

/** Lines on one page of the outbox. */
export const outboxPageSize = 25

/** One page (from 1) of every message of the organisation that is not sealed, newest first, and how many pages there are. */
export async function outboxPage(
  scope: Scope,
  page: number,
): Promise<{ lines: MessageLine[]; pages: number }> {
  const { count } = await scope.db
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', scope.organisationId)
    .where('template', 'not in', sealedTemplates)
    .executeTakeFirstOrThrow()
  const rows = await lines(scope)
    .limit(outboxPageSize)
    .offset((page - 1) * outboxPageSize)
    .execute()
  return { lines: rows.map(lineOf), pages: Math.max(1, Math.ceil(count / outboxPageSize)) }
}

/** Messages that did not arrive, newest first; the 200 last. */
export async function undelivered(scope: Scope): Promise<MessageLine[]> {
  const rows = await lines(scope).where('m.state', '=', 'failed').limit(200).execute()
  return rows.map(lineOf)
}

/** One message, whole. */
export type Message = MessageLine & { address: string | null; body: string; html: string }

/** One message of the open organisation; undefined when there is none. */
export async function messageById(scope: Scope, id: string): Promise<Message | undefined> {
  const row = await lines(scope)
    .select(['m.address', 'm.body', 'm.html'])
    .where('m.id', '=', id)
    .executeTakeFirst()
  return row && { ...lineOf(row), address: row.address, body: row.body, html: row.html }
}

function lines(scope: Scope) {
  return scope.db
    .selectFrom('messages as m')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'm.organisationId').onRef('p.id', '=', 'm.recipientId'),
    )
    .select(['m.id', 'm.template', 'm.recipientId', 'm.channel', 'm.subject', 'm.state', 'm.failure'])
    .select([
      'm.createdAt',
      'm.sentAt',
      'p.firstName as recipientFirstName',
      'p.lastName as recipientLastName',
    ])
    .where('m.organisationId', '=', scope.organisationId)
    .where('m.template', 'not in', sealedTemplates)
    .orderBy('m.createdAt', 'desc')
    .orderBy('m.id', 'desc')
}

type Row = Omit<MessageLine, 'channel' | 'state'> & { channel: string; state: string }

/** The columns' checks let only these words in. */
function lineOf(row: Row): MessageLine {
  return { ...row, channel: row.channel as Channel, state: row.state as MessageState }
}
