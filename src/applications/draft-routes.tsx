import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { postedFields } from '#platform/http/form.ts'
import { anyone } from '#platform/http/guards.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { eligibility } from '#src/programmes/index.ts'
import { beginApplication } from './actions/begin-application.ts'
import { saveAnswers } from './actions/save-answers.ts'
import { submitApplication } from './actions/submit-application.ts'
import type { ApplicationView } from './application-queries.ts'
import { takesApplications } from './campaign.ts'
import { channelWithCode } from './channel-queries.ts'
import { readScreen } from './forms.ts'
import { type OwnContext, ownApplication, siteAddress, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { CheckPage } from './pages/check-page.tsx'
import { ClosedPage } from './pages/closed-page.tsx'
import { NotEligiblePage } from './pages/not-eligible-page.tsx'
import { ScreenPage } from './pages/screen-page.tsx'
import { TwoTabsPage } from './pages/two-tabs-page.tsx'
import { applyPaths, ownPaths } from './paths.ts'
import { type CampaignView, campaignById, sitesOf } from './queries.ts'
import {
  type Answers,
  answerThatFills,
  firstIncomplete,
  type Question,
  type Screen,
  screensFor,
} from './screens.ts'
import { lockApplication } from './store.ts'
import { answeredElsewhere, markOf, picked } from './two-tabs.ts'

/** Writing an application: without an account, saved from the first answer, sent when she has read it again. */
export const draftRoutes = new Hono<TenantEnv>()

draftRoutes.get('/apply/:campaign', anyone(), async (c) => {
  const campaign = await campaignOf(c)
  if (!takesApplications(campaign, c.get('now')))
    return answer(c, <ClosedPage chrome={chromeOf(c)} campaign={campaign} />)
  const { from, at } = c.req.query()
  return screenPage(c, {
    campaign,
    answers: {},
    key: undefined,
    action: c.req.path,
    backHref: undefined,
    from,
    at,
  })
})

draftRoutes.post('/apply/:campaign', anyone(), async (c) => {
  const campaign = await campaignOf(c)
  if (!takesApplications(campaign, c.get('now')))
    return answer(c, <ClosedPage chrome={chromeOf(c)} campaign={campaign} />, 422)
  const screen = screensFor(campaign.programme, {}, campaign.edition.firstDay)[0]!
  const read = await readPosted(c, campaign, screen)
  const { from, at } = read.typed
  const here = { campaign, answers: {}, key: screen.key, action: c.req.path, backHref: undefined, from, at }
  if (read.errors.length > 0) return screenPage(c, { ...here, ...read })
  const refusal = notEligible(
    c,
    campaign,
    read.answers,
    applyPaths.campaign(slugOf(c), campaign.id, from, at),
  )
  if (refusal !== null) return refusal
  const { token } = await beginApplication(c.get('scope'), {
    campaign,
    answers: { ...siteChosen(campaign, at), ...read.answers },
    language: c.get('language'),
    zone: c.get('organisation').zone,
    channelId: await channelWithCode(c.get('scope'), from),
  })
  return c.redirect(
    afterScreen(
      slugOf(c),
      token,
      screensFor(campaign.programme, read.answers, campaign.edition.firstDay),
      screen,
    ),
    303,
  )
})

draftRoutes.get('/application/:token/screens/:screen', linkHolder('application'), async (c) => {
  const { campaign, answers, state } = await ownApplication(c)
  if (state !== 'draft') return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  return screenPage(c, {
    campaign,
    answers,
    key: c.req.param('screen'),
    action: c.req.path,
    backHref: backOf(c, campaign, answers),
    correcting: c.req.query('correcting') === 'yes',
  })
})

draftRoutes.post('/application/:token/screens/:screen', linkHolder('application'), async (c) => {
  await lockApplication(c.get('scope'), c.get('link').objectId)
  const { id, applicant, campaign, answers, state } = await ownApplication(c)
  if (state !== 'draft') return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  const screen = screens.find(({ key }) => key === c.req.param('screen'))
  if (screen === undefined) throw new NotFound()
  const read = await readPosted(c, campaign, screen)
  const here = {
    campaign,
    answers,
    key: screen.key,
    action: c.req.path,
    backHref: backOf(c, campaign, answers),
    correcting: read.typed.correcting === 'yes',
  }
  if (read.errors.length > 0) return screenPage(c, { ...here, ...read })
  const elsewhere = answeredElsewhere(screen, { mark: read.typed.mark, kept: answers, typed: read.answers })
  if (elsewhere.length > 0)
    return twoTabsPage(c, { campaign, screen, questions: elsewhere, kept: answers, ...read })
  const given = picked(read.answers, answers, read.typed)
  const refusal = notEligible(c, campaign, { ...answers, ...given }, c.req.path)
  if (refusal !== null) return refusal
  await saveAnswers(c.get('scope'), {
    applicationId: id,
    applicantId: applicant.id,
    campaign,
    answers: given,
    zone: c.get('organisation').zone,
  })
  const after = screensFor(campaign.programme, { ...answers, ...given }, campaign.edition.firstDay)
  const corrected =
    read.typed.correcting === 'yes' && firstIncomplete(after, { ...answers, ...given }) === undefined
  if (corrected) return c.redirect(ownPaths.check(slugOf(c), tokenOf(c)), 303)
  return c.redirect(afterScreen(slugOf(c), tokenOf(c), after, screen), 303)
})

draftRoutes.get('/application/:token/check', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  if (application.state !== 'draft') return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  return answer(c, await checkPage(c, application))
})

