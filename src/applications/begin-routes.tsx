import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { anyone } from '#platform/http/guards.ts'
import { limitByAddress } from '#platform/http/limits.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { beginApplication } from './actions/begin-application.ts'
import { takesApplications } from './campaign.ts'
import { channelWithCode } from './channel-queries.ts'
import { answerScreen, notEligible } from './draft-routes.tsx'
import { type OwnContext, slugOf, wordsFor } from './own-request.ts'
import { ClosedPage } from './pages/closed-page.tsx'
import { applyPaths } from './paths.ts'
import { type CampaignView, campaignById } from './queries.ts'
import { afterScreen, readPosted } from './screen-request.ts'
import { type Answers, screensFor } from './screens.ts'

/** Beginning an application: for everybody, without an account; written with the first valid answer. */
export const beginRoutes = new Hono<TenantEnv>()

/** Five classes behind one network address begin in one lesson; a machine begins more, and each begun application is kept. */
const begun = limitByAddress({ most: 150, minutes: 15 })

beginRoutes.get('/apply/:campaign', anyone(), async (c) => {
  const campaign = await campaignOf(c)
  if (!takesApplications(campaign, c.get('now')))
    return answer(c, <ClosedPage chrome={chromeOf(c)} campaign={campaign} />)
  const { from, at } = c.req.query()
  return answerScreen(c, firstScreen(c, campaign, from, at))
})

beginRoutes.post('/apply/:campaign', anyone(), async (c) => {
  const campaign = await campaignOf(c)
  if (!takesApplications(campaign, c.get('now')))
    return answer(c, <ClosedPage chrome={chromeOf(c)} campaign={campaign} />, 422)
  const { firstDay } = campaign.edition
  const screen = screensFor(campaign.programme, {}, firstDay)[0]!
  const { answers, ...read } = await readPosted(c, campaign, screen)
  const { from, at } = read.typed
  if (read.errors.length > 0) return answerScreen(c, { ...firstScreen(c, campaign, from, at), ...read })
  const backHref = applyPaths.campaign(slugOf(c), campaign.id, from, at)
  const refusal = notEligible(c, campaign, answers, backHref)
  if (refusal !== null) return refusal
  const wait = begun.count(c.get('frise').signIn.visitOf(c).address, c.get('now'))
  if (wait !== null) {
    const errors = [{ field: 'content', message: wordsFor(c, campaign).resume.faults.tooMany(wait) }]
    return answerScreen(c, { ...firstScreen(c, campaign, from, at), ...read, errors })
  }
  const { token } = await beginApplication(c.get('scope'), {
    campaign,
    answers: { ...siteChosen(campaign, at), ...answers },
    language: c.get('language'),
    zone: c.get('organisation').zone,
    channelId: await channelWithCode(c.get('scope'), from),
  })
  const screens = screensFor(campaign.programme, answers, firstDay)
  return c.redirect(afterScreen(slugOf(c), token, screens, screen), 303)
})

async function campaignOf(c: OwnContext): Promise<CampaignView> {
  const id = c.req.param('campaign') ?? ''
  const campaign = isId(id) ? await campaignById(c.get('scope'), id) : undefined
  if (campaign === undefined || campaign.state === 'planned') throw new NotFound()
  return campaign
}

function firstScreen(
  c: OwnContext,
  campaign: CampaignView,
  from: string | undefined,
  at: string | undefined,
) {
  return { campaign, answers: {}, key: undefined, action: c.req.path, isKept: false, from, at }
}

/** The site that she pressed on the front page is chosen already; she can still take another. */
function siteChosen({ programme, edition }: CampaignView, at: string | undefined): Answers {
  const question = programme.questions.find(({ fills }) => fills === 'site')
  const known = edition.sites.some(({ key }) => key === at)
  return question !== undefined && known ? { [question.key]: at! } : {}
}
