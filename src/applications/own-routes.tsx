import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { instantIn } from '#platform/i18n/format.ts'
import { answer, chromeOf, siteAddress, type TenantEnv } from '#src/organisations/index.ts'
import { contactInWords, linkHolder } from '#src/people/index.ts'
import { acceptOffer, refuseOffer } from './actions/answer-offer.ts'
import { askCoordinator } from './actions/ask-coordinator.ts'
import { handOutGuardianLinks } from './actions/hand-out-guardian-links.ts'
import { handOutResumeCode } from './actions/hand-out-resume-code.ts'
import { leaveCampaign } from './actions/leave-campaign.ts'
import {
  type ApplicationView,
  isAnswerOpen,
  isPlaceOver,
  isWaitingOver,
  personToCall,
} from './application-view.ts'
import { lastDayOfLink, lockFileOfLink } from './link-guards.ts'
import { levelOf, signsForHerself, supportsToAsk } from './majority.ts'
import { ownPageOf } from './own-page-queries.ts'
import { isTooLate, type OwnContext, ownApplication, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { draftEndsInWords } from './pages/draft-ends-in-words.ts'
import { GuardianLinkPage } from './pages/guardian-link-page.tsx'
import { ResumeCodePage } from './pages/resume-code-page.tsx'
import { StatusPage } from './pages/status-page.tsx'
import type { EditionPhase } from './pages/status-words.ts'
import { ownPaths, resumePaths } from './paths.ts'
import { hasAnsweredHerself } from './permission.ts'
import { placeView } from './place-queries.ts'
import { comingSessions, daysOf } from './place-session.ts'
import { firstNotPassed, screensFor } from './screens.ts'

/** Her own page: where her file is, what comes next, and her answer to an offer. */
export const ownRoutes = new Hono<TenantEnv>()

ownRoutes.get('/application/:token', linkHolder('application'), async (c) => answer(c, await statusPage(c)))

ownRoutes.post('/application/:token/guardian-link', linkHolder('application'), async (c) => {
  await lockFileOfLink(c)
  const application = await ownApplication(c)
  // Who has answered by her own link, or on paper, is asked no more on the girl's screen.
  const guardians = application.guardians.filter(({ id }) => !hasAnsweredHerself(application.consents, id))
  // Opened the day before her birthday: her page says that she decides herself now.
  if (signsForHerself(application, c.get('now')))
    return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  if (application.state === 'draft' || guardians.length === 0) throw new NotFound()
  const asked = { ...application, guardians }
  const links = await handOutGuardianLinks(c.get('scope'), asked, siteAddress(c), { sent: false })
  const addresses = links.map(({ address }) => address)
  const backHref = ownPaths.status(slugOf(c), tokenOf(c))
  return answer(
    c,
    <GuardianLinkPage
      chrome={chromeOf(c)}
      application={application}
      addresses={addresses}
      backHref={backHref}
    />,
  )
})

ownRoutes.post('/application/:token/resume-code', linkHolder('application'), async (c) => {
  await lockFileOfLink(c)
  const application = await ownApplication(c)
  const m = wordsFor(c, application.campaign)
  const code = await handOutResumeCode(c.get('scope'), application)
  const { origin, slug } = siteAddress(c)
  return answer(
    c,
    <ResumeCodePage
      chrome={chromeOf(c)}
      m={m}
      code={code}
      address={origin + resumePaths.form(slug)}
      toCall={personToCall(application)}
      backHref={ownPaths.status(slug, tokenOf(c))}
      ends={draftEndsInWords(application, m, c.get('language'))}
    />,
  )
})

ownRoutes.post('/application/:token/acceptance', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  const refusal = await acceptOffer(c.get('scope'), application.id, siteAddress(c))
  const m = wordsFor(c, application.campaign)
  if (refusal === 'deadline passed')
    return answer(c, await statusPage(c, m.refusals[refusal](deadlineInWords(c, application))), 422)
  if (refusal === 'has a place already' || refusal === 'guardian refused') {
    const { name, phone } = personToCall(application)
    return answer(c, await statusPage(c, m.refusals[refusal](name, whole(phone))), 422)
  }
  if (refusal !== null) return answer(c, await statusPage(c, m.refusals[refusal]), 422)
  return redirectSaying(c, ownPaths.status(slugOf(c), tokenOf(c)), m.status.accepted)
})

ownRoutes.post('/application/:token/coordinator', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  if (application.state !== 'expired' && !isLate(c, application)) throw new NotFound()
  const m = wordsFor(c, application.campaign)
  const told = await askCoordinator(c.get('scope'), application, 'late answer', siteAddress(c))
  if (!told) {
    const { name, phone } = personToCall(application)
    return answer(c, await statusPage(c, m.refusals['nobody to ask'](name, contactInWords(phone))), 422)
  }
  return redirectSaying(c, ownPaths.status(slugOf(c), tokenOf(c)), m.status.coordinatorAsked)
})

