import { Hono } from 'hono'
import { answer, chromeOf, reachOfVisitor, staff, type TenantEnv } from '#src/organisations/index.ts'
import { hostRoles } from './access.ts'
import { hostedCohorts } from './hosted-queries.ts'
import { HostedPage } from './pages/hosted-page.tsx'

/** What is held at a host's place. */
export const hostedRoutes = new Hono<TenantEnv>()

hostedRoutes.get('/hosted', staff(...hostRoles), async (c) => {
  const cohorts = await hostedCohorts(c.get('scope'), reachOfVisitor(c, hostRoles))
  return answer(c, <HostedPage chrome={chromeOf(c)} cohorts={cohorts} />)
})
