import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, shows, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { decidingRoles } from './access.ts'
import { type ExclusionRefusal, excludeBeforeStart } from './actions/exclude-before-start.ts'
import type { WithdrawalRefusal } from './actions/give-up-place.ts'
import { noteWithdrawal } from './actions/note-withdrawal.ts'
import { mayWithdraw } from './application.ts'
import type { ApplicationView } from './application-queries.ts'
import { withdrawalMessages } from './messages/withdrawal.ts'
import { WithdrawalPage } from './pages/withdrawal-page.tsx'
import { applicationPaths } from './paths.ts'
import { placeView } from './place-queries.ts'
import { hasCome } from './place-session.ts'
import { applicationWithinReach, ratedBlindPage } from './team-routes.tsx'
import { exclusionForm, withdrawalForm } from './withdrawal-forms.ts'

/** The team heard that she gives up her place, or withdraws, and writes it down; or ends that place itself before she ever came. */
export const withdrawalRoutes = new Hono<TenantEnv>()

withdrawalRoutes.get('/applications/:id/place-left', staff(...decidingRoles), async (c) => {
  const blind = await ratedBlindPage(c)
  if (blind !== null) return blind
  const application = await applicationWithinReach(c)
  // She has left meanwhile: her file says where it stands.
  return mayWithdraw(application.state)
    ? answer(c, await withdrawalPage(c, application))
    : toFile(c, application)
})

withdrawalRoutes.post('/applications/:id/place-left', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  if (!mayWithdraw(application.state)) return toFile(c, application)
  const { faults, done } = withdrawalMessages(c.get('language'))
  const typed = await postedFields(c)
  const refuse = async (errors: FieldError[]) =>
    answer(c, await withdrawalPage(c, application, typed, errors), 422)
  const noted = await (typed.by === 'the team' ? excluded : withdrawn)(c, application, typed)
  if (Array.isArray(noted)) return refuse(noted)
  if (noted !== null) return refuse([{ field: 'content', message: faults[noted] }])
  return redirectSaying(c, fileOfHers(c, application), done)
})

type Noted = FieldError[] | WithdrawalRefusal | ExclusionRefusal | null

async function withdrawn(
  c: Context<TenantEnv>,
  application: ApplicationView,
  typed: Record<string, string>,
): Promise<Noted> {
  const form = judge(
    withdrawalForm(withdrawalMessages(c.get('language')).faults, todayAt(c, application)),
    typed,
  )
  return form.ok ? noteWithdrawal(c.get('scope'), application, form.value, siteAddress(c)) : form.errors
}

async function excluded(
  c: Context<TenantEnv>,
  application: ApplicationView,
  typed: Record<string, string>,
): Promise<Noted> {
  const form = judge(exclusionForm(withdrawalMessages(c.get('language')).faults), typed)
  if (!form.ok) return form.errors
  return excludeBeforeStart(c.get('scope'), application, form.value.reason, siteAddress(c))
}

async function withdrawalPage(
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
  const isHers = application.state === 'accepted'
  const came = isHers && hasCome(await placeView(c.get('scope'), application.id), c.get('now'))
  return <WithdrawalPage chrome={chromeOf(c)} {...{ application, came, today, typed, errors }} />
}

function todayAt(c: Context<TenantEnv>, { siteZone, campaign }: ApplicationView): string {
  return dayIn(siteZone ?? campaign.edition.timeZone, c.get('now'))
}

const fileOfHers = (c: Context<TenantEnv>, { id }: ApplicationView) =>
  applicationPaths.one(c.get('organisation').slug, id)
const toFile = (c: Context<TenantEnv>, application: ApplicationView) =>
  c.redirect(fileOfHers(c, application), 303)
