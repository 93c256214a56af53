import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, siteAddress, type TenantEnv } from '#src/organisations/index.ts'
import { isLinkOn, linkHolder, maskedContact, openLinksOn } from '#src/people/index.ts'
import { endLink } from './actions/end-link.ts'
import { renewLink } from './actions/renew-link.ts'
import type { ApplicationView } from './application-view.ts'
import { linksMessages } from './messages/links.ts'
import { type OwnContext, ownApplication, slugOf, tokenOf } from './own-request.ts'
import { OwnLinkSentPage, OwnLinksPage } from './pages/own-links-page.tsx'
import { ownPaths } from './paths.ts'

/** Her own links: she ends those of a lost phone, or ends all and gets a new one where she said to write to her. */
export const ownLinkRoutes = new Hono<TenantEnv>()

ownLinkRoutes.get('/application/:token/links', linkHolder('application'), async (c) =>
  linksPage(c, await ownApplication(c)),
)

ownLinkRoutes.post('/application/:token/links/ending', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  const { link = '' } = await postedFields(c)
  // The page offers no end of the link that shows it.
  if (!isId(link) || link === c.get('link').id)
    return linksPage(c, application, wordsOf(c, application).faults.changed, 409)
  const hers = { id: link, objectId: application.id, holderId: application.applicant.id }
  if (!(await isLinkOn(c.get('scope'), hers))) throw new NotFound()
  await endLink(c.get('scope'), application, link)
  return redirectSaying(c, ownPaths.links(slugOf(c), tokenOf(c)), wordsOf(c, application).ended)
})

// Whoever holds this very link may not be her: the new one is never shown here, it goes to her contact.
ownLinkRoutes.post('/application/:token/links/renewal', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  const { newest = '' } = await postedFields(c)
  const { applicant } = application
  const m = wordsOf(c, application)
  const renewal = { holder: applicant, newest, askedByReader: true, site: siteAddress(c) }
  const refusal = await renewLink(c.get('scope'), application, renewal)
  if (refusal !== null) return linksPage(c, application, m.faults[refusal], refusal === 'changed' ? 409 : 422)
  const chrome = chromeOf(c)
  // This very address is dead: changing the language must not lead back to it.
  const elsewhere = { ...chrome, here: chrome.navigation.home }
  return answer(c, <OwnLinkSentPage chrome={elsewhere} m={m} contact={maskedContact(applicant)} />)
})

function wordsOf(c: OwnContext, { campaign }: ApplicationView) {
  return linksMessages(c.get('language'), campaign.programme.address)
}

async function ownLinks(c: OwnContext, { id, applicant }: ApplicationView) {
  return (await openLinksOn(c.get('scope'), id)).filter(({ holderId }) => holderId === applicant.id)
}

async function linksPage(
  c: OwnContext,
  application: ApplicationView,
  fault?: string,
  status: 200 | 409 | 422 = 200,
) {
  const page = (
    <OwnLinksPage
      chrome={chromeOf(c)}
      m={wordsOf(c, application)}
      token={tokenOf(c)}
      application={application}
      links={await ownLinks(c, application)}
      current={c.get('link').id}
      errors={fault === undefined ? [] : [{ field: 'content', message: fault }]}
    />
  )
  return answer(c, page, status)
}
