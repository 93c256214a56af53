import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { ownPapersRoutes } from './own-routes.tsx'
import { teamPapersRoutes } from './team-routes.tsx'

/** Every address of papers, inside `/o/:slug`. */
export const papersRoutes = new Hono<TenantEnv>().route('/', teamPapersRoutes).route('/', ownPapersRoutes)
