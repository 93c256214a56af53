import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import type { DoubleAnswer, doubleList } from './double.ts'

/** One pair in the list. Days `YYYY-MM-DD`. */
export type DoubleLine = {
  id: string
  name: string
  otherName: string
  birthDate: string | null
  foundAt: Date
  state: 'open' | 'joined' | DoubleAnswer
}

/** People who may be one, those who were erased left out unless they are one, and those whose file `readerId` has rated without its name; one page, and how many there are. */
export async function possibleDoubles(
  scope: Scope,
  readerId: string | null,
  asked: AskedOf<typeof doubleList>,
): Promise<{ rows: DoubleLine[]; total: number }> {
  const { limit, offset } = windowOf(asked)
  const { answer } = asked.filters
  const order = sql.raw(asked.order)
  const by = asked.sort === 'name' ? sql`p.last_name collate app.names` : sql`d.found_at`
  const { rows } = await sql<DoubleLine & { total: number }>`
    select d.id, concat_ws(' ', p.first_name, p.last_name) as name, concat_ws(' ', o.first_name, o.last_name) as "otherName",
      p.birth_date as "birthDate", d.found_at as "foundAt", ${stateOf} as state, count(*) over ()::int as total
    from possible_doubles d
    join people p on p.organisation_id = d.organisation_id and p.id = d.person_id
    join people o on o.organisation_id = d.organisation_id and o.id = d.other_id
    where d.organisation_id = ${scope.organisationId} and (${answer ?? null}::text is null or ${stateOf} = ${answer ?? null})
      and (d.answer = 'same' or (p.erased_at is null and o.erased_at is null))
      and (p.search_name like '%' || platform.searchable(${asked.search}) || '%'
        or o.search_name like '%' || platform.searchable(${asked.search}) || '%')
      and not ${ratedBlind(readerId)}
    order by ${by} ${order}, d.id ${order} limit ${limit} offset ${offset}`.execute(scope.db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** What was said of the pair `d` of `p` and `o`: `joined` while nobody answered and other pairs say that they are one. */
const stateOf = sql`case when d.answer is not null then d.answer
  when coalesce(p.merged_into, p.id) = coalesce(o.merged_into, o.id) then 'joined' else 'open' end`

/** One of the two, as whoever compares sees her. */
export type Side = {
  id: string
  erased: boolean
  /** The row that stands for her. */
  oneId: string
  firstName: string
  lastName: string
  birthDate: string | null
  email: string | null
  phone: string | null
  guardians: { firstName: string; lastName: string; email: string | null; phone: string | null }[]
  files: { id: string; edition: Translated; submittedAt: Date }[]
}

/** A place of an edition, offered or taken. `until`: when the offer ends. */
export type HeldPlace = {
  applicationId: string
  edition: Translated
  site: string | null
  state: 'offered' | 'accepted'
  until: Date | null
}

/** A pair with both sides, the one who was there first on the left. */
export type Double = {
  id: string
  answer: DoubleAnswer | null
  answeredAt: Date | null
  answeredBy: string | null
  sides: Side[]
}

/** One pair of the open organisation; undefined when there is none, or one of the two was erased, or rated without her name by `readerId`. */
export async function doubleById(
  scope: Scope,
  readerId: string | null,
  id: string,
): Promise<Double | undefined> {
  const { rows } = await sql<Side & Omit<Double, 'sides'> & { pairId: string }>`
    select d.id as "pairId", d.answer, d.answered_at as "answeredAt", concat_ws(' ', b.first_name, b.last_name) as "answeredBy",
      p.id, p.erased_at is not null as erased, coalesce(p.merged_into, p.id) as "oneId", p.first_name as "firstName", p.last_name as "lastName", p.birth_date as "birthDate", p.email, p.phone,
      coalesce((select jsonb_agg(jsonb_build_object('firstName', u.first_name, 'lastName', u.last_name, 'email', u.email,
          'phone', u.phone) order by g.starts_on, u.id)
        from guardianships g join people u on u.organisation_id = g.organisation_id and u.id = g.guardian_id
        where g.organisation_id = p.organisation_id and g.child_id = p.id and g.ends_on is null), '[]') as guardians,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.application_id, 'edition', e.document -> 'name',
          'submittedAt', f.submitted_at) order by f.submitted_at)
        from sent_files f
        join campaigns c on c.organisation_id = f.organisation_id and c.id = f.campaign_id
        join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
        where f.organisation_id = p.organisation_id and f.person_id = p.id), '[]') as files
    from possible_doubles d
    join people p on p.organisation_id = d.organisation_id and p.id in (d.person_id, d.other_id)
    left join people b on b.organisation_id = d.organisation_id and b.id = d.answered_by
    where d.organisation_id = ${scope.organisationId} and d.id = ${id} and not ${ratedBlind(readerId)}
    order by p.id`.execute(scope.db)
  const [one] = rows
  if (one === undefined) return undefined
  const { answer, answeredAt, answeredBy } = one
  // Nobody is compared with whoever was erased; that they are one can still be taken back.
  if (answer !== 'same' && rows.some(({ erased }) => erased)) return undefined
  const sides = rows.map(({ files, ...side }) => ({
    ...side,
    files: files.map((file) => ({ ...file, submittedAt: new Date(file.submittedAt) })),
  }))
  return { id, answer, answeredAt, answeredBy: answeredBy || null, sides }
}

/**
 * The places that the two of a pair, and whoever is one with them, have in editions in which they have more than one: no girl
 * takes two. The one that was taken first.
 */
export async function doublePlaces(scope: Scope, { sides }: Pick<Double, 'sides'>): Promise<HeldPlace[]> {
  const oneIds = sides.map(({ oneId }) => oneId)
  const { rows } = await sql<HeldPlace>`
    select h."applicationId", h.edition, h.site, h.state, h.until from (
      select a.id as "applicationId", e.document -> 'name' as edition, s.name as site, a.state, o.expires_at as until,
        e.id as edition_id, count(*) over (partition by e.id) as places
      from people p
      join applications a on a.organisation_id = p.organisation_id and a.applicant_id = p.id
        and a.state in ('offered', 'accepted')
      join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
      join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
      left join sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
      left join offers o on o.organisation_id = a.organisation_id and o.application_id = a.id and o.answer is null
      where p.organisation_id = ${scope.organisationId} and (p.id = any(${oneIds}) or p.merged_into = any(${oneIds}))) h
    where h.places > 1 order by h.edition_id, h.state, h."applicationId"`.execute(scope.db)
  return rows
}

/** Has she rated a file of one of the two of the pair `d`, which nobody has decided yet? Then no page says whose it is. */
function ratedBlind(readerId: string | null): RawBuilder<boolean> {
  if (readerId === null) return sql<boolean>`false`
  return sql<boolean>`exists (select from undecided_reviews u
    join sent_files f on f.organisation_id = u.organisation_id and f.application_id = u.application_id
    where u.organisation_id = d.organisation_id and u.reader_id = ${readerId} and f.person_id in (d.person_id, d.other_id))`
}
