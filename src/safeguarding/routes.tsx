import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { adultRoutes } from './adult-routes.tsx'
import { charterRoutes } from './charter-routes.tsx'
import { checkRoutes } from './check-routes.tsx'
import { concernRoutes } from './concern-routes.tsx'
import { ownRoutes } from './own-routes.tsx'

/** Every address of safeguarding, inside `/o/:slug`. */
export const safeguardingRoutes = new Hono<TenantEnv>()
  .route('/', concernRoutes)
  .route('/', adultRoutes)
  .route('/', checkRoutes)
  .route('/', charterRoutes)
  .route('/', ownRoutes)
