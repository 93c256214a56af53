import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { concernRoutes } from './concern-routes.tsx'

/** Every address of safeguarding, inside `/o/:slug`. */
export const safeguardingRoutes = new Hono<TenantEnv>().route('/', concernRoutes)
