import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { newId } from '#platform/ids/ids.ts'
import { answer, chromeOf, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { plannerRoles } from './access.ts'
import { giveUpCohort } from './actions/give-up-cohort.ts'
import type { CohortView } from './cohort-queries.ts'
import { givingUpForm } from './forms.ts'
import { plannedCohort } from './guards.ts'
import { cohortMessages } from './messages/words.ts'
import { GivingUpPage } from './pages/giving-up-page.tsx'
import { cohortPaths } from './paths.ts'
import { recipientsOf } from './recipient-queries.ts'

/** A cohort that will not take place: why, and whom to tell. */
export const givingUpRoutes = new Hono<TenantEnv>()

givingUpRoutes.get('/cohorts/:cohort/giving-up', staff(...plannerRoles), async (c) => {
  return givingUpPage(c, await plannedCohort(c))
})

givingUpRoutes.post('/cohorts/:cohort/giving-up', staff(...plannerRoles), async (c) => {
  const cohort = await plannedCohort(c)
  const words = cohortMessages(c.get('language'))
  const typed = await postedFields(c)
  const form = judge(givingUpForm(words.faults), typed)
  if (!form.ok) return givingUpPage(c, cohort, typed, form.errors)
  const { reason, tell: audiences, key } = form.value
  const result = await giveUpCohort(c.get('scope'), { cohort, reason, audiences, key }, siteAddress(c))
  if ('refused' in result)
    return givingUpPage(c, cohort, typed, [{ field: 'content', message: words.givingUp.hasMet }])
  const { slug } = c.get('organisation')
  const path =
    result.mailingId === null
      ? cohortPaths.one(slug, cohort.id)
      : cohortPaths.mailing(slug, cohort.id, result.mailingId)
  return redirectSaying(c, path, words.givingUp.done)
})

async function givingUpPage(
  c: Context<TenantEnv>,
  cohort: CohortView,
  typed?: Record<string, string>,
  errors: FieldError[] = [],
) {
  const recipients = await recipientsOf(c.get('scope'), { id: cohort.id, zone: cohort.site.zone })
  const key = typed?.key ?? newId()
  const page = <GivingUpPage chrome={chromeOf(c)} {...{ cohort, recipients, key, typed, errors }} />
  return answer(c, page, errors.length > 0 ? 422 : 200)
}
