import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import type { FieldError } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  answer,
  chromeOf,
  fileOf,
  includes,
  listIn,
  reachOfVisitor,
  shows,
  showsList,
  siteAddress,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { holdUnerased } from '#src/people/index.ts'
import { decidingRoles, readersOf } from './access.ts'
import { giveBackPlace } from './actions/give-back-place.ts'
import { noteCall } from './actions/note-call.ts'
import { applicationsWithin, campaignsToList } from './application-list-queries.ts'
import { type ApplicationView, applicationById } from './application-queries.ts'
import { applicationList } from './application-view.ts'
import { besideTheFile } from './coordinator-queries.ts'
import { teamMessages } from './messages/team.ts'
import { sensitiveQuestions } from './optional-answers.ts'
import { ApplicationPage } from './pages/application-page.tsx'
import { ApplicationsPage, applicationColumns } from './pages/applications-page.tsx'
import { RatedBlindPage } from './pages/rated-blind-page.tsx'
import { applicationPaths } from './paths.ts'
import { sitesOf } from './queries.ts'
import { hasRatedBlind, readerOf } from './rated-blind-queries.ts'
import type { Question } from './screens.ts'

/** The team's way: reads applications within its reach. The board of `selection` is where they are decided. */
export const teamRoutes = new Hono<TenantEnv>()

teamRoutes.get('/applications', staff(...decidingRoles), async (c) => {
  const seenBy = { reach: reachOfVisitor(c, decidingRoles), readerId: readerOf(c) }
  const campaigns = await campaignsToList(c.get('scope'), seenBy.reach)
  const narrowed = {
    campaign: campaigns.map(({ id }) => id),
    site: campaigns.flatMap(({ sites }) => sites.map(({ key }) => key)),
  }
  const state = listIn(c, { ...applicationList, filters: { ...applicationList.filters, ...narrowed } })
  const found = await applicationsWithin(c.get('scope'), seenBy, state.asked)
  const list = { state, ...applicationColumns(chromeOf(c), campaigns, state.asked.filters.waiting), ...found }
  const { title } = teamMessages(c.get('language'))
  const file = await fileOf(c, list, { title, action: 'applications.downloaded' })
  if (file !== null) return file
  showsList(c, list, { action: 'applications.listed' })
  return answer(c, <ApplicationsPage chrome={chromeOf(c)} list={list} mayCompare={seenBy.reach.everywhere} />)
})

teamRoutes.get('/applications/:id', staff(...decidingRoles), async (c) => {
  const blind = await ratedBlindPage(c)
  if (blind !== null) return blind
  return answer(c, await filePage(c, await applicationWithinReach(c)))
})

async function filePage(c: Context<TenantEnv>, application: ApplicationView, errors: FieldError[] = []) {
  shows(c, {
    action: 'application.read',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
  const [sites, beside] = await Promise.all([
    sitesOf(c.get('scope'), application.campaign.editionId),
    besideTheFile(c.get('scope'), application.id, {
      reach: reachOfVisitor(c, decidingRoles),
      readerId: readerOf(c),
    }),
  ])
  const needs = readableNeeds(c, application)
  const today = dayIn(application.siteZone ?? application.campaign.edition.timeZone, c.get('now'))
  const mayMask = masksFile(c, application)
  const shown = { chrome: chromeOf(c), application, sites, ...beside, needs, mayMask, today, errors }
  return <ApplicationPage {...shown} />
}

teamRoutes.post('/applications/:id/call', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  if (!(await noteCall(c.get('scope'), application))) throw new NotFound()
  const { callNoted } = teamMessages(c.get('language')).one
  return redirectSaying(c, applicationPaths.one(c.get('organisation').slug, application.id), callNoted)
})

teamRoutes.post('/applications/:id/place-back', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const { placeBack: m } = teamMessages(c.get('language')).one
  const result = await giveBackPlace(c.get('scope'), application.id, siteAddress(c))
  const path = applicationPaths.one(c.get('organisation').slug, application.id)
  if (typeof result === 'object') return redirectSaying(c, path, m.done[result.given])
  // Given back meanwhile, or a parent has said no again: her file says where it stands.
  if (result === 'nothing to give back' || result === 'guardian refused') return c.redirect(path, 303)
  return answer(c, await filePage(c, application, [{ field: 'content', message: m.refusals[result] }]), 422)
})

/** The sensitive questions whose answers the programme lets this visitor read. */
function readableNeeds(c: Context<TenantEnv>, { siteId, campaign }: ApplicationView): Question[] {
  const part = { site: siteId, edition: campaign.editionId }
  return sensitiveQuestions(campaign.programme).filter((question) =>
    includes(reachOfVisitor(c, readersOf(question)), part),
  )
}

/** Is the file read without a name, and does this visitor rate nobody there? Then she may hide words in it (`src/selection`). */
function masksFile(
  c: Context<TenantEnv>,
  { siteId, permission, campaign: { editionId, programme } }: ApplicationView,
): boolean {
  const waits = programme.guardian.permissionBefore === 'reading'
  const isRead = !waits || permission === 'yes' || permission === 'not needed'
  return isRead && !includes(reachOfVisitor(c, ['reader']), { site: siteId, edition: editionId })
}

/** In place of a page that names her, for whoever has rated her file without its name; null for everybody else. */
export async function ratedBlindPage(c: Context<TenantEnv>): Promise<Response | null> {
  const id = c.req.param('id') ?? ''
  return (await hasRatedBlind(c, id)) ? answer(c, <RatedBlindPage chrome={chromeOf(c)} id={id} />) : null
}

/**
 * The application of the address, sent and within the visitor's reach; not found else, nor by whoever has rated it without its
 * name while nobody has decided. A deed holds its applicant first: she is
 * not erased before it is done.
 */
export async function applicationWithinReach(c: Context<TenantEnv>): Promise<ApplicationView> {
  const id = c.req.param('id') ?? ''
  const application = isId(id) ? await applicationById(c.get('scope'), id) : undefined
  if (application === undefined || application.state === 'draft') throw new NotFound()
  if (await hasRatedBlind(c, id)) throw new NotFound()
  const { siteId, campaign } = application
  if (!includes(reachOfVisitor(c, decidingRoles), { site: siteId, edition: campaign.editionId }))
    throw new NotFound()
  if (c.req.method === 'POST') await holdUnerased(c.get('scope'), [application.applicant.id])
  return application
}
