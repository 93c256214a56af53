import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import { type ChannelKind, channelKinds } from './channel.ts'
import type { Steps } from './steps.ts'

/** One channel, with what came through it. `talkDay` is `YYYY-MM-DD`. */
export type ChannelLine = Steps & {
  id: string
  kind: ChannelKind
  name: string
  code: string
  talkId: string | null
  talkDay: string | null
  structureName: string | null
  campaignId: string | null
  campaignName: Translated | null
  closedAt: Date | null
}

/** What the list of channels can be asked; the newest first when nothing is. */
export const channelList = {
  sorts: ['opened', 'name', 'started', 'sent'],
  sort: 'opened',
  order: 'desc',
  filters: { kind: channelKinds },
} as const

/** Channels as asked, and how many there are. */
export async function channelsFound(
  scope: Scope,
  asked: AskedOf<typeof channelList>,
): Promise<{ rows: ChannelLine[]; total: number }> {
  const { search, sort, order, filters } = asked
  const { limit, offset } = windowOf(asked)
  const { rows } = await sql<ChannelLine & { total: number }>`
    select ${columns}, count(*) over ()::int as total ${tables}
    where h.organisation_id = ${scope.organisationId}
      ${filters.kind === undefined ? sql`` : sql`and h.kind = ${filters.kind}`}
      and platform.searchable(h.name) like '%' || platform.searchable(${search}) || '%'
    order by ${sorts[sort]} ${order === 'asc' ? sql`asc` : sql`desc`}, h.id desc
    limit ${limit} offset ${offset}`.execute(scope.db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** One channel of the open organisation, by its id. */
export async function channelById(scope: Scope, id: string): Promise<ChannelLine | undefined> {
  const { rows } = await sql<ChannelLine>`select ${columns} ${tables}
    where h.organisation_id = ${scope.organisationId} and h.id = ${id}`.execute(scope.db)
  return rows[0]
}

/** The campaign of the channel that a code names; undefined when no channel has it. `code`: already normalised. */
export async function doorOf(
  scope: Scope,
  code: string,
): Promise<{ code: string; campaignId: string | null } | undefined> {
  return scope.db
    .selectFrom('channels')
    .select(['code', 'campaignId'])
    .where('organisationId', '=', scope.organisationId)
    .where('code', '=', code)
    .executeTakeFirst()
}

const sorts: Record<(typeof channelList.sorts)[number], RawBuilder<unknown>> = {
  opened: sql`h.created_at`,
  name: sql`h.name collate app.names`,
  started: sql`n.started`,
  sent: sql`n.sent`,
}

const columns = sql`
  h.id, h.kind, h.name, h.code, h.talk_id, t.day as talk_day, s.name as structure_name, h.campaign_id,
  e.name as campaign_name, h.closed_at, n.started, n.sent, n.offered, n.accepted`

const tables = sql`
  from app.channels h
  left join app.talks t on t.organisation_id = h.organisation_id and t.id = h.talk_id
  left join app.structures s on s.organisation_id = h.organisation_id and s.id = h.structure_id
  left join app.campaigns c on c.organisation_id = h.organisation_id and c.id = h.campaign_id
  left join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
  left join lateral (
    select count(*)::int as started, count(*) filter (where a.sent)::int as sent,
      count(*) filter (where a.offered)::int as offered, count(*) filter (where a.accepted)::int as accepted
    from app.application_steps a where a.organisation_id = h.organisation_id and a.channel_id = h.id) n on true`
