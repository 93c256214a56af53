import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { CohortView } from './cohort-queries.ts'
import { countNeeds, type DayNeeds, hasMeal, type Need } from './day-needs.ts'
import type { SessionLine } from './session-queries.ts'

/** What is needed on one day of a cohort: of whoever belongs to it that day. Undefined when nothing is planned on it. */
export async function dayNeedsOf(
  scope: Scope,
  cohort: CohortView,
  sessions: readonly SessionLine[],
  day: string,
): Promise<DayNeeds | undefined> {
  const slots = sessions.filter((it) => it.day === day && it.state !== 'cancelled')
  if (slots.length === 0) return undefined
  const { rows } = await sql<{ goesHome: 'alone' | 'fetched' | null; diet: string | null }>`
    select n.goes_home as "goesHome", n.diet
    from enrolments e
    left join emergency_needs n on n.organisation_id = e.organisation_id and n.enrolment_id = e.id
    where e.organisation_id = ${scope.organisationId} and e.cohort_id = ${cohort.id}
      and e.state in ('confirmed', 'started', 'completed')
      and (e.joined_on is null or e.joined_on <= ${day}) and (e.left_on is null or ${day} <= e.left_on)`.execute(
    scope.db,
  )
  const needs = rows.map(({ goesHome, diet }): Need => goesHome && { goesHome, diet: diet ?? '' })
  return countNeeds(day, needs, hasMeal(cohort.programme.cohort.meals ?? 'none', slots))
}
