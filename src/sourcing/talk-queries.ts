import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import type { Steps } from './steps.ts'
import type { EducationPriority, StructureKind } from './structure.ts'
import { type HeadCountKind, type TalkState, talkState, talkStates } from './talk.ts'

/** One talk as the list shows it. `day` is `YYYY-MM-DD`, `startsAt` `HH:MM:SS`. */
export type TalkLine = Steps & {
  id: string
  day: string
  startsAt: string | null
  structureId: string
  structureName: string
  structureKind: StructureKind
  educationPriority: EducationPriority
  classes: string
  /** Null as well once it is cancelled: then it counts for nothing. */
  headCount: number | null
  headCountKind: HeadCountKind | null
  cancelledAt: Date | null
  campaignId: string | null
  campaignName: Translated | null
  speakerId: string | null
  speakerName: string | null
  channelId: string
  code: string
  /** Its channel was closed. */
  closedAt: Date | null
  state: TalkState
}

/** What the list of talks can be asked. */
export const talkList = {
  sorts: ['day', 'structure', 'people', 'sent'],
  sort: 'day',
  order: 'desc',
  filters: { state: talkStates },
} as const

/** Talks as asked. `today`: the day of the organisation. */
export async function talksFound(
  scope: Scope,
  asked: AskedOf<typeof talkList>,
  today: string,
): Promise<{ rows: TalkLine[]; total: number }> {
  const { search, sort, order, filters } = asked
  const { limit, offset } = windowOf(asked)
  const { rows } = await sql<Row & { total: number }>`
    select found.*, count(*) over ()::int as total from (${talks(scope)}) found
    where platform.searchable(structure_name || ' ' || classes)
        like '%' || platform.searchable(${search}) || '%'
      and ${filters.state === undefined ? sql`true` : states(today)[filters.state]}
    order by ${sorts[sort]} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last, day desc, id
    limit ${limit} offset ${offset}`.execute(scope.db)
  return { rows: rows.map((row) => lineOf(row, today)), total: rows[0]?.total ?? 0 }
}

/** One talk of the open organisation. */
export async function talkById(scope: Scope, id: string, today: string): Promise<TalkLine | undefined> {
  const { rows } = await sql<Row>`select * from (${talks(scope, id)}) found`.execute(scope.db)
  return rows[0] && lineOf(rows[0], today)
}

/** People who may speak: whoever holds a role in the organisation today. */
export async function speakers(scope: Scope, today: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, btrim(p.first_name || ' ' || p.last_name) as name
    from app.people p
    where p.organisation_id = ${scope.organisationId} and p.erased_at is null and exists (
      select from app.role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and g.starts_on <= ${today}::date and (g.ends_on is null or g.ends_on >= ${today}::date))
    order by p.last_name collate app.names, p.first_name collate app.names, p.id`.execute(scope.db)
  return rows
}

type Row = Omit<TalkLine, 'state'>

function lineOf(row: Row, today: string): TalkLine {
  return { ...row, state: talkState({ ...row, cancelled: row.cancelledAt !== null }, today) }
}

function talks({ organisationId }: Scope, id?: string) {
  return sql`
    select t.id, t.day, t.starts_at, t.classes, t.cancelled_at, t.campaign_id, t.speaker_id,
      case when t.cancelled_at is null then t.head_count end as head_count,
      case when t.cancelled_at is null then t.head_count_kind end as head_count_kind,
      s.id as structure_id, s.name as structure_name, s.kind as structure_kind, s.education_priority,
      e.name as campaign_name, btrim(p.first_name || ' ' || p.last_name) as speaker_name,
      h.id as channel_id, h.code, h.closed_at, coalesce(n.started, 0) as started, coalesce(n.sent, 0) as sent,
      coalesce(n.offered, 0) as offered, coalesce(n.accepted, 0) as accepted
    from app.talks t
    join app.structures s on s.organisation_id = t.organisation_id and s.id = t.structure_id
    join app.channels h on h.organisation_id = t.organisation_id and h.talk_id = t.id
    left join app.campaigns c on c.organisation_id = t.organisation_id and c.id = t.campaign_id
    left join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    left join app.people p on p.organisation_id = t.organisation_id and p.id = t.speaker_id
    left join lateral (
      select count(*)::int as started, count(*) filter (where a.sent)::int as sent,
        count(*) filter (where a.offered)::int as offered, count(*) filter (where a.accepted)::int as accepted
      from app.application_steps a where a.organisation_id = h.organisation_id and a.channel_id = h.id) n on true
    where t.organisation_id = ${organisationId} ${id === undefined ? sql`` : sql`and t.id = ${id}`}`
}

const sorts: Record<(typeof talkList.sorts)[number], RawBuilder<unknown>> = {
  day: sql`day`,
  structure: sql`structure_name collate app.names`,
  people: sql`head_count`,
  sent: sql`sent`,
}

/** The states of `talk.ts`, asked of rows. */
function states(today: string): Record<TalkState, RawBuilder<unknown>> {
  return {
    planned: sql`(cancelled_at is null and head_count is null and day > ${today}::date)`,
    'to count': sql`(cancelled_at is null and head_count is null and day <= ${today}::date)`,
    held: sql`(cancelled_at is null and head_count is not null)`,
    cancelled: sql`(cancelled_at is not null)`,
  }
}
