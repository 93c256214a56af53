import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { linkHolder } from '#src/people/index.ts'
import { answerImageRights } from './actions/answer-image-rights.ts'
import { readImageAnswers } from './image-form.ts'
import { imageQuestionsForHer, waitsForGuardian } from './image-questions.ts'
import { lockFileOfLink } from './link-guards.ts'
import { type OwnContext, ownApplication, slugOf, tokenOf, wordsFor } from './own-request.ts'
import { ImageRightsPage } from './pages/image-rights-page.tsx'
import { ownPaths } from './paths.ts'

/**
 * Her own word on her image, support by support, given or taken back at any time: beside her guardians' while she is a minor,
 * alone once she is of age.
 */
export const imageRightsRoutes = new Hono<TenantEnv>()

imageRightsRoutes.get('/application/:token/image-rights', linkHolder('application'), (c) => page(c))

imageRightsRoutes.post('/application/:token/image-rights', linkHolder('application'), async (c) => {
  // Locked first: of two presses at once, the second finds her word written.
  await lockFileOfLink(c)
  const { application, questions, by } = await hers(c)
  const { image } = wordsFor(c, application.campaign)
  const typed = await postedFields(c)
  const { answers, errors } = readImageAnswers(questions, typed, image.fault)
  if (errors.length > 0) return page(c, typed, errors)
  await answerImageRights(c.get('scope'), application, { by, language: c.get('language'), answers })
  const said = answers.length === 0 ? image.same : image.done
  return redirectSaying(c, ownPaths.imageRights(slugOf(c), tokenOf(c)), said)
})

/** What she sent is hers to speak about; a draft is not about her image yet. */
async function hers(c: OwnContext) {
  const application = await ownApplication(c)
  const asked = imageQuestionsForHer(application, { language: c.get('language'), now: c.get('now') })
  if (application.state === 'draft' || asked.questions.length === 0) throw new NotFound()
  return { application, ...asked }
}

async function page(c: OwnContext, typed: Record<string, string> = {}, errors: FieldError[] = []) {
  const { application, questions, ofAge } = await hers(c)
  const waits = waitsForGuardian(application, c.get('now'))
  const shown = { token: tokenOf(c), application, questions, ofAge, waits, typed, errors }
  return answer(c, <ImageRightsPage chrome={chromeOf(c)} {...shown} />, errors.length > 0 ? 422 : 200)
}
