import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { calendarRoutes } from './calendar-routes.tsx'
import { planningRoutes } from './cohort-routes.tsx'
import { givingUpRoutes } from './giving-up-routes.tsx'
import { hostedRoutes } from './hosted-routes.tsx'
import { letterRoutes } from './letter-routes.tsx'
import { mailingRoutes } from './mailing-routes.tsx'
import { memberRoutes } from './member-routes.tsx'
import { sessionAdditionRoutes } from './session-addition-routes.tsx'
import { sessionChangeRoutes } from './session-change-routes.tsx'
import { sessionRoutes } from './session-routes.tsx'
import { signInSheetRoutes } from './sign-in-sheet-routes.tsx'

/** Every address of cohorts and their sessions, inside `/o/:slug`. */
export const cohortRoutes = new Hono<TenantEnv>()
  .route('/', planningRoutes)
  .route('/', givingUpRoutes)
  .route('/', hostedRoutes)
  .route('/', calendarRoutes)
  .route('/', sessionAdditionRoutes)
  .route('/', memberRoutes)
  .route('/', sessionRoutes)
  .route('/', sessionChangeRoutes)
  .route('/', letterRoutes)
  .route('/', mailingRoutes)
  .route('/', signInSheetRoutes)
