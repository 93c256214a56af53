import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { archiveRoutes } from './archive-routes.tsx'
import { ownDataRoutes } from './own-data-routes.tsx'
import type { PrivacyMeans } from './own-person.ts'
import { personDataRoutes } from './person-data-routes.tsx'
import { retentionRoutes } from './retention-routes.tsx'

/** Every address about personal data, inside `/o/:slug`. */
export function privacyRoutes(means: PrivacyMeans): Hono<TenantEnv> {
  return new Hono<TenantEnv>()
    .route('/', ownDataRoutes(means))
    .route('/', archiveRoutes(means))
    .route('/', personDataRoutes(means))
    .route('/', retentionRoutes(means))
}
