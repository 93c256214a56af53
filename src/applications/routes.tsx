import { Hono } from 'hono'
import type { TenantEnv } from '#src/organisations/index.ts'
import { answerCorrectionRoutes } from './answer-correction-routes.tsx'
import { beginRoutes } from './begin-routes.tsx'
import { campaignMessageRoutes } from './campaign-message-routes.tsx'
import { campaignRoutes } from './campaign-routes.tsx'
import { contactRoutes } from './contact-routes.tsx'
import { draftRoutes } from './draft-routes.tsx'
import { factRoutes } from './fact-routes.tsx'
import { guardianEndRoutes } from './guardian-end-routes.tsx'
import { guardianImageRoutes } from './guardian-image-routes.tsx'
import { guardianRoutes } from './guardian-routes.tsx'
import { guardianshipRoutes } from './guardianship-routes.tsx'
import { identityRoutes } from './identity-routes.tsx'
import { imageRightsRoutes } from './image-rights-routes.tsx'
import { linkRoutes } from './link-routes.tsx'
import { ownLinkRoutes } from './own-link-routes.tsx'
import { ownRoutes } from './own-routes.tsx'
import { permissionFormRoutes } from './permission-form-routes.tsx'
import { resumeRoutes } from './resume-routes.tsx'
import { submissionRoutes } from './submission-routes.tsx'
import { teamRoutes } from './team-routes.tsx'
import { withdrawalRoutes } from './withdrawal-routes.tsx'

/** Every address of applying, inside `/o/:slug`. */
export const applicationRoutes = new Hono<TenantEnv>()
  .route('/', beginRoutes)
  .route('/', draftRoutes)
  .route('/', submissionRoutes)
  .route('/', ownRoutes)
  .route('/', ownLinkRoutes)
  .route('/', imageRightsRoutes)
  .route('/', resumeRoutes)
  .route('/', guardianRoutes)
  .route('/', guardianImageRoutes)
  .route('/', teamRoutes)
  .route('/', guardianshipRoutes)
  .route('/', guardianEndRoutes)
  .route('/', permissionFormRoutes)
  .route('/', linkRoutes)
  .route('/', factRoutes)
  .route('/', identityRoutes)
  .route('/', answerCorrectionRoutes)
  .route('/', contactRoutes)
  .route('/', campaignRoutes)
  .route('/', withdrawalRoutes)
  .route('/', campaignMessageRoutes)
