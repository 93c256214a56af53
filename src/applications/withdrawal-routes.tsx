import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, shows, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { decidingRoles } from './access.ts'
import { noteWithdrawal } from './actions/note-withdrawal.ts'
import { mayWithdraw } from './application.ts'
import type { ApplicationView } from './application-queries.ts'
import { withdrawalMessages } from './messages/withdrawal.ts'
import { WithdrawalPage } from './pages/withdrawal-page.tsx'
import { applicationPaths } from './paths.ts'
import { applicationWithinReach, ratedBlindPage } from './team-routes.tsx'
import { withdrawalForm } from './withdrawal-forms.ts'

/** The team heard that she gives up her place, or withdraws, and writes it down. */
export const withdrawalRoutes = new Hono<TenantEnv>()

withdrawalRoutes.get('/applications/:id/place-left', staff(...decidingRoles), async (c) => {
  const blind = await ratedBlindPage(c)
  if (blind !== null) return blind
  const application = await applicationWithinReach(c)
  // She has left meanwhile: her file says where it stands.
  return mayWithdraw(application.state) ? withdrawalPage(c, application) : toFile(c, application)
})

withdrawalRoutes.post('/applications/:id/place-left', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  if (!mayWithdraw(application.state)) return toFile(c, application)
  const { faults, done } = withdrawalMessages(c.get('language'))
  const typed = await postedFields(c)
  const form = judge(withdrawalForm(faults, todayAt(c, application)), typed)
  if (!form.ok) return withdrawalPage(c, application, typed, form.errors)
  const refusal = await noteWithdrawal(c.get('scope'), application, form.value, siteAddress(c))
  if (refusal !== null)
    return withdrawalPage(c, application, typed, [{ field: 'content', message: faults[refusal] }])
  return redirectSaying(c, fileOfHers(c, application), done)
})

function withdrawalPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  typed?: Record<string, string>,
  errors?: FieldError[],
) {
  shows(c, {
    action: 'application.read',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
  const today = todayAt(c, application)
  const page = <WithdrawalPage chrome={chromeOf(c)} {...{ application, today, typed, errors }} />
  return answer(c, page, errors === undefined ? 200 : 422)
}

function todayAt(c: Context<TenantEnv>, { siteZone, campaign }: ApplicationView): string {
  return dayIn(siteZone ?? campaign.edition.timeZone, c.get('now'))
}

const fileOfHers = (c: Context<TenantEnv>, { id }: ApplicationView) =>
  applicationPaths.one(c.get('organisation').slug, id)
const toFile = (c: Context<TenantEnv>, application: ApplicationView) =>
  c.redirect(fileOfHers(c, application), 303)
