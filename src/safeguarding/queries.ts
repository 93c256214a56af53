import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { TeamMember } from './concern.ts'
import type { KeyReplacement } from './key-replacement.ts'

/** With her contact on file, the first day of her role, and what she signs in with that somebody else replaced, the first one first. */
export type TeamMemberOnFile = TeamMember & {
  email: string | null
  phone: string | null
  since: string
  replacements: KeyReplacement[]
}

/** The safeguarding officers and the administrators in office on a day, officers first, each person once. */
export async function teamOn(scope: Scope, day: string): Promise<TeamMemberOnFile[]> {
  const rows = await scope.db
    .selectFrom('roleGrants as g')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'g.organisationId').onRef('p.id', '=', 'g.personId'),
    )
    .select([
      'p.id as personId',
      'p.firstName',
      'p.lastName',
      'p.email',
      'p.phone',
      'g.role',
      'g.startsOn as since',
      replacementsOfHers,
    ])
    .where('g.organisationId', '=', scope.organisationId)
    .where('g.role', 'in', ['safeguarding officer', 'administrator'])
    .where('g.scopeKind', '=', 'organisation')
    .where('g.startsOn', '<=', day)
    .where((eb) => eb.or([eb('g.endsOn', 'is', null), eb('g.endsOn', '>=', day)]))
    .where('p.erasedAt', 'is', null)
    .orderBy('g.role', 'desc')
    .orderBy(sql`p.last_name collate app.names`)
    .orderBy('p.id')
    .orderBy('g.startsOn')
    .execute()
  const members = rows.map((row) => ({ ...row, role: row.role as TeamMember['role'] }))
  return members.filter((it, at) => members.findIndex(({ personId }) => personId === it.personId) === at)
}

/** Of a row of `people`: see `TeamMemberOnFile`. */
const replacementsOfHers = sql<KeyReplacement[]>`coalesce((select jsonb_agg(jsonb_build_object(
    'id', r.id, 'byId', r.by_id, 'byName', btrim(b.first_name || ' ' || b.last_name), 'onDay', r.on_day,
    'confirmedBy', array(select k.by_id from key_confirmations k
      where k.organisation_id = r.organisation_id and k.replacement_id = r.id)) order by r.at, r.id)
  from key_replacements r left join people b on b.organisation_id = r.organisation_id and b.id = r.by_id
  where r.organisation_id = p.organisation_id and r.person_id = p.id), '[]')`.as('replacements')

/** Is somebody in office as safeguarding officer on a day (`YYYY-MM-DD`)? No campaign opens without. */
export async function hasSafeguardingOfficer(scope: Scope, day: string): Promise<boolean> {
  return (await teamOn(scope, day)).some(({ role }) => role === 'safeguarding officer')
}

/** The adults listed beside a cohort on a day or later, each once: the ids of people. */
export async function adultsBeside(scope: Scope, cohortId: string, from: string): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('cohortAdults')
    .select('personId')
    .distinct()
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohortId)
    .where('removedAt', 'is', null)
    .where('toDay', '>=', from)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** How the programmes of the organisation speak to their participants: *tu* where the newest version of each says so. */
export async function addressOfProgrammes({ db, organisationId }: Scope): Promise<'tu' | 'vous'> {
  const { rows } = await sql<{ tu: boolean | null }>`
    select bool_and(document ->> 'address' = 'tu') as tu
    from (select distinct on (programme_id) document from programme_versions
      where organisation_id = ${organisationId} order by programme_id, number desc) newest`.execute(db)
  return rows[0]?.tu === true ? 'tu' : 'vous'
}

/**
 * Those of them who wait for no check: beside minors, from the age at which her programme asks for one, whoever never showed a
 * check that it accepts, or whose check has expired by that day, is left out.
 */
export async function checkedAdultsBeside(scope: Scope, cohortId: string, from: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct a.person_id as "personId"
    from cohort_adults a
    join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.organisation_id = ${scope.organisationId} and a.cohort_id = ${cohortId} and a.removed_at is null
      and a.to_day >= ${from}
      and not exists (select from safeguarding_cohorts c
        join cohorts_with_minors w on w.organisation_id = c.organisation_id and w.cohort_id = c.cohort_id
        join programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
        where c.organisation_id = a.organisation_id and c.cohort_id = a.cohort_id
          and coalesce(platform.birthday(p.birth_date, v.permission_under_years) <= ${from}, true)
          and not exists (select from checks_seen k
            where k.organisation_id = a.organisation_id and k.person_id = a.person_id and k.expires_on >= ${from}
              and v.adult_checks @> jsonb_build_array(jsonb_build_object('key', k.kind))))`.execute(scope.db)
  return rows.map(({ personId }) => personId)
}
