import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import { charterVersion, pageVersion } from './guidance.ts'

/** Somebody who can be beside a cohort and has not signed the charter, or not read the safeguarding page. */
export type TextsLine = {
  personId: string
  firstName: string
  lastName: string
  cohortId: string
  cohortName: string
  charterSigned: boolean
  pageRead: boolean
}

/** Those within reach, beside a cohort that is not closed today or later; by name. */
export async function textsWithin(scope: Scope, reach: Reach): Promise<TextsLine[]> {
  const { rows } = await sql<TextsLine>`
    select t.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName", t.cohort_id as "cohortId",
      t.cohort_name as "cohortName", t.charter_signed as "charterSigned", t.page_read as "pageRead"
    from (${textsToDo(scope)}) t
    join people p on p.organisation_id = t.organisation_id and p.id = t.person_id
    where ${reach.everywhere} or t.site_id = any(${reach.sites}::uuid[])
      or t.edition_id = any(${reach.editions}::uuid[]) or t.cohort_id = any(${reach.cohorts}::uuid[])
    order by p.last_name collate app.names, p.first_name collate app.names, p.id, t.cohort_name collate app.names`.execute(
    scope.db,
  )
  return rows
}

/** Has she, who can be beside a cohort or opens emergency sheets, still to sign or to read from her account? */
export async function hasTextsToDo(
  scope: Scope,
  personId: string,
  { opensSheets = false }: { opensSheets?: boolean } = {},
): Promise<boolean> {
  const { rows } = await sql`
    select from people p where p.organisation_id = ${scope.organisationId} and p.id = ${personId}
      and p.account_id is not null and ((${opensSheets} and ${textLeftOf(scope.organisationId, personId)} is not null)
        or exists (select from (${textsToDo(scope)}) t where t.person_id = p.id))`.execute(scope.db)
  return rows.length > 0
}

/** Which text she has still to read or to sign, the safeguarding page first. */
export type TextLeft = 'page' | 'charter'

/** The same inside another statement; null when she has done both. */
export function textLeftOf(organisationId: string, personId: string): RawBuilder<TextLeft | null> {
  return sql<TextLeft | null>`case
    when not exists (select from safeguarding_known r where r.organisation_id = ${organisationId}
      and r.person_id = ${personId} and r.version = ${pageVersion}) then 'page'
    when not exists (select from charters_known s where s.organisation_id = ${organisationId}
      and s.person_id = ${personId} and s.version = ${charterVersion}) then 'charter' end`
}

/** The same as lines of the desk: one for each person, from when she was listed or her role began. */
export function deskTexts(scope: Scope): RawBuilder<unknown> {
  return sql`
    select t.organisation_id, 'texts to do' as kind, t.person_id as object_id, t.site_id, t.edition_id, t.cohort_id,
      t.since, null::timestamptz as due
    from (${textsToDo(scope)}) t`
}

/**
 * Whoever is listed, and whoever reaches a cohort with a minor by a role of facilitator or host: they can be with the girls. Who
 * has no account is waited for too: what she signs on paper is written down for her.
 */
export function textsToDo(scope: Scope): RawBuilder<unknown> {
  return sql`
    select a.organisation_id, a.person_id, a.cohort_id, c.name as cohort_name, c.site_id, c.edition_id,
      x.charter_signed, x.page_read, min(a.since) as since
    from (
      select organisation_id, person_id, cohort_id, to_day, added_at as since from cohort_adults where removed_at is null
      union all
      select organisation_id, person_id, cohort_id, coalesce(ends_on, 'infinity'), starts_on::timestamp at time zone zone
      from roles_beside_minors where not closed
    ) a
    join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
      and p.erased_at is null
    join safeguarding_cohorts c on c.organisation_id = a.organisation_id and c.cohort_id = a.cohort_id
      and c.state <> 'closed'
    cross join lateral (select
      exists (select from charters_known s where s.organisation_id = a.organisation_id and s.person_id = a.person_id
        and s.version = ${charterVersion}) as charter_signed,
      exists (select from safeguarding_known r where r.organisation_id = a.organisation_id and r.person_id = a.person_id
        and r.version = ${pageVersion}) as page_read) x
    where a.organisation_id = ${scope.organisationId}
      and a.to_day >= (${scope.now}::timestamptz at time zone c.zone)::date and not (x.charter_signed and x.page_read)
    group by a.organisation_id, a.person_id, a.cohort_id, c.name, c.site_id, c.edition_id, x.charter_signed, x.page_read`
}