ownRoutes.post('/application/:token/refusal', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  const m = wordsFor(c, application.campaign)
  const refusal = await refuseOffer(c.get('scope'), application.id, siteAddress(c))
  if (refusal !== null) return answer(c, await statusPage(c, m.refusals[refusal]), 422)
  return redirectSaying(c, ownPaths.status(slugOf(c), tokenOf(c)), m.status.refused)
})

ownRoutes.post('/application/:token/withdrawal', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  const m = wordsFor(c, application.campaign)
  const refusal = await leaveCampaign(c.get('scope'), application, siteAddress(c))
  if (refusal !== null) return answer(c, await statusPage(c, m.refusals[refusal]), 422)
  return redirectSaying(c, ownPaths.status(slugOf(c), tokenOf(c)), m.status.withdrawn)
})

/** A number that no line end parts. */
const whole = (phone: string) => contactInWords(phone).replaceAll(' ', '\u00a0')

function asksImage(
  c: OwnContext,
  { state, campaign, siteZone, applicant, consents }: ApplicationView,
): boolean {
  const today = dayIn(siteZone ?? campaign.edition.timeZone, c.get('now'))
  const facts = { birthDate: applicant.birthDate, today, consents, hasPlace: state === 'accepted' }
  return supportsToAsk(campaign.programme, facts).length > 0
}

/** Her emergency sheet is hers to write once nobody signs for her; before, her guardian does. */
function writesSheet(c: OwnContext, application: ApplicationView): boolean {
  const { state, campaign } = application
  return (
    state === 'accepted' &&
    campaign.programme.cohort.emergencySheet !== undefined &&
    signsForHerself(application, c.get('now')) &&
    !isPlaceOver(application, c.get('now'))
  )
}

function phaseOf(c: OwnContext, application: ApplicationView): EditionPhase {
  const { campaign, siteZone } = application
  if (isPlaceOver(application, c.get('now'))) return 'over'
  const today = dayIn(siteZone ?? campaign.edition.timeZone, c.get('now'))
  return today < campaign.edition.firstDay ? 'to come' : 'under way'
}

/** Until when she could answer, in the clocks of her site. */
function deadlineInWords(c: OwnContext, application: ApplicationView): string {
  const at = application.offer?.expiresAt ?? application.offerExpiredAt ?? c.get('now')
  return instantIn(application.siteZone ?? application.campaign.edition.timeZone, at, c.get('language'))
}

/** Her time to answer is over, and the job that ends the offer has not run yet. */
function isLate(c: OwnContext, { state, offer }: ApplicationView): boolean {
  return state === 'offered' && offer !== null && offer.expiresAt <= c.get('now')
}

async function statusPage(c: OwnContext, refusal?: string) {
  const [application, place] = await Promise.all([
    ownApplication(c),
    placeView(c.get('scope'), c.get('link').objectId, ownPageOf(c.get('scope').db)?.place),
  ])
  const { campaign, answers, siteZone } = application
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  const next = firstNotPassed(screens, answers)
  const [slug, token] = [slugOf(c), tokenOf(c)]
  return (
    <StatusPage
      chrome={chromeOf(c)}
      token={token}
      keepUntil={lastDayOfLink(c)}
      application={application}
      late={isLate(c, application)}
      tooLate={isTooLate(c, application)}
      listOver={isWaitingOver(application, c.get('now'))}
      answerOpen={isAnswerOpen(application, c.get('now'))}
      resumeHref={next === undefined ? ownPaths.check(slug, token) : ownPaths.screen(slug, token, next.key)}
      asksImage={asksImage(c, application)}
      phase={phaseOf(c, application)}
      ofAge={signsForHerself(application, c.get('now'))}
      tellsGuardians={application.guardians.length > 0}
      level={levelOf(application, dayIn(siteZone ?? campaign.edition.timeZone, c.get('now')))}
      hasDiploma={place.hasDiploma}
      leftOn={application.state === 'accepted' ? place.leftOn : null}
      leavesOn={application.state === 'accepted' ? place.leavesOn : null}
      withoutGroup={application.state === 'accepted' && place.withoutGroup}
      owesPaper={place.owesPaper}
      writesSheet={place.leftOn === null && writesSheet(c, application)}
      coming={comingSessions(place, c.get('now'))}
      days={daysOf(place.sessions)}
      errors={refusal === undefined ? [] : [{ field: 'content', message: refusal }]}
    />
  )
}
