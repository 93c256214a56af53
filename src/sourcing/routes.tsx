import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { cardRoutes } from './card-routes.tsx'
import { channelRoutes } from './channel-routes.tsx'
import { codeRoutes } from './code-routes.tsx'
import { structureRoutes } from './structure-routes.tsx'
import { talkRoutes } from './talk-routes.tsx'

/** Every address of sourcing, inside `/o/:slug`. */
export const sourcingRoutes = new Hono<TenantEnv>()
  .route('/', talkRoutes)
  .route('/', channelRoutes)
  .route('/', cardRoutes)
  .route('/', structureRoutes)
  .route('/', codeRoutes)
