import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { besideByRole } from './by-role-queries.ts'
import { charterVersion, pageVersion } from './guidance.ts'
import type { PaperCharter } from './paper-charter.ts'
import type { AdultRole } from './safe-before-start.ts'

/** One kind of check that a programme accepts, with its words, its validity and where that comes from. */
export type AcceptedCheck = ProgrammeDocument['adultChecks'][number]

/** A cohort as far as its adults are concerned. `firstDay` and `lastDay`: of its calendar, else of its edition. */
export type AdultsCohort = {
  id: string
  name: string
  state: string
  place: string
  siteId: string
  editionId: string
  zone: string
  firstDay: string
  lastDay: string
  programmeVersionId: string
  accepted: AcceptedCheck[]
  /** From which age nobody is a minor any more, by its programme. */
  ofAgeFrom: number
}

export async function adultsCohortById(scope: Scope, id: string): Promise<AdultsCohort | undefined> {
  const { rows } = await sql<AdultsCohort>`
    select c.cohort_id as id, c.name, c.state, c.place, c.site_id as "siteId", c.edition_id as "editionId", c.zone,
      coalesce(d.first_day, c.starts_on) as "firstDay", coalesce(d.last_day, c.ends_on) as "lastDay",
      c.programme_version_id as "programmeVersionId", v.adult_checks as accepted,
      v.permission_under_years as "ofAgeFrom"
    from safeguarding_cohorts c
    join programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
    cross join lateral (select min(day) as first_day, max(day) as last_day from safeguarding_cohort_days d
      where d.organisation_id = c.organisation_id and d.cohort_id = c.cohort_id) d
    where c.organisation_id = ${scope.organisationId} and c.cohort_id = ${id}`.execute(scope.db)
  return rows[0]
}

/**
 * One adult beside a cohort, and what is known of her. `check` is the one that counts longest. Whoever is not `listed` is
 * there by a role only: her id is her person's, and `missingOn` is the first day without a check that it asks for.
 */
export type AdultLine = {
  id: string
  personId: string
  firstName: string
  lastName: string
  birthDate: string | null
  role: AdultRole
  fromDay: string
  toDay: string
  listed: boolean
  missingOn: string | null
  check: { kind: string; checkedOn: string; expiresOn: string; seenBy: string; seenOn: string } | null
  /** Only whoever has an account can sign on a screen. */
  hasAccount: boolean
  charterSigned: boolean
  pageRead: boolean
  /** The sheet on which she signed the charter in force, and who has seen it; null when she signed on none. */
  paper: (PaperCharter & { id: string; seenBy: string }) | null
  /** The last day on which she was reminded of them. */
  remindedOn: string | null
}

/** The adults of a cohort, listed or there by a role only, by name. */
export async function adultsOf(scope: Scope, cohort: AdultsCohort): Promise<AdultLine[]> {
  const kinds = cohort.accepted.map(({ key }) => key)
  const { rows } = await sql<AdultLine>`
    select a.id, a.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName",
      p.birth_date as "birthDate", a.role, a.from_day as "fromDay", a.to_day as "toDay", a.listed, a.missing_on as "missingOn", k.check,
      p.account_id is not null as "hasAccount",
      exists (select from charters_known s where s.organisation_id = p.organisation_id and s.person_id = a.person_id
        and s.version = ${charterVersion}) as "charterSigned",
      exists (select from safeguarding_known r where r.organisation_id = p.organisation_id and r.person_id = a.person_id
        and r.version = ${pageVersion}) as "pageRead",
      o.paper, (select max(m.day) from charter_reminders m where m.organisation_id = p.organisation_id
        and m.person_id = a.person_id) as "remindedOn"
    from (
      select id, person_id, role, from_day, to_day, true as listed, null::date as missing_on from cohort_adults
      where organisation_id = ${scope.organisationId} and cohort_id = ${cohort.id} and removed_at is null
      union all
      select person_id, person_id, role, from_day, to_day, false, missing_on from (${besideByRole(scope, cohort.id)}) r
    ) a
    join people p on p.organisation_id = ${scope.organisationId} and p.id = a.person_id
    left join lateral (
      select jsonb_build_object('kind', k.kind, 'checkedOn', k.checked_on, 'expiresOn', k.expires_on,
        'seenBy', btrim(s.first_name || ' ' || s.last_name), 'seenOn', (k.seen_at at time zone ${cohort.zone})::date) as check
      from checks_seen k join people s on s.organisation_id = k.organisation_id and s.id = k.seen_by
      where k.organisation_id = p.organisation_id and k.person_id = a.person_id and k.kind = any(${kinds})
      order by k.expires_on desc, k.id desc limit 1
    ) k on true
    left join lateral (
      select jsonb_build_object('id', o.id, 'signedOn', o.signed_on, 'heldBy', o.held_by, 'keptAt', o.kept_at,
        'explainedOn', o.explained_on, 'explainedBy', o.explained_by,
        'seenBy', btrim(s.first_name || ' ' || s.last_name)) as paper
      from charters_noted o join people s on s.organisation_id = o.organisation_id and s.id = o.seen_by
      where o.organisation_id = p.organisation_id and o.person_id = a.person_id
        and o.charter_version = ${charterVersion}
      order by o.seen_at desc, o.id desc limit 1
    ) o on true
    order by p.last_name collate app.names, p.first_name collate app.names, a.from_day, a.id`.execute(
    scope.db,
  )
  return rows
}

