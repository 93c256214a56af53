import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { sentLinkHolder } from '#src/people/index.ts'
import { answerImageRights } from './actions/answer-image-rights.ts'
import { applicationById } from './application-queries.ts'
import { readImageAnswers } from './image-form.ts'
import { imageQuestionsForGuardian, waitsForGuardian } from './image-questions.ts'
import { lockFileOfLink } from './link-guards.ts'
import { guardianMessages } from './messages/guardian.ts'
import { GuardianImagePage } from './pages/guardian-image-page.tsx'
import { guardianPaths } from './paths.ts'

/** A guardian's word on her child's image, given or taken back without signing anything else again. */
export const guardianImageRoutes = new Hono<TenantEnv>()

guardianImageRoutes.get('/guardian/:token/image-rights', sentLinkHolder('guardian'), (c) => page(c))

guardianImageRoutes.post('/guardian/:token/image-rights', sentLinkHolder('guardian'), async (c) => {
  await lockFileOfLink(c)
  const { application, questions, by } = await asked(c)
  const { image } = guardianMessages(c.get('language'))
  const typed = await postedFields(c)
  const { answers, errors } = readImageAnswers(questions, typed, image.fault)
  if (errors.length > 0) return page(c, typed, errors)
  await answerImageRights(c.get('scope'), application, { by, language: c.get('language'), answers })
  const path = guardianPaths.imageRights(c.get('organisation').slug, c.req.param('token'))
  return redirectSaying(c, path, answers.length === 0 ? image.same : image.done)
})

/** For whoever has answered before: the first time, image and permission are asked in one go. */
async function asked(c: Context<TenantEnv>) {
  const { holderId, objectId } = c.get('link')
  const application = await applicationById(c.get('scope'), objectId)
  if (application === undefined || !application.consents.some(({ givenBy }) => givenBy === holderId))
    throw new NotFound()
  const reading = { guardianId: holderId, language: c.get('language'), now: c.get('now') }
  const { questions, question, by } = imageQuestionsForGuardian(application, reading)
  const waits = waitsForGuardian(application, reading.now)
  if (questions.length === 0) throw new NotFound()
  return { application, questions, question, waits, by }
}

async function page(c: Context<TenantEnv>, typed: Record<string, string> = {}, errors: FieldError[] = []) {
  const { by: _, ...seen } = await asked(c)
  const shown = { token: c.req.param('token')!, ...seen, typed, errors }
  return answer(c, <GuardianImagePage chrome={chromeOf(c)} {...shown} />, errors.length > 0 ? 422 : 200)
}
