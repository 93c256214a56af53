import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import type { Reach } from '#src/organisations/index.ts'
import type { Delivered } from './delivery.ts'
import { sealedTemplates, type TemplateName } from './emails/templates.ts'
import type { Settlement } from './mailing.ts'
import { type Channel, type MessageState, messageStates } from './message.ts'

/** What became of these messages; `deliverySum` says how many have left: "5 of 6 sent". */
export async function deliveryOf(scope: Scope, ids: readonly string[]): Promise<Delivered[]> {
  if (ids.length === 0) return []
  const settled = sql<boolean>`s.message_id is not null`
  const rows = await scope.db
    .selectFrom('messages as m')
    .leftJoin('messageSettlements as s', (join) =>
      join.onRef('s.organisationId', '=', 'm.organisationId').onRef('s.messageId', '=', 'm.id'),
    )
    .select(({ fn }) => ['m.channel', 'm.state', settled.as('settled'), fn.countAll<number>().as('count')])
    .where('m.organisationId', '=', scope.organisationId)
    .where('m.id', 'in', ids)
    .groupBy(['m.channel', 'm.state', settled])
    .execute()
  return rows as Delivered[]
}

/** How many messages of this kind were written to somebody, about anybody or one, ever or since an instant, whatever became of them. */
export async function timesWritten(
  scope: Scope,
  {
    recipientId,
    template,
    aboutId,
    since,
  }: { recipientId: string; template: TemplateName; aboutId?: string; since?: Date },
): Promise<number> {
  const { times } = await scope.db
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('organisationId', '=', scope.organisationId)
    .where('recipientId', '=', recipientId)
    .where('template', '=', template)
    .$if(aboutId !== undefined, (query) => query.where('aboutId', '=', aboutId!))
    .$if(since !== undefined, (query) => query.where('createdAt', '>', since!))
    .executeTakeFirstOrThrow()
  return times
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
  /** When a text message written at night leaves; null for what leaves at once. */
  leavesAt: Date | null
  settlement: Settlement | null
  /** Where its recipient can be called. */
  recipientPhone: string | null
}

/** What the outbox can be asked; the newest first when nothing is. */
export const outboxList = {
  sorts: ['at', 'recipient', 'subject', 'channel', 'state'],
  sort: 'at',
  order: 'desc',
  filters: { state: [...messageStates, 'settled'] },
} as const

/** The same of what did not arrive: what was refused, and what never left. */
export const undeliveredList = { ...outboxList, filters: {} } as const

/** The messages of the organisation that are not sealed, as asked: all of them, or those that wait within somebody's reach. */
export async function messagesAsked(
  scope: Scope,
  asked: AskedOf<typeof outboxList>,
  { waitingWithin, readerId = null }: { waitingWithin?: Reach; readerId?: string | null } = {},
): Promise<{ rows: MessageLine[]; total: number }> {
  const { state } = asked.filters
  const { limit, offset } = windowOf(asked)
  const found = lines(scope)
    .$if(state !== undefined, (query) => query.where(stateShown, '=', state!))
    .$if(waitingWithin !== undefined, (query) => query.where(waits(waitingWithin!)))
    .$if(asked.search !== '', (query) =>
      query.where(
        sql<boolean>`(p.search_name like '%' || platform.searchable(${asked.search}) || '%'
          or platform.searchable(m.subject) like '%' || platform.searchable(${asked.search}) || '%')
          and not ${ratedBlind(readerId)}`,
      ),
    )
  const { total } = await found
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .orderBy(sql`${sorts[asked.sort]} ${asked.order === 'asc' ? sql`asc` : sql`desc`}`)
    .orderBy('m.id', 'desc')
    .$if(limit !== null, (query) => query.limit(limit!).offset(offset))
    .execute()
  return { rows: rows.map(lineOf), total }
}

/** Is the message `m` about a file that she has rated without its name? Then no name finds it. */
function ratedBlind(readerId: string | null): RawBuilder<boolean> {
  if (readerId === null) return sql<boolean>`false`
  return sql<boolean>`exists (select from undelivered_about w
    join undecided_reviews u on u.organisation_id = w.organisation_id and u.application_id = w.application_id
    where w.organisation_id = m.organisation_id and w.message_id = m.id and u.reader_id = ${readerId})`
}

/** Did it fail or never leave, has nobody settled it, and does somebody with this reach answer for it? */
function waits({ everywhere, sites, editions, cohorts }: Reach) {
  return sql<boolean>`exists (select from desk_messages d
    where d.organisation_id = m.organisation_id and d.object_id = m.id
      and (${everywhere} or d.site_id = any(${sites}::uuid[]) or d.edition_id = any(${editions}::uuid[])
        or d.cohort_id = any(${cohorts}::uuid[])))`
}

/** Does this message wait for somebody with this reach? */
export async function isWaitingWithin(scope: Scope, reach: Reach, id: string): Promise<boolean> {
  const row = await lines(scope).where('m.id', '=', id).where(waits(reach)).executeTakeFirst()
  return row !== undefined
}

/** One message, whole. */
export type Message = MessageLine & {
  address: string | null
  language: Language
  body: string
  html: string
}

/** One message of the open organisation; undefined when there is none. */
export async function messageById(scope: Scope, id: string): Promise<Message | undefined> {
  const row = await lines(scope)
    .select(['m.address', 'm.language', 'm.body', 'm.html'])
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { address, language, body, html } = row
  return { ...lineOf(row), address, language: language as Language, body, html }
}

function lines(scope: Scope) {
  return scope.db
    .selectFrom('messages as m')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'm.organisationId').onRef('p.id', '=', 'm.recipientId'),
    )
    .leftJoin('messageSettlements as s', (join) =>
      join.onRef('s.organisationId', '=', 'm.organisationId').onRef('s.messageId', '=', 'm.id'),
    )
    .leftJoin('people as w', (join) =>
      join.onRef('w.organisationId', '=', 's.organisationId').onRef('w.id', '=', 's.byId'),
    )
    .select(['m.id', 'm.template', 'm.recipientId', 'm.channel', 'm.subject', 'm.state', 'm.failure'])
    .select([
      'm.createdAt',
      'm.sentAt',
      sql<Date | null>`nullif(m.leaves_at, m.created_at)`.as('leavesAt'),
      settlement.as('settlement'),
      'p.firstName as recipientFirstName',
      'p.lastName as recipientLastName',
      'p.phone as recipientPhone',
    ])
    .where('m.organisationId', '=', scope.organisationId)
    .where('m.template', 'not in', sealedTemplates)
}

/** How whoever `m` was for was told otherwise, and by whom: `s` and `w`; null where nobody has said so. */
export const settlement = sql<Settlement | null>`case when s.message_id is null then null
  else jsonb_build_object('how', s.how, 'by', btrim(w.first_name || ' ' || w.last_name)) end`

/** What a message that somebody has settled is no more: failed. */
const stateShown = sql<string>`case when s.message_id is null then m.state else 'settled' end`

const sorts: Record<(typeof outboxList.sorts)[number], RawBuilder<unknown>> = {
  at: sql`m.created_at`,
  recipient: sql`(p.last_name || ' ' || p.first_name) collate app.names`,
  subject: sql`m.subject collate app.names`,
  channel: sql`m.channel`,
  state: stateShown,
}

type Row = Omit<MessageLine, 'channel' | 'state'> & { channel: string; state: string }

/** The columns' checks let only these words in. */
function lineOf(row: Row): MessageLine {
  return { ...row, channel: row.channel as Channel, state: row.state as MessageState }
}
