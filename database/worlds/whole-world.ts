import { association } from './association.ts'
import { concerns } from './concerns.ts'
import { earlierYears } from './earlier-years.ts'
import { lastYear } from './last-year.ts'
import { namedTerritories } from './named-territories.ts'
import { nextCohort } from './next-cohort.ts'
import { runningCohort } from './running-cohort.ts'
import { knownSchools, thisYearsTalking } from './sourcing.ts'
import { staff } from './staff.ts'
import { thisYear } from './this-year.ts'
import type { WorldStep } from './world-step.ts'

/** The demonstration world, each step on top of those before. What a visitor looks at first is there first. */
export const wholeWorld: readonly WorldStep[] = [
  association,
  staff,
  namedTerritories,
  knownSchools,
  ...thisYearsTalking,
  ...thisYear,
  ...runningCohort,
  ...nextCohort,
  concerns,
  ...lastYear,
  earlierYears,
]
