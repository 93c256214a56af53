import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { answerImageRights } from './actions/answer-image-rights.ts'
import { isOfAge, supportsToAsk } from './majority.ts'
import { type OwnContext, ownApplication, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { ImageRightsPage } from './pages/image-rights-page.tsx'
import { ownPaths } from './paths.ts'

/** Her own word on her image, support by support: beside her guardians' while she is a minor, alone once she is of age. */
export const imageRightsRoutes = new Hono<TenantEnv>()

imageRightsRoutes.get('/application/:token/image-rights', linkHolder('application'), async (c) => {
  const shown = await asked(c)
  return answer(c, <ImageRightsPage chrome={chromeOf(c)} token={tokenOf(c)} {...shown} />)
})

imageRightsRoutes.post('/application/:token/image-rights', linkHolder('application'), async (c) => {
  const { application, supports, ofAge } = await asked(c)
  const m = wordsFor(c, application.campaign)
  const language = c.get('language')
  const typed = await postedFields(c)
  const answers = supports.map(({ key, label }) => ({
    support: key,
    words: `${m.say(application.campaign.programme.imageRight.question)} ${label[language]}`,
    answer: typed[`image-${key}`],
  }))
  const errors = answers
    .filter(({ answer: said }) => said !== 'yes' && said !== 'no')
    .map(({ support }) => ({ field: `image-${support}`, message: m.image.fault }))
  if (errors.length > 0) {
    const shown = { application, supports, ofAge, typed, errors }
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
  const { state, campaign, siteZone, applicant, consents } = application
  const today = dayIn(siteZone ?? campaign.edition.timeZone, c.get('now'))
  const facts = { birthDate: applicant.birthDate, today, consents, hasPlace: state === 'accepted' }
  const supports = supportsToAsk(campaign.programme, facts)
  if (supports.length === 0) throw new NotFound()
  const ofAge = isOfAge(campaign.programme, applicant.birthDate, today)
  return { application, supports, ofAge }
}
