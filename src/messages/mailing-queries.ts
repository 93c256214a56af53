import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Delivered } from './delivery.ts'
import type { MailingTemplate, MailingValues } from './emails/templates.ts'
import type { Audience, MailingRecipient, Settlement } from './mailing.ts'
import type { Channel, MessageState } from './message.ts'
import { settlement } from './queries.ts'

/** One mailing in the list of a cohort, with what became of its messages. */
export type MailingLine = {
  id: string
  template: MailingTemplate
  audiences: Audience[]
  /** Of a free message; empty once its words were erased. */
  subject: string
  sentAt: Date
  sentBy: string
  delivered: Delivered[]
}

/** The mailings of a cohort, newest first; the 100 last. */
export async function mailingsOf(scope: Scope, cohortId: string): Promise<MailingLine[]> {
  const { rows } = await sql<MailingLine>`
    select b.id, b.template, coalesce(b.words ->> 'subject', '') as subject, b.sent_at as "sentAt",
      btrim(p.first_name || ' ' || p.last_name) as "sentBy",
      coalesce(d.audiences, '[]') as audiences, coalesce(d.delivered, '[]') as delivered
    from mailings b
    join people p on p.organisation_id = b.organisation_id and p.id = b.sent_by
    cross join lateral (
      select jsonb_agg(distinct w.audience) as audiences, jsonb_agg(jsonb_build_object('channel', w.channel,
        'state', w.state, 'settled', w.settled, 'count', w.count)) as delivered
      from (
        select r.audience, m.channel, m.state, s.message_id is not null as settled, count(*)::int as count
        from mailing_recipients r
        join messages m on m.organisation_id = r.organisation_id and m.id = r.message_id
        left join message_settlements s on s.organisation_id = m.organisation_id and s.message_id = m.id
        where r.organisation_id = b.organisation_id and r.mailing_id = b.id
        group by r.audience, m.channel, m.state, s.message_id is not null
      ) w
    ) d
    where b.organisation_id = ${scope.organisationId} and b.cohort_id = ${cohortId}
    order by b.sent_at desc, b.id desc limit 100`.execute(scope.db)
  return rows
}

/** What the form of this key has sent; null when it sent nothing. */
export async function mailingOfForm(scope: Scope, key: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom('mailings')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.id ?? null
}

/** One mailing with what it said; `values` is null once the words were erased. */
export type MailingView = {
  id: string
  cohortId: string
  template: MailingTemplate
  values: MailingValues<MailingTemplate> | null
  wordsUntil: string
  sentAt: Date
  sentBy: string
}

/** One mailing of the open organisation; undefined when there is none. */
export async function mailingById(scope: Scope, id: string): Promise<MailingView | undefined> {
  const row = await scope.db
    .selectFrom('mailings as b')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'b.organisationId').onRef('p.id', '=', 'b.sentBy'),
    )
    .select([
      'b.id',
      'b.cohortId',
      'b.template',
      'b.words',
      'b.wordsUntil',
      'b.sentAt',
      'p.firstName',
      'p.lastName',
    ])
    .where('b.organisationId', '=', scope.organisationId)
    .where('b.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { words, template, firstName, lastName, ...mailing } = row
  const values = words as unknown as MailingValues<MailingTemplate>
  return {
    ...mailing,
    template: template as MailingTemplate,
    values: Object.keys(values).length === 0 ? null : values,
    sentBy: `${firstName} ${lastName}`.trim(),
  }
}

/** One message of a mailing: to whom, by what, what became of it, and how she was told otherwise. */
export type MailingMessage = {
  id: string
  audience: Audience
  recipientId: string
  recipientFirstName: string
  recipientLastName: string
  language: Language
  phone: string | null
  children: MailingRecipient['children']
  channel: Channel
  state: MessageState
  failure: string | null
  /** When a text message written at night leaves; null for what leaves at once. */
  leavesAt: Date | null
  settlement: Settlement | null
}

/** Its messages: who was not reached first, then by name. What is handed over on paper names only girls for whom she answers still. */
export async function mailingMessages(scope: Scope, mailingId: string): Promise<MailingMessage[]> {
  const { rows } = await sql<MailingMessage>`
    select m.id, r.audience, p.id as "recipientId", p.first_name as "recipientFirstName",
      p.last_name as "recipientLastName", m.language, p.phone, m.channel, m.state, m.failure,
      nullif(m.leaves_at, m.created_at) as "leavesAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'firstName', k.first_name)
          order by k.first_name collate app.names, k.id)
        from people k where k.organisation_id = r.organisation_id and k.id = any(r.child_ids)
          and not (m.channel = 'none' and exists (select from guardianships g where g.organisation_id = k.organisation_id
            and g.child_id = k.id and g.guardian_id = m.recipient_id and g.ends_on is not null))), '[]') as children,
      ${settlement} as settlement
    from mailing_recipients r
    join messages m on m.organisation_id = r.organisation_id and m.id = r.message_id
    join people p on p.organisation_id = m.organisation_id and p.id = m.recipient_id
    left join message_settlements s on s.organisation_id = m.organisation_id and s.message_id = m.id
    left join people w on w.organisation_id = s.organisation_id and w.id = s.by_id
    where r.organisation_id = ${scope.organisationId} and r.mailing_id = ${mailingId}
    order by (m.state = 'failed' or m.channel = 'none') and s.message_id is null desc,
      p.last_name collate app.names, p.first_name collate app.names, m.id`.execute(scope.db)
  return rows
}
