import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  answer,
  chromeOf,
  fileOf,
  includes,
  listIn,
  reachOf,
  shows,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { decidingRoles } from './access.ts'
import { type Decision, decideApplication } from './actions/decide-application.ts'
import { type ApplicationView, applicationById, applicationsWithin } from './application-queries.ts'
import { applicationList } from './application-view.ts'
import { askedForCallAt } from './coordinator-queries.ts'
import { decisionForm } from './forms.ts'
import { teamMessages } from './messages/team.ts'
import { ApplicationPage } from './pages/application-page.tsx'
import { ApplicationsPage, applicationColumns } from './pages/applications-page.tsx'
import { applicationPaths } from './paths.ts'
import { sitesOf } from './queries.ts'

/** The team's way: reads applications within its reach, and decides. */
export const teamRoutes = new Hono<TenantEnv>()

teamRoutes.get('/applications', staff(...decidingRoles), async (c) => {
  const state = listIn(c, applicationList)
  const found = await applicationsWithin(c.get('scope'), reachOfVisitor(c), state.asked)
  const list = { state, ...applicationColumns(chromeOf(c)), ...found }
  const { title } = teamMessages(c.get('language'))
  const file = await fileOf(c, list, { title, action: 'applications.downloaded' })
  if (file !== null) return file
  shows(c, { action: 'applications.listed', details: { count: found.rows.length } })
  return answer(c, <ApplicationsPage chrome={chromeOf(c)} list={list} />)
})

teamRoutes.get('/applications/:id', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  return answer(c, await applicationPage(c, application))
})

teamRoutes.post('/applications/:id/decision', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const words = teamMessages(c.get('language'))
  const typed = await postedFields(c)
  const form = judge(decisionForm(words.faults), typed)
  if (!form.ok) return answer(c, await applicationPage(c, application, typed, form.errors), 422)
  const refusal = await decideApplication(c.get('scope'), application, directDecision(form.value), {
    origin: c.get('frise').origin,
    slug: c.get('organisation').slug,
  })
  if (refusal !== null) {
    const errors = [{ field: 'outcome', message: words.faults[refusal] }]
    return answer(
      c,
      await applicationPage(c, application, typed, errors),
      refusal === 'already decided' ? 409 : 422,
    )
  }
  return redirectSaying(c, applicationPaths.one(c.get('organisation').slug, application.id), words.one.saved)
})

/** Where readings are missing the page says so, and asks in the sentence why they are not waited for. */
function directDecision(decision: Decision): Decision {
  return { ...decision, withoutReadings: decision.sentence }
}

function reachOfVisitor(c: Context<TenantEnv>) {
  const day = dayIn(c.get('organisation').zone, c.get('now'))
  return reachOf(c.get('visitor')?.grants ?? [], decidingRoles, day)
}

/** The application of the address, sent and within the visitor's reach; not found else. */
export async function applicationWithinReach(c: Context<TenantEnv>): Promise<ApplicationView> {
  const id = c.req.param('id') ?? ''
  const application = isId(id) ? await applicationById(c.get('scope'), id) : undefined
  if (application === undefined || application.state === 'draft') throw new NotFound()
  const { siteId, campaign } = application
  if (!includes(reachOfVisitor(c), { site: siteId, edition: campaign.editionId })) throw new NotFound()
  return application
}

async function applicationPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  typed: Record<string, string> = {},
  errors: { field: string; message: string }[] = [],
) {
  const sites = await sitesOf(c.get('scope'), application.campaign.editionId)
  shows(c, {
    action: 'application.read',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
  const askedForCall = await askedForCallAt(c.get('scope'), application.id)
  return (
    <ApplicationPage
      chrome={chromeOf(c)}
      application={application}
      sites={sites}
      askedForCall={askedForCall}
      typed={typed}
      errors={errors}
    />
  )
}
