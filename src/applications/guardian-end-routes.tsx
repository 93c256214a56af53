import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { guardiansEnded, guardianshipEndReasons, type Person } from '#src/people/index.ts'
import { decidingRoles } from './access.ts'
import { endGuardian } from './actions/end-guardian.ts'
import type { ApplicationView } from './application-view.ts'
import { guardianEndMessages } from './messages/guardian-end.ts'
import { GuardianEndPage } from './pages/guardian-end-page.tsx'
import { applicationPaths } from './paths.ts'
import { applicationWithinReach, ratedBlindPage } from './team-routes.tsx'

/** The team says that somebody answers for her no more, and reads before what becomes of her permission. */
export const guardianEndRoutes = new Hono<TenantEnv>()

guardianEndRoutes.get('/applications/:id/guardians/:guardian/ending', staff(...decidingRoles), async (c) => {
  const blind = await ratedBlindPage(c)
  if (blind !== null) return blind
  const application = await applicationWithinReach(c)
  return endPage(c, application, guardianIn(c, application))
})

guardianEndRoutes.post('/applications/:id/guardians/:guardian/ending', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const { faults, done } = guardianEndMessages(c.get('language'))
  const back = () =>
    redirectSaying(c, applicationPaths.guardians(c.get('organisation').slug, application.id), done)
  if (await isEnded(c, application)) return back()
  const guardian = guardianIn(c, application)
  const form = judge(
    z.object({ reason: z.enum(guardianshipEndReasons, faults.reason) }),
    await postedFields(c),
  )
  if (!form.ok) return endPage(c, application, guardian, form.errors)
  await endGuardian(c.get('scope'), application, { guardianId: guardian.id, ...form.value })
  return back()
})

/** Pressed twice, or by two at once: the first stands. */
async function isEnded(c: Context<TenantEnv>, { applicant }: ApplicationView): Promise<boolean> {
  const ended = await guardiansEnded(c.get('scope'), applicant.id)
  return ended.some(({ id }) => id === c.req.param('guardian'))
}

function guardianIn(c: Context<TenantEnv>, { guardians }: ApplicationView): Person {
  const guardian = guardians.find(({ id }) => id === c.req.param('guardian'))
  if (guardian === undefined) throw new NotFound()
  return guardian
}

function endPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  guardian: Person,
  errors: FieldError[] = [],
) {
  const { id, applicant } = application
  shows(c, { action: 'guardians.read', subjectId: applicant.id, object: { kind: 'application', id } })
  const page = <GuardianEndPage chrome={chromeOf(c)} {...{ application, guardian, errors }} />
  return answer(c, page, errors.length > 0 ? 422 : 200)
}
