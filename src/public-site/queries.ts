import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import type { SpokenText } from '#src/programmes/index.ts'

/** A contact left for next time. `contact` is an address or a number in E.164. */
export type Lead = {
  id: string
  contact: string
  campaign: Translated
  purpose: 'next campaign' | 'after this campaign' | 'door'
  /** The title of the door for which it was left. */
  door: SpokenText | null
  language: Language
  leftAt: Date
  eraseOn: string
}

/** What the list of contacts can be asked; whoever waits longest first. */
export const leadList = { sorts: ['left', 'erase', 'contact'], sort: 'left', order: 'asc' } as const

/** The contacts left for next time, as asked. */
export async function leadsWaiting(
  scope: Scope,
  asked: AskedOf<typeof leadList>,
): Promise<{ rows: Lead[]; total: number }> {
  const { search, sort, order } = asked
  const { limit, offset } = windowOf(asked)
  const found = scope.db
    .selectFrom('leads as l')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'l.organisationId').onRef('c.id', '=', 'l.campaignId'),
    )
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'e.organisationId').onRef('v.id', '=', 'e.programmeVersionId'),
    )
    .select([
      'l.id',
      'l.email',
      'l.phone',
      'l.language',
      'l.createdAt',
      'l.eraseOn',
      'l.purpose',
      'e.document',
    ])
    .select(
      sql<SpokenText | null>`(select d -> 'title' from jsonb_array_elements(v.document -> 'nextDoors') d
        where d ->> 'key' = l.door)`.as('door'),
    )
    .where('l.organisationId', '=', scope.organisationId)
    .$if(search !== '', (query) =>
      query.where(sql<boolean>`position(lower(${search}) in coalesce(l.email, l.phone, '')) > 0`),
    )
  const { total } = await found
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .orderBy(sql`${sorts[sort]} ${order === 'asc' ? sql`asc` : sql`desc`}`)
    .orderBy('l.id')
    .$if(limit !== null, (query) => query.limit(limit!).offset(offset))
    .execute()
  const leads = rows.map(({ id, email, phone, language, createdAt, eraseOn, document, purpose, door }) => ({
    id,
    contact: email ?? phone ?? '',
    campaign: (document as { name: Translated }).name,
    purpose: purpose as Lead['purpose'],
    door,
    language: language as Language,
    leftAt: createdAt,
    eraseOn,
  }))
  return { rows: leads, total }
}

const sorts: Record<(typeof leadList.sorts)[number], RawBuilder<unknown>> = {
  left: sql`l.created_at`,
  erase: sql`l.erase_on`,
  contact: sql`coalesce(l.email, l.phone) collate app.names`,
}
