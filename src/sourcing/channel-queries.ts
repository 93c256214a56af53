import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { ChannelKind } from './channel.ts'
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
  campaignName: string | null
  closedAt: Date | null
}

export type ChannelFilter = { kind?: ChannelKind | undefined; search?: string | undefined; page: number }

export const channelsPerPage = 25

/** Channels by kind and name, the newest first; one page, and how many there are. */
export async function channelsFound(
  scope: Scope,
  { kind, search = '', page }: ChannelFilter,
): Promise<{ lines: ChannelLine[]; total: number }> {
  const { rows } = await sql<ChannelLine & { total: number }>`
    select ${columns}, count(*) over ()::int as total ${tables}
    where h.organisation_id = ${scope.organisationId}
      ${kind === undefined ? sql`` : sql`and h.kind = ${kind}`}
      and platform.searchable(h.name) like '%' || platform.searchable(${search}) || '%'
    order by h.created_at desc, h.id desc
    limit ${channelsPerPage} offset ${(page - 1) * channelsPerPage}`.execute(scope.db)
  return { lines: rows, total: rows[0]?.total ?? 0 }
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

const columns = sql`
  h.id, h.kind, h.name, h.code, h.talk_id, t.day as talk_day, s.name as structure_name, h.campaign_id,
  c.name as campaign_name, h.closed_at, n.started, n.sent, n.offered, n.accepted`

const tables = sql`
  from app.channels h
  left join app.talks t on t.organisation_id = h.organisation_id and t.id = h.talk_id
  left join app.structures s on s.organisation_id = h.organisation_id and s.id = h.structure_id
  left join app.campaigns c on c.organisation_id = h.organisation_id and c.id = h.campaign_id
  left join lateral (
    select count(*)::int as started, count(*) filter (where a.sent)::int as sent,
      count(*) filter (where a.offered)::int as offered, count(*) filter (where a.accepted)::int as accepted
    from app.application_steps a where a.organisation_id = h.organisation_id and a.channel_id = h.id) n on true`
