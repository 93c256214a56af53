import { association } from './association.ts'
import { concerns } from './concerns.ts'
import { earlierYears } from './earlier-years.ts'
import { lastYear } from './last-year.ts'
import { namedTerritories } from './named-territories.ts'
import { nextCampaign, nextCohort } from './next-cohort.ts'
import { nights } from './nights.ts'
import { runningCampaign, runningCohort } from './running-cohort.ts'
import { knownSchools, thisYearsTalking } from './sourcing.ts'
import { staff } from './staff.ts'
import { thisYear } from './this-year.ts'
import { whatWaits } from './what-waits.ts'
import type { World } from './world-step.ts'

/**
 * The demonstration world. The first day on which girls of last year apply comes before what grows side by side: it writes
 * the texts to which everybody says yes or no afterwards. Last year's cohorts come before those of today: its facilitators
 * sign their charter there.
 */
export const wholeWorld: World = [
  association,
  staff,
  namedTerritories,
  knownSchools,
  ...lastYear.opening,
  [[...thisYearsTalking, ...thisYear, runningCampaign, nextCampaign], lastYear.applying],
  ...lastYear.places,
  [lastYear.teaching, [...runningCohort, ...nextCohort, concerns, ...whatWaits]],
  earlierYears,
  nights,
]
