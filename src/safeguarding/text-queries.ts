import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import { charterVersion, pageVersion } from './guidance.ts'

/** Somebody listed beside a cohort who has not signed the charter, or not read the safeguarding page. */
export type TextsLine = {
  personId: string
  firstName: string
  lastName: string
  cohortId: string
  cohortName: string
  charterSigned: boolean
  pageRead: boolean
}

/** Those within reach, listed today or later beside a cohort that is not closed; by name. */
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

/** Has she, who is listed beside a cohort, still to sign or to read from her account? */
export async function hasTextsToDo(scope: Scope, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from (${textsToDo(scope)}) t where t.person_id = ${personId} and t.has_account limit 1`.execute(
    scope.db,
  )
  return rows.length > 0
}

/** The same as lines of the desk: one for each person, from when she was listed. */
export function deskTexts(scope: Scope): RawBuilder<unknown> {
  return sql`
    select t.organisation_id, 'texts to do' as kind, t.person_id as object_id, t.site_id, t.edition_id, t.cohort_id,
      t.since, null::timestamptz as due
    from (${textsToDo(scope)}) t`
}

/** Whoever has no account is waited for too: what she signs on paper is written down for her. */
export function textsToDo(scope: Scope): RawBuilder<unknown> {
  return sql`
    select a.organisation_id, a.person_id, a.cohort_id, c.name as cohort_name, c.site_id, c.edition_id,
      p.account_id is not null as has_account, x.charter_signed, x.page_read, min(a.added_at) as since
    from cohort_adults a
    join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
      and p.erased_at is null
    join safeguarding_cohorts c on c.organisation_id = a.organisation_id and c.cohort_id = a.cohort_id
      and c.state <> 'closed'
    cross join lateral (select
      exists (select from charters_known s where s.organisation_id = a.organisation_id and s.person_id = a.person_id
        and s.version = ${charterVersion}) as charter_signed,
      exists (select from safeguarding_known r where r.organisation_id = a.organisation_id and r.person_id = a.person_id
        and r.version = ${pageVersion}) as page_read) x
    where a.organisation_id = ${scope.organisationId} and a.removed_at is null
      and a.to_day >= (${scope.now}::timestamptz at time zone c.zone)::date and not (x.charter_signed and x.page_read)
    group by a.organisation_id, a.person_id, a.cohort_id, c.name, c.site_id, c.edition_id,
      p.account_id, x.charter_signed, x.page_read`
}
