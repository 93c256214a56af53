import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { answerImageRights } from './actions/answer-image-rights.ts'
import { supportsToAsk } from './majority.ts'
import { type OwnContext, ownApplication, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { ImageRightsPage } from './pages/image-rights-page.tsx'
import { ownPaths } from './paths.ts'

/** Once she is of age: her own word on her image, where only a guardian had given hers. */
export const imageRightsRoutes = new Hono<TenantEnv>()

imageRightsRoutes.get('/application/:token/image-rights', linkHolder('application'), async (c) => {
  const { application, supports } = await asked(c)
  return answer(c, <ImageRightsPage chrome={chromeOf(c)} token={tokenOf(c)} {...{ application, supports }} />)
})

imageRightsRoutes.post('/application/:token/image-rights', linkHolder('application'), async (c) => {
  const { application, supports } = await asked(c)
  const m = wordsFor(c, application.campaign)
  const language = c.get('language')
  const typed = await postedFields(c)
  const answers = supports.map(({ key, label }) => ({
    support: key,
    words: `${m.image.question} ${label[language]}`,
    answer: typed[`image-${key}`],
  }))
  const errors = answers
    .filter(({ answer: said }) => said !== 'yes' && said !== 'no')
    .map(({ support }) => ({ field: `image-${support}`, message: m.image.fault }))
  if (errors.length > 0) {
    const shown = { application, supports, typed, errors }
    return answer(c, <ImageRightsPage chrome={chromeOf(c)} token={tokenOf(c)} {...shown} />, 422)
  }
  await answerImageRights(c.get('scope'), application, {
    language,
    answers: answers.map((it) => ({ ...it, answer: it.answer === 'yes' ? 'yes' : 'no' })),
  })
  return redirectSaying(c, ownPaths.status(slugOf(c), tokenOf(c)), m.image.done)
})

async function asked(c: OwnContext) {
  const application = await ownApplication(c)
  const { campaign, siteZone, applicant, consents } = application
  const today = dayIn(siteZone ?? campaign.edition.timeZone, c.get('now'))
  const supports = supportsToAsk(campaign.programme, { birthDate: applicant.birthDate, today, consents })
  if (supports.length === 0) throw new NotFound()
  return { application, supports }
}
