import type { Context } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { chromeOf, listAtHand, shows, type TenantEnv } from '#src/organisations/index.ts'
import { type AdultLine, type AdultsCohort, adultsOf, peopleToList } from './adult-queries.ts'
import { adultColumns, adultFilters } from './pages/adults-table.tsx'
import { CohortAdultsPage } from './pages/cohort-adults-page.tsx'
import { adultPaths } from './paths.ts'
import { cohortSafety } from './safety-queries.ts'

/** The page of the adults of a cohort, with what was typed and what was refused. */
export async function adultsPage(
  c: Context<TenantEnv>,
  cohort: AdultsCohort,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  const scope = c.get('scope')
  shows(c, { action: 'adults.listed', object: { kind: 'cohort', id: cohort.id } })
  const adults = await adultsOf(scope, cohort)
  return (
    <CohortAdultsPage
      chrome={chromeOf(c)}
      cohort={cohort}
      adults={adults}
      list={adultsAsked(c, cohort, adults)}
      today={dayIn(cohort.zone, scope.now)}
      refusals={await cohortSafety(scope, cohort.id)}
      people={await peopleToList(scope, dayIn(c.get('organisation').zone, scope.now))}
      typed={typed}
      errors={errors}
    />
  )
}

/** The adults of a cohort, listed or there by a role only, as the address asks for them. */
export function adultsAsked(c: Context<TenantEnv>, cohort: AdultsCohort, rows: readonly AdultLine[]) {
  const chrome = chromeOf(c)
  const columns = adultColumns(chrome, { cohort, today: dayIn(cohort.zone, c.get('now')) })
  const path = adultPaths.ofCohort(c.get('organisation').slug, cohort.id)
  return listAtHand(c, { columns, rows, filters: adultFilters(chrome), path })
}
