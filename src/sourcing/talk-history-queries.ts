import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import {
  type CancelReason,
  type HeadCountKind,
  type TalkDetail,
  type TalkDetails,
  whatDiffers,
} from './talk.ts'

/** What stood on a talk, with its names. */
export type TalkStood = TalkDetails & {
  structureName: string
  campaignName: Translated | null
  speakerName: string | null
}

/** One deed on a talk, and by whom. */
export type TalkEvent = { at: Date; by: string } & (
  | { deed: 'planned' }
  | { deed: 'counted'; headCount: number; headCountKind: HeadCountKind }
  | { deed: 'cancelled'; reason: CancelReason | null }
  | { deed: 'reinstated' }
  /** `changed`: what was corrected; `before`: what stood until then. */
  | { deed: 'corrected'; changed: readonly TalkDetail[]; before: TalkStood }
)

/** Everything done to a talk, the last first: written down, corrected, counted (the last time), cancelled, put back. */
export async function talkHistory(scope: Scope, talk: TalkStood & { id: string }): Promise<TalkEvent[]> {
  const { rows } = await sql<Row>`
    with deeds as (
      select 'planned' as deed, created_at as at, created_by as by_id, null::uuid as correction, null::text as reason, t.*
        from talks t
      union all select 'counted', head_count_at, head_count_by, null, null, t.* from talks t where head_count_at is not null
      union all select 'cancelled', cancelled_at, cancelled_by, null, cancel_reason, t.* from talks t
        where cancelled_at is not null
      union all select 'cancelled', r.cancelled_at, r.cancelled_by, null, r.cancel_reason, t.* from talks t
        join talk_reinstatements r on r.organisation_id = t.organisation_id and r.talk_id = t.id
      union all select 'reinstated', r.at, r.by_id, null, null, t.* from talks t
        join talk_reinstatements r on r.organisation_id = t.organisation_id and r.talk_id = t.id
      union all select 'corrected', x.at, x.by_id, x.id, null, t.* from talks t
        join talk_corrections x on x.organisation_id = t.organisation_id and x.talk_id = t.id)
    select d.deed, d.at, btrim(concat_ws(' ', p.first_name, p.last_name)) as by, d.head_count, d.head_count_kind,
      d.reason, x.day, x.starts_at, x.classes, x.structure_id, s.name as structure_name, x.campaign_id,
      e.name as campaign_name, x.speaker_id, nullif(btrim(concat_ws(' ', h.first_name, h.last_name)), '') as speaker_name
    from deeds d
    join people p on p.organisation_id = d.organisation_id and p.id = d.by_id
    left join talk_corrections x on x.organisation_id = d.organisation_id and x.id = d.correction
    left join structures s on s.organisation_id = x.organisation_id and s.id = x.structure_id
    left join campaigns c on c.organisation_id = x.organisation_id and c.id = x.campaign_id
    left join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    left join people h on h.organisation_id = x.organisation_id and h.id = x.speaker_id
    where d.organisation_id = ${scope.organisationId} and d.id = ${talk.id}
    order by d.at desc, case d.deed when 'planned' then 0 when 'cancelled' then 2 when 'reinstated' then 3 else 1 end desc, d.correction desc`.execute(
    scope.db,
  )
  let after: TalkStood = talk
  return rows.map(({ deed, at, by, headCount, headCountKind, reason, ...before }) => {
    if (deed === 'counted') return { deed, at, by, headCount: headCount!, headCountKind: headCountKind! }
    if (deed === 'cancelled') return { deed, at, by, reason }
    if (deed === 'planned' || deed === 'reinstated') return { deed, at, by }
    const changed = whatDiffers(before, after)
    after = before
    return { deed, at, by, changed, before }
  })
}

type Row = TalkStood & {
  deed: TalkEvent['deed']
  at: Date
  by: string
  headCount: number | null
  headCountKind: HeadCountKind | null
  reason: CancelReason | null
}