/** A check that somebody saw and nobody took back; `name` is its programme's. */
export type CheckLine = {
  id: string
  name: AcceptedCheck['name'] | null
  kind: string
  checkedOn: string
  expiresOn: string
  seenBy: string
  seenOn: string
}

/** The checks of an adult, of whatever programme, the one that ends last first. `zone` says on which day each was seen. */
export async function checksOf(scope: Scope, personId: string, zone: string): Promise<CheckLine[]> {
  const { rows } = await sql<CheckLine>`
    select k.id, k.kind, k.checked_on as "checkedOn", k.expires_on as "expiresOn",
      jsonb_path_query_first(v.adult_checks, '$[*] ? (@.key == $kind).name', jsonb_build_object('kind', k.kind)) as name,
      btrim(s.first_name || ' ' || s.last_name) as "seenBy", (k.seen_at at time zone ${zone})::date as "seenOn"
    from checks_seen k
    join programme_versions v on v.organisation_id = k.organisation_id and v.id = k.programme_version_id
    join people s on s.organisation_id = k.organisation_id and s.id = k.seen_by
    where k.organisation_id = ${scope.organisationId} and k.person_id = ${personId}
    order by k.expires_on desc, k.id desc`.execute(scope.db)
  return rows
}

/** Somebody who may be listed beside a cohort: she holds a role on that day or later, or was listed before. */
export type PersonChoice = { id: string; firstName: string; lastName: string }

export async function peopleToList(scope: Scope, day: string): Promise<PersonChoice[]> {
  const { rows } = await sql<PersonChoice>`
    select p.id, p.first_name as "firstName", p.last_name as "lastName" from people p
    where p.organisation_id = ${scope.organisationId} and p.erased_at is null and (
      p.id in (select g.person_id from role_grants g where g.organisation_id = p.organisation_id
        and (g.ends_on is null or g.ends_on >= ${day}))
      or p.id in (select a.person_id from cohort_adults a where a.organisation_id = p.organisation_id))
    order by p.last_name collate app.names, p.first_name collate app.names, p.id`.execute(scope.db)
  return rows
}

/** An adult whose check does not reach her last day beside minors, or ends soon. */
export type ExpiringLine = {
  personId: string
  firstName: string
  lastName: string
  /** Where she needs it, by name. */
  cohorts: { id: string; name: string }[]
  /** Her last day beside them. */
  toDay: string
  /** Last day of the check that counts longest; null when none was seen. */
  expiresOn: string | null
}

/**
 * The adults within reach whose check is to be seen or renewed (`app.checks_to_renew`, by which the desk counts), one line for each and
 * the end of her check; the most urgent first.
 */
export async function expiringWithin(scope: Scope, reach: Reach): Promise<ExpiringLine[]> {
  const { rows } = await sql<ExpiringLine>`
    select p.id as "personId", p.first_name as "firstName", p.last_name as "lastName", max(n.to_day) as "toDay",
      n.expires_on as "expiresOn",
      jsonb_agg(distinct jsonb_build_object('name', c.name, 'id', c.cohort_id)) as cohorts
    from checks_to_renew n
    join people p on p.organisation_id = n.organisation_id and p.id = n.person_id
    join safeguarding_cohorts c on c.organisation_id = n.organisation_id and c.cohort_id = n.cohort_id
    where n.organisation_id = ${scope.organisationId} and (${reach.everywhere} or n.site_id = any(${reach.sites}::uuid[])
      or n.edition_id = any(${reach.editions}::uuid[]) or n.cohort_id = any(${reach.cohorts}::uuid[]))
    group by p.id, p.first_name, p.last_name, n.expires_on
    order by n.expires_on nulls first, p.last_name collate app.names, p.id`.execute(scope.db)
  return rows
}