draftRoutes.post('/application/:token/submission', linkHolder('application'), async (c) => {
  const application = await ownApplication(c)
  const refusal = await submitApplication(c.get('scope'), application, siteAddress(c))
  if (refusal === null) return c.redirect(ownPaths.status(slugOf(c), tokenOf(c)), 303)
  const m = wordsFor(c, application.campaign)
  const error =
    refusal.refused === 'incomplete'
      ? { field: refusal.screen.asked[0]!.key, message: m.check.incomplete(m.say(refusal.screen.title)) }
      : { field: 'content', message: m.refusals.closed }
  return answer(c, await checkPage(c, application, [error]), 422)
})

async function campaignOf(c: OwnContext): Promise<CampaignView> {
  const id = c.req.param('campaign') ?? ''
  const campaign = isId(id) ? await campaignById(c.get('scope'), id) : undefined
  if (campaign === undefined || campaign.state === 'planned') throw new NotFound()
  return campaign
}

async function readPosted(c: OwnContext, campaign: CampaignView, screen: Screen) {
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  return readScreen(screen.asked, await postedFields(c), {
    today: dayIn(campaign.edition.timeZone, c.get('now')),
    siteKeys: sites.map(({ key }) => key),
    words: wordsFor(c, campaign).faults,
  })
}

/** The site that she pressed on the front page is chosen already; she can still take another. */
function siteChosen({ programme, edition }: CampaignView, at: string | undefined): Answers {
  const question = programme.questions.find(({ fills }) => fills === 'site')
  const known = edition.sites.some(({ key }) => key === at)
  return question !== undefined && known ? { [question.key]: at! } : {}
}

type ScreenShown = {
  campaign: CampaignView
  answers: Answers
  key: string | undefined
  action: string
  backHref: string | undefined
  correcting?: boolean
  /** The code of the channel, on the first screen only: nothing is written before it is sent. */
  from?: string | undefined
  /** The site that she pressed on the front page, on the first screen only. */
  at?: string | undefined
  typed?: Answers
  errors?: { field: string; message: string }[]
}

async function screenPage(c: OwnContext, shown: ScreenShown) {
  const { campaign, answers, key, errors = [] } = shown
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  const screen = key === undefined ? screens[0] : screens.find((it) => it.key === key)
  if (screen === undefined) throw new NotFound()
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  const page = <ScreenPage chrome={chromeOf(c)} {...shown} screens={screens} screen={screen} sites={sites} />
  return answer(c, page, errors.length > 0 ? 422 : 200)
}

type Meeting = {
  campaign: CampaignView
  screen: Screen
  questions: Question[]
  kept: Answers
  answers: Answers
  typed: Answers
}

async function twoTabsPage(c: OwnContext, { campaign, screen, questions, kept, answers, typed }: Meeting) {
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  const fields = { ...typed, mark: markOf(screen, kept) }
  const page = (
    <TwoTabsPage
      chrome={chromeOf(c)}
      campaign={campaign}
      questions={questions}
      kept={kept}
      typed={answers}
      fields={fields}
      sites={sites}
      action={c.req.path}
    />
  )
  return answer(c, page, 409)
}

function notEligible(c: OwnContext, campaign: CampaignView, answers: Answers, backHref: string) {
  const { programme, edition } = campaign
  const result = eligibility(
    programme,
    {
      birthDate: answerThatFills(programme, answers, 'birth-date'),
      gender: answerThatFills(programme, answers, 'gender'),
    },
    edition,
  )
  if (result.eligible !== 'no') return null
  return answer(
    c,
    <NotEligiblePage chrome={chromeOf(c)} campaign={campaign} result={result} backHref={backHref} />,
    422,
  )
}

/** The screen after this one, or the check once the last one is behind. */
function afterScreen(slug: string, token: string, screens: readonly Screen[], screen: Screen): string {
  const next = screens[screens.findIndex(({ key }) => key === screen.key) + 1]
  return next === undefined ? ownPaths.check(slug, token) : ownPaths.screen(slug, token, next.key)
}

function backOf(c: OwnContext, campaign: CampaignView, answers: Answers): string {
  const screens = screensFor(campaign.programme, answers, campaign.edition.firstDay)
  const before = screens[screens.findIndex(({ key }) => key === c.req.param('screen')) - 1]
  const [slug, token] = [slugOf(c), tokenOf(c)]
  return before === undefined ? ownPaths.status(slug, token) : ownPaths.screen(slug, token, before.key)
}

async function checkPage(
  c: OwnContext,
  application: ApplicationView,
  errors: { field: string; message: string }[] = [],
) {
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
