import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { guardianSheetRoutes } from './guardian-routes.tsx'
import { ownSheetRoutes } from './own-routes.tsx'
import { sheetPrintRoutes } from './print-routes.tsx'
import { teamSheetRoutes } from './team-routes.tsx'

/** Every address of emergency sheets, inside `/o/:slug`. */
export const emergencyRoutes = new Hono<TenantEnv>()
  .route('/', teamSheetRoutes)
  .route('/', sheetPrintRoutes)
  .route('/', guardianSheetRoutes)
  .route('/', ownSheetRoutes)
