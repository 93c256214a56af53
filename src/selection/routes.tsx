import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { answerRoutes } from './answer-routes.tsx'
import { boardFileRoutes } from './board-file-routes.tsx'
import { boardRoutes } from './board-routes.tsx'
import { maskingRoutes } from './masking-routes.tsx'
import { readingRoutes } from './reading-routes.tsx'

/** Every address of selecting, inside `/o/:slug`. */
export const selectionRoutes = new Hono<TenantEnv>()
  .route('/', maskingRoutes)
  .route('/', readingRoutes)
  .route('/', boardRoutes)
  .route('/', boardFileRoutes)
  .route('/', answerRoutes)
