import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import type { FieldError } from '#platform/http/form.ts'
import { answer, chromeOf, siteAddress, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { submitApplication } from './actions/submit-application.ts'
import type { ApplicationView } from './application-queries.ts'
import { mayAskAt } from './draft-contact-queries.ts'
import { isTooLate, type OwnContext, ownApplication, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { AnswersPage } from './pages/answers-page.tsx'
import { CheckPage } from './pages/check-page.tsx'
import { ownPaths } from './paths.ts'
import { sitesOf } from './queries.ts'
import { screensFor } from './screens.ts'

/** She reads her answers again, and sends; from then on, or once it is too late to send, she reads them only. */
export const submissionRoutes = new Hono<TenantEnv>()

submissionRoutes.get('/application/:token/check', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  if (application.state !== 'draft' || isTooLate(c, application))
    return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
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
  // Her page says that it has closed, what is kept, and the other doors: nothing here is hers to correct.
  if (refusal.refused === 'campaign closed') return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  const error = {
    field: refusal.screen.asked[0]!.key,
    message: m.check.incomplete(m.say(refusal.screen.title)),
  }
  return answer(c, await checkPage(c, application, [error]), 422)
})

submissionRoutes.get('/application/:token/answers', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  if (application.state === 'draft' && !isTooLate(c, application))
    return c.redirect(ownPaths.check(slugOf(c), tokenOf(c)), 303)
  return answer(
    c,
    <AnswersPage
      chrome={chromeOf(c)}
      token={tokenOf(c)}
      application={application}
      {...(await formOf(c, application))}
    />,
  )
})

/** What her form asks her, and the places among which she could choose. */
async function formOf(c: OwnContext, { campaign, answers }: ApplicationView) {
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  return { screens, sites: await sitesOf(c.get('scope'), campaign.editionId) }
}

async function checkPage(c: OwnContext, application: ApplicationView, errors: FieldError[] = []) {
  return (
    <CheckPage
      chrome={chromeOf(c)}
      token={tokenOf(c)}
      application={application}
      {...(await formOf(c, application))}
      errors={errors}
    />
  )
}
