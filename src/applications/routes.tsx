import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { applicantRoutes } from './applicant-routes.tsx'
import { guardianRoutes } from './guardian-routes.tsx'
import { resumeRoutes } from './resume-routes.tsx'
import { teamRoutes } from './team-routes.tsx'

/** Every address of applying, inside `/o/:slug`. */
export const applicationRoutes = new Hono<TenantEnv>()
  .route('/', applicantRoutes)
  .route('/', resumeRoutes)
  .route('/', guardianRoutes)
  .route('/', teamRoutes)
