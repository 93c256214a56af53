import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { AcceptedCheck } from './adult-queries.ts'
import { charterVersion, pageVersion } from './guidance.ts'

/** What somebody has done and still has to do before she is beside participants. */
export type OwnSafety = {
  birthDate: string | null
  /** From which age nobody is a minor any more, by the programmes here; null while there is none. */
  ofAgeFrom: number | null
  charterSignedAt: Date | null
  pageReadAt: Date | null
  /** The days of the sheet that she signed, and who has seen it; null when there is none. */
  paper: { signedOn: string; explainedOn: string; seenBy: string } | null
  checks: { kind: string; name: AcceptedCheck['name'] | null; checkedOn: string; expiresOn: string }[]
  cohorts: {
    id: string
    name: string
    place: string
    fromDay: string
    toDay: string
    /** Is she on its list for these days, or does her role alone reach it? */
    listed: boolean
    accepted: AcceptedCheck[]
    ofAgeFrom: number
  }[]
  /** What the cohorts accept for whose sake her role rests today, closed ones too; empty when none does. */
  wakes: AcceptedCheck[]
}

export async function ownSafety(scope: Scope, personId: string): Promise<OwnSafety> {
  const { rows } = await sql<OwnSafety>`
    select p.birth_date as "birthDate",
      (select max(v.permission_under_years) from programme_versions v
        where v.organisation_id = p.organisation_id) as "ofAgeFrom",
      (select s.signed_at from charters_signed s where s.organisation_id = p.organisation_id and s.person_id = p.id
        and s.version = ${charterVersion}) as "charterSignedAt",
      (select r.read_at from safeguarding_read r where r.organisation_id = p.organisation_id and r.person_id = p.id
        and r.version = ${pageVersion}) as "pageReadAt",
      (select jsonb_build_object('signedOn', o.signed_on, 'explainedOn', o.explained_on,
          'seenBy', btrim(s.first_name || ' ' || s.last_name))
        from charters_noted o join people s on s.organisation_id = o.organisation_id and s.id = o.seen_by
        where o.organisation_id = p.organisation_id and o.person_id = p.id
          and o.charter_version = ${charterVersion} and o.page_version = ${pageVersion}
        order by o.seen_at desc, o.id desc limit 1) as paper,
      coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'checkedOn', k.checked_on, 'expiresOn', k.expires_on,
          'name', jsonb_path_query_first(v.adult_checks, '$[*] ? (@.key == $kind).name',
            jsonb_build_object('kind', k.kind))) order by k.expires_on desc)
        from checks_seen k
        join programme_versions v on v.organisation_id = k.organisation_id and v.id = k.programme_version_id
        where k.organisation_id = p.organisation_id and k.person_id = p.id), '[]') as checks,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.cohort_id, 'name', c.name, 'place', c.place,
          'fromDay', a.from_day, 'toDay', a.to_day, 'listed', a.listed, 'accepted', v.adult_checks,
          'ofAgeFrom', v.permission_under_years)
          order by a.from_day, c.cohort_id)
        from (
          select organisation_id, person_id, cohort_id, from_day, to_day, true as listed
          from cohort_adults where removed_at is null
          union all
          select organisation_id, person_id, cohort_id, min(from_day), greatest(min(from_day), max(to_day)), false
          from roles_beside_minors where not listed and not closed and (ends_on is null or ends_on >= from_day) group by 1, 2, 3
        ) a
        join safeguarding_cohorts c on c.organisation_id = a.organisation_id and c.cohort_id = a.cohort_id
        join programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
        where a.organisation_id = p.organisation_id and a.person_id = p.id
          and c.state <> 'closed'), '[]') as cohorts,
      coalesce((select jsonb_agg(accepted order by place) from (
        select k.accepted, min(k.place) as place
        from roles_beside_minors r
        cross join lateral (select (${scope.now}::timestamptz at time zone r.zone)::date as today) t
        join safeguarding_cohorts c on c.organisation_id = r.organisation_id and c.cohort_id = r.cohort_id
        join programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
        cross join lateral jsonb_array_elements(v.adult_checks) with ordinality as k (accepted, place)
        where r.organisation_id = p.organisation_id and r.person_id = p.id
          and (r.ends_on is null or r.ends_on >= t.today) and (r.asked_from is null or r.asked_from <= t.today)
          and (r.checked_until is null or r.checked_until < t.today)
        group by k.accepted) w), '[]') as wakes
    from people p where p.organisation_id = ${scope.organisationId} and p.id = ${personId}`.execute(scope.db)
  return rows[0]!
}
