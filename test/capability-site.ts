import { Hono } from 'hono'
import type { RequestEnv } from '#platform/http/frise.ts'
import { requestContext } from '#platform/http/request-context.ts'
import { answerError } from '#src/error-answers.tsx'
import { navigate } from '#src/navigation.ts'
import { type TenantEnv, tenant } from '#src/organisations/index.ts'
import type { RunningFrise } from './running-frise.ts'

/** The pages of some capabilities alone, under `/o/:slug`, on the parts of an application that runs. For tests. */
export function capabilitySite(
  { frise }: RunningFrise,
  ...capabilities: Hono<TenantEnv>[]
): Hono<RequestEnv> {
  const site = new Hono<RequestEnv>()
  site.use(requestContext(frise))
  site.onError(answerError)
  const organisation = new Hono<TenantEnv>()
  organisation.use(tenant(navigate))
  for (const routes of capabilities) organisation.route('/', routes)
  site.route('/o/:slug', organisation)
  return site
}
