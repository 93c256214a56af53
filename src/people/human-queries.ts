import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type EndedRow, rowsToEnd } from './ended-guardians.ts'
import type { ReachedRow } from './replaced-contact.ts'

/**
 * Every row of the human of this row that is not erased, with how she is reached there; and the guardians in force of each of
 * them. The rows of one human are named alike: somebody of the team said that they are one.
 */
export async function reachedRows(
  { db, organisationId }: Scope,
  personId: string,
): Promise<{ hers: ReachedRow[]; guardians: ReachedRow[] }> {
  const { rows } = await sql<ReachedRow & { isHers: boolean }>`
    with hers as (
      select r.* from one_person o
      join people r on r.organisation_id = o.organisation_id and (r.id = o.one_id or r.merged_into = o.one_id)
        and r.erased_at is null
      where o.organisation_id = ${organisationId} and o.person_id = ${personId})
    select w."isHers", w.id, w.name, w."of", w.email, w.phone, coalesce((
      select jsonb_agg(jsonb_build_object('email', x.email, 'phone', x.phone, 'at', x.corrected_at, 'checked', x.checked,
        'wasTheirs', x.was_theirs, 'by', x.corrected_by)) from contact_corrections x
      where x.organisation_id = ${organisationId} and x.person_id = w.id), '[]') as replaced
    from (
      select true as "isHers", h.id, '' as name, array[h.id] as "of", h.email, h.phone from hers h
      union all
      select false, p.id, btrim(p.search_name), array_agg(g.child_id), p.email, p.phone
      from hers h
      join guardianships g on g.organisation_id = h.organisation_id and g.child_id = h.id and g.ends_on is null
      join people p on p.organisation_id = g.organisation_id and p.id = g.guardian_id and p.erased_at is null
      group by p.id, p.search_name, p.email, p.phone) w
    order by w."isHers" desc, w.id`.execute(db)
  const found = rows.map(({ isHers, ...row }) => ({
    isHers,
    row: { ...row, replaced: row.replaced.map((it) => ({ ...it, at: new Date(it.at) })) },
  }))
  const [hers, guardians] = [true, false].map((side) =>
    found.filter(({ isHers }) => isHers === side).map(({ row }) => row),
  )
  return { hers: hers!, guardians: guardians! }
}

/** The guardians in force of any row of a girl who were taken off another row of hers (`rowsToEnd`). */
export async function endsToFollow(scope: Scope, personId: string): Promise<ReturnType<typeof rowsToEnd>> {
  const { hers, guardians } = await reachedRows(scope, personId)
  const rows = hers.map(({ id }) => id)
  const ended = await sql<EndedRow>`
    select z.guardian_id as id, z.child_id as "childId", z.reason, g.ends_on as "endsOn", btrim(p.search_name) as name, p.email, p.phone
    from guardianship_ends z
    join guardianships g on g.organisation_id = z.organisation_id and g.child_id = z.child_id and g.guardian_id = z.guardian_id
    join people p on p.organisation_id = z.organisation_id and p.id = z.guardian_id and p.erased_at is null
    where z.organisation_id = ${scope.organisationId} and z.child_id = any(${rows}::uuid[]) and z.reason is not null`.execute(
    scope.db,
  )
  return rowsToEnd(guardians, ended.rows)
}
