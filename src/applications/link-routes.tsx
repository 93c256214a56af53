import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, shows, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { isLinkOn, openLinksOn } from '#src/people/index.ts'
import { decidingRoles } from './access.ts'
import { endLink } from './actions/end-link.ts'
import { renewLink } from './actions/renew-link.ts'
import type { ApplicationView } from './application-view.ts'
import { linksMessages } from './messages/links.ts'
import { LinksPage } from './pages/links-page.tsx'
import { applicationPaths } from './paths.ts'
import { applicationWithinReach } from './team-routes.tsx'

/** The links of an application that the team sees, ends and renews; the tokens themselves nobody can see again. */
export const linkRoutes = new Hono<TenantEnv>()

linkRoutes.get('/applications/:id/links', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  return linksPage(c, application)
})

linkRoutes.post('/applications/:id/links/ending', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const { link = '' } = await postedFields(c)
  if (!isId(link)) return linksPage(c, application, linksMessages(c.get('language')).faults.changed, 409)
  if (!(await isLinkOn(c.get('scope'), { id: link, objectId: application.id }))) throw new NotFound()
  await endLink(c.get('scope'), application, link)
  return backSaying(c, application, linksMessages(c.get('language')).ended)
})

linkRoutes.post('/applications/:id/links/renewal', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const { holder: holderId, newest = '' } = await postedFields(c)
  const m = linksMessages(c.get('language'))
  const holder = [application.applicant, ...application.guardians].find(({ id }) => id === holderId)
  if (holder === undefined) return linksPage(c, application, m.faults.holder, 422)
  const site = siteAddress(c)
  const refusal = await renewLink(c.get('scope'), application, { holder, newest, askedByReader: false, site })
  if (refusal === null) return backSaying(c, application, m.renewed)
  return linksPage(c, application, m.faults[refusal], refusal === 'changed' ? 409 : 422)
})

function backSaying(c: Context<TenantEnv>, { id }: ApplicationView, sentence: string) {
  return redirectSaying(c, applicationPaths.links(c.get('organisation').slug, id), sentence)
}

async function linksPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  fault?: string,
  status: 200 | 409 | 422 = 200,
) {
  const links = await openLinksOn(c.get('scope'), application.id)
  shows(c, {
    action: 'links.read',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
  const errors = fault === undefined ? [] : [{ field: 'content', message: fault }]
  const page = <LinksPage chrome={chromeOf(c)} application={application} links={links} errors={errors} />
  return answer(c, page, status)
}
