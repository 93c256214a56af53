import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { restsOn } from '#src/organisations/index.ts'
import type { GrantedPart, Member, MemberGrant } from './member.ts'

/** Everybody who has or had a role, by name; one statement. */
export async function members(scope: Scope, id?: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select p.id, p.account_id as "accountId", p.first_name as "firstName", p.last_name as "lastName", p.birth_date as "birthDate",
      p.email, p.language,
      jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'scopeKind', g.scope_kind,
        'edition', case when o.id is not null then ${editionName('o')} end, 'site', ${siteOfEdition}, 'cohort', c.name,
        'startsOn', g.starts_on, 'endsOn', g.ends_on, 'rests', ${restsOn(scope.now)})
        order by g.ends_on nulls first, g.starts_on) as grants,
      (select coalesce(jsonb_agg(jsonb_build_object('cohortId', a.cohort_id, 'cohort', h.name, 'fromDay', a.from_day,
          'toDay', a.to_day) order by a.from_day, a.id), '[]')
        from cohort_adults a join cohorts h on h.organisation_id = a.organisation_id and h.id = a.cohort_id
        where a.organisation_id = p.organisation_id and a.person_id = p.id and a.removed_at is null) as listed
    from role_grants g
    join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.erased_at is null
    left join sites s on s.organisation_id = g.organisation_id and s.id = g.scope_id
    left join editions e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    left join editions o on o.organisation_id = g.organisation_id and o.id = g.scope_id
    left join cohorts c on c.organisation_id = g.organisation_id and c.id = g.scope_id
    where g.organisation_id = ${scope.organisationId} and (${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid)
    group by p.organisation_id, p.id
    order by p.last_name collate app.names, p.first_name collate app.names, p.id`.execute(scope.db)
  return rows
}

/**
 * Is this account a person of another organisation too? Then no administrator of one organisation alone may touch how it
 * signs in: it would open or close the door of the others.
 */
export async function belongsElsewhere(scope: Scope, accountId: string | null): Promise<boolean> {
  if (accountId === null) return false
  const { rows } = await sql<{ elsewhere: boolean }>`
    select exists (select from platform.memberships_of_account(${accountId}::uuid) m
      where m.organisation_id <> ${scope.organisationId}) as elsewhere`.execute(scope.db)
  return rows[0]!.elsewhere
}

/**
 * The account of a person, locked until the deed is done, so that two deeds do not give her two. Whoever was erased meanwhile
 * is not found, and gets none.
 */
export async function lockAccountOf(scope: Scope, personId: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom('people')
    .select('accountId')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new NotFound()
  return row.accountId
}

/** Is she an applicant too, or does she answer for one? Her name is corrected on that file then, and what masks it follows. */
export async function isNamedInAFile(scope: Scope, personId: string): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select exists (select from applications a where a.organisation_id = ${scope.organisationId} and a.applicant_id = ${personId})
      or exists (select from guardianships g where g.organisation_id = ${scope.organisationId} and g.guardian_id = ${personId})
      as named`.execute(scope.db)
  return rows[0]!.named
}

/** A part of the organisation over which a role can be given. */
export type GrantScope = { kind: 'edition' | 'site' | 'cohort'; id: string } & GrantedPart

/** The editions, the sites and the open cohorts, for the form that gives a role. */
export async function grantScopes(scope: Scope): Promise<GrantScope[]> {
  const { rows } = await sql<GrantScope>`
    select kind, id, edition, site, cohort from (
    select 1 as place, 'edition' as kind, e.id, ${editionName('e')} as edition, null::jsonb as site, null as cohort,
      e.name ->> 'fr' as name, e.starts_on
    from editions e where e.organisation_id = ${scope.organisationId}
    union all
    select 2, 'site', s.id, null, ${siteOfEdition}, null, s.name, e.starts_on
    from sites s join editions e on e.organisation_id = s.organisation_id and e.id = s.edition_id
    where s.organisation_id = ${scope.organisationId}
    union all
    select 3, 'cohort', c.id, null, null, c.name, c.name, null from cohorts c
    where c.organisation_id = ${scope.organisationId} and c.state not in ('closed', 'given up')
    ) parts order by place, starts_on desc, name collate app.names, id`.execute(scope.db)
  return rows
}

const editionName = (edition: 'e' | 'o') => sql`jsonb_build_object('name', ${sql.ref(`${edition}.name`)},
  'year', ${sql.ref(`${edition}.document`)} -> 'year')`

const siteOfEdition = sql`case when s.id is not null then jsonb_build_object('name', s.name, 'commune', s.commune,
  'edition', ${editionName('e')}) end`

/** The grants in force on a day, locked, so that two last administrators do not leave at once. */
export async function lockGrantsInForce(
  scope: Scope,
  day: string,
): Promise<Pick<MemberGrant, 'id' | 'role' | 'scopeKind'>[]> {
  const rows = await scope.db
    .selectFrom('roleGrants')
    .select(['id', 'role', 'scopeKind'])
    .where('organisationId', '=', scope.organisationId)
    .where('startsOn', '<=', day)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows as Pick<MemberGrant, 'id' | 'role' | 'scopeKind'>[]
}
