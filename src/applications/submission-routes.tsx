import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import type { FieldError } from '#platform/http/form.ts'
import { answer, chromeOf, siteAddress, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { submitApplication } from './actions/submit-application.ts'
import type { ApplicationView } from './application-queries.ts'
import { mayAskAt } from './draft-contact-queries.ts'
import { type OwnContext, ownApplication, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { CheckPage } from './pages/check-page.tsx'
import { ownPaths } from './paths.ts'
import { sitesOf } from './queries.ts'
import { screensFor } from './screens.ts'

/** She reads her answers again, and sends. */
export const submissionRoutes = new Hono<TenantEnv>()

submissionRoutes.get('/application/:token/check', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  if (application.state !== 'draft') return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  return answer(c, await checkPage(c, application))
})

submissionRoutes.post('/application/:token/submission', linkHolder('application'), async (c) => {
  const now = c.get('now')
  const refusal = await submitApplication(c.get('scope'), c.get('link').objectId, siteAddress(c), (contact) =>
    mayAskAt(contact, now),
  )
  const application = await ownApplication(c)
  const m = wordsFor(c, application.campaign)
  if (refusal === null) {
    const { title } = application.campaign.programme.application.sent
    return redirectSaying(c, ownPaths.status(slugOf(c), tokenOf(c)), m.say(title))
  }
  const error =
    refusal.refused === 'incomplete'
      ? { field: refusal.screen.asked[0]!.key, message: m.check.incomplete(m.say(refusal.screen.title)) }
      : { field: 'content', message: m.refusals.closed }
  return answer(c, await checkPage(c, application, [error]), 422)
})

async function checkPage(c: OwnContext, application: ApplicationView, errors: FieldError[] = []) {
  const { campaign, answers } = application
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  return (
    <CheckPage
      chrome={chromeOf(c)}
      token={tokenOf(c)}
      application={application}
      screens={screens}
      sites={sites}
      errors={errors}
    />
  )
}
