import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import {
  answer,
  chromeOf,
  includes,
  reachOfVisitor,
  shows,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { decidingRoles } from './access.ts'
import { correctAnswers } from './actions/correct-answers.ts'
import { canChangeSite, correctedQuestions } from './answer-correction.ts'
import type { ApplicationView } from './application-view.ts'
import { answersCorrected } from './correction-queries.ts'
import type { ScreenReading } from './forms.ts'
import { answerCorrectionMessages } from './messages/answer-correction.ts'
import { applicantMessages } from './messages/applicant.ts'
import { AnswerCorrectionPage } from './pages/answer-correction-page.tsx'
import { applicationPaths } from './paths.ts'
import { sitesOf } from './queries.ts'
import { readPosted } from './screen-request.ts'
import { applicationWithinReach } from './team-routes.tsx'

/** Correcting where she comes, where she lives, her class or her availability, by whoever opens her file. */
export const answerCorrectionRoutes = new Hono<TenantEnv>()

answerCorrectionRoutes.get('/applications/:id/answers', staff(...decidingRoles), async (c) =>
  correctionPage(c, await applicationWithinReach(c)),
)

answerCorrectionRoutes.post('/applications/:id/answers', staff(...decidingRoles), async (c) => {
  const application = await applicationWithinReach(c)
  const { campaign, answers } = application
  const m = answerCorrectionMessages(c.get('language'))
  const asked = askedOf(application)
  const read = await readPosted(c, campaign, { asked }, applicantMessages(c.get('language'), 'vous').faults)
  if (read.errors.length > 0) return correctionPage(c, application, read)
  const refusal = await correctAnswers(c.get('scope'), application, {
    seen: read.typed.seen ?? '',
    answers: { ...answers, ...read.answers },
    zone: c.get('organisation').zone,
  })
  if (refusal !== null) {
    const errors = [{ field: 'content', message: m.faults[refusal] }]
    return correctionPage(c, await applicationWithinReach(c), { ...read, errors, meanwhile: true })
  }
  const { slug } = c.get('organisation')
  const isStillHers = await isWithinReach(c, application, read.answers)
  return isStillHers
    ? redirectSaying(c, applicationPaths.one(slug, application.id), m.saved)
    : redirectSaying(c, applicationPaths.list(slug), m.savedElsewhere)
})

/** Her site is asked while it can change. */
function askedOf({ campaign, state }: ApplicationView) {
  return correctedQuestions(campaign.programme).filter(
    ({ fills }) => fills !== 'site' || canChangeSite(state),
  )
}

/** Moved to another site, a file may be another coordinator's. */
async function isWithinReach(
  c: Context<TenantEnv>,
  { campaign, siteId }: ApplicationView,
  answers: ScreenReading['answers'],
) {
  const question = correctedQuestions(campaign.programme).find(({ fills }) => fills === 'site')
  const key = question && answers[question.key]
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  const site = sites.find((it) => it.key === key)?.id ?? siteId
  return includes(reachOfVisitor(c, decidingRoles), { site, edition: campaign.editionId })
}

async function correctionPage(
  c: Context<TenantEnv>,
  application: ApplicationView,
  again: Partial<ScreenReading> & { meanwhile?: boolean } = {},
) {
  const { id, applicant, campaign } = application
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  const corrections = await answersCorrected(c.get('scope'), application)
  shows(c, { action: 'application.read', subjectId: applicant.id, object: { kind: 'application', id } })
  const shown = { application, asked: askedOf(application), sites, corrections, ...again }
  const page = <AnswerCorrectionPage chrome={chromeOf(c)} {...shown} />
  return answer(c, page, again.meanwhile ? 409 : again.errors === undefined ? 200 : 422)
}
