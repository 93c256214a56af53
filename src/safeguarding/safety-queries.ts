import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { besideByRole } from './by-role-queries.ts'
import {
  type CohortAdult,
  refusalsOfChange,
  type SafeCohort,
  type SafetyRefusal,
  safetyRefusals,
} from './safe-before-start.ts'
import type { RefusedPerson } from './safety-words.ts'
import { textsToDo } from './text-queries.ts'
import type { VettingCheck } from './vetting-check.ts'

/** Why this cohort cannot be confirmed; empty when it is safe. Asked in the deed's transaction, the cohort locked. */
export async function cohortSafety(scope: Scope, cohortId: string): Promise<SafetyRefusal[]> {
  return safetyRefusals((await safeCohort(scope, cohortId)).cohort)
}

/**
 * Whether everybody beside this cohort has a check that counts, whoever is there by a role only included, how many of
 * them have still to sign the charter or to read the safeguarding page, and what keeps it from being confirmed.
 */
export type Readiness = {
  checked: boolean
  textsToDo: number
  refusals: SafetyRefusal[]
  /** Everybody listed beside it, by name. */
  people: RefusedPerson[]
}

export async function readinessOf(scope: Scope, cohortId: string): Promise<Readiness> {
  const {
    missingByRole,
    textsToDo: toDo,
    people,
    cohort,
  } = await safeCohort(scope, cohortId, {
    missingByRole: sql`exists (select from (${besideByRole(scope, cohortId)}) r where r.missing_on is not null)`,
    textsToDo: sql`(select count(distinct t.person_id)::integer from (${textsToDo(scope)}) t
      where t.cohort_id = ${cohortId})`,
    people: sql`coalesce((select jsonb_agg(distinct jsonb_build_object('personId', p.id, 'firstName', p.first_name,
        'lastName', p.last_name)) from cohort_adults a
      join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
      where a.organisation_id = c.organisation_id and a.cohort_id = c.cohort_id and a.removed_at is null), '[]')`,
  })
  const refusals = safetyRefusals(cohort)
  return { checked: !missingByRole && refusals.length === 0, textsToDo: toDo, refusals, people }
}

/** What is about to come to a cohort: days of its calendar, participants, or adults beside them. */
export type Coming = {
  days?: readonly string[]
  participantIds?: readonly string[]
  adults?: readonly { personId: string; fromDay: string; toDay: string }[]
  /** The first day on which they are there, where that is before today. */
  firstDay?: string
}

/** Why this may not come to a confirmed cohort; empty when it may, and always while the cohort is only planned. */
export async function safetyOfChange(
  scope: Scope,
  cohortId: string,
  coming: Coming,
): Promise<SafetyRefusal[]> {
  const { state, zone, cohort } = await safeCohort(scope, cohortId)
  if (state === 'planned') return []
  const today = dayIn(zone, scope.now)
  const { days = [], participantIds = [], adults = [], firstDay = today } = coming
  const known = await knownOf(scope, [...participantIds, ...adults.map(({ personId }) => personId)])
  const birthDateOf = (id: string) => known.find(({ personId }) => personId === id)?.birthDate ?? null
  return refusalsOfChange(cohort, {
    days,
    participants: participantIds.map(birthDateOf),
    adults: adults.map((it) => ({ ...it, birthDate: birthDateOf(it.personId) })),
    checks: known.flatMap(({ checks }) => checks),
    since: firstDay < today ? firstDay : today,
  })
}

/** What a page says of a cohort besides, and no gate asks. */
type Beside = { missingByRole: boolean; textsToDo: number; people: RefusedPerson[] }

/** What decides whether a cohort is safe, in one statement. */
async function safeCohort(
  scope: Scope,
  cohortId: string,
  asked: { [Name in keyof Beside]: RawBuilder<unknown> } = {
    missingByRole: sql`false`,
    textsToDo: sql`0`,
    people: sql`'[]'::jsonb`,
  },
): Promise<{ state: string; zone: string; cohort: SafeCohort } & Beside> {
  const { rows } = await sql<{ state: string; zone: string } & Beside & SafeCohort>`
    select c.state, c.zone, ${asked.missingByRole} as "missingByRole", ${asked.textsToDo} as "textsToDo",
      ${asked.people} as people,
      coalesce((select jsonb_agg(d.day order by d.day) from safeguarding_cohort_days d
        where d.organisation_id = c.organisation_id and d.cohort_id = c.cohort_id), '[]') as days,
      coalesce((select jsonb_agg(m.birth_date) from safeguarding_cohort_members m
        where m.organisation_id = c.organisation_id and m.cohort_id = c.cohort_id), '[]') as participants,
      coalesce((select jsonb_agg(${adultJson}) from cohort_adults a
        join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
        where a.organisation_id = c.organisation_id and a.cohort_id = c.cohort_id and a.removed_at is null), '[]') as adults,
      coalesce((select jsonb_agg(${checkJson}) from checks_seen k where k.organisation_id = c.organisation_id
        and k.person_id in (select a.person_id from cohort_adults a where a.organisation_id = c.organisation_id
          and a.cohort_id = c.cohort_id and a.removed_at is null)), '[]') as checks,
      jsonb_path_query_array(v.adult_checks, '$[*].key') as accepted,
      v.permission_under_years as "ofAgeFrom"
    from safeguarding_cohorts c
    join programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
    where c.organisation_id = ${scope.organisationId} and c.cohort_id = ${cohortId}`.execute(scope.db)
  const { state, zone, missingByRole, textsToDo: toDo, people, ...cohort } = rows[0]!
  return { state, zone, missingByRole, textsToDo: toDo, people, cohort }
}

type KnownPerson = { personId: string; birthDate: string | null; checks: VettingCheck[] }

async function knownOf(scope: Scope, ids: readonly string[]): Promise<KnownPerson[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<KnownPerson>`
    select p.id as "personId", p.birth_date as "birthDate",
      coalesce((select jsonb_agg(${checkJson}) from checks_seen k
        where k.organisation_id = p.organisation_id and k.person_id = p.id), '[]') as checks
    from people p where p.organisation_id = ${scope.organisationId} and p.id = any(${ids}::uuid[])`.execute(
    scope.db,
  )
  return rows
}

/** Whoever is listed as an adult is asked like one, whatever her birth date says: only a helper may be a minor. The shapes of `CohortAdult` and `VettingCheck`; a date in JSON is written `YYYY-MM-DD`. */
const adultJson = sql<CohortAdult>`jsonb_build_object('personId', a.person_id, 'birthDate', case when a.role = 'helper' then p.birth_date end,
  'fromDay', a.from_day, 'toDay', a.to_day)`
const checkJson = sql<VettingCheck>`jsonb_build_object('personId', k.person_id, 'kind', k.kind,
  'checkedOn', k.checked_on, 'expiresOn', k.expires_on)`
