import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { decidingRoles } from './access.ts'
import { stateFact } from './actions/state-fact.ts'
import type { ApplicationView } from './application-queries.ts'
import { readStatements } from './fact-forms.ts'
import { factsOf } from './fact-queries.ts'
import { guardiansMessages } from './messages/guardians.ts'
import { FactsPage } from './pages/facts-page.tsx'
import { applicationPaths } from './paths.ts'
import { applicationWithinReach } from './team-routes.tsx'

/** What the team knows of where she comes from: stated with its source, or not known. */
export const factRoutes = new Hono<TenantEnv>()

factRoutes.get('/applications/:id/facts', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  return factsPage(c, application)
})

factRoutes.post('/applications/:id/facts', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const m = guardiansMessages(c.get('language')).facts
  const typed = await postedFields(c)
  const known = await factsOf(c.get('scope'), application.id)
  const { statements, errors } = readStatements(typed, known, m.faults)
  if (errors.length > 0) return factsPage(c, application, typed, errors)
  for (const statement of statements) await stateFact(c.get('scope'), application, statement)
  return redirectSaying(c, applicationPaths.facts(c.get('organisation').slug, application.id), m.saved)
})

async function factsPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  const facts = await factsOf(c.get('scope'), application.id)
  shows(c, {
    action: 'application.facts-read',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
  const props = { chrome: chromeOf(c), application, facts, typed, errors }
  return answer(c, <FactsPage {...props} />, errors.length > 0 ? 422 : 200)
}
