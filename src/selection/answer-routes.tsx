import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { approveKindAnswers } from '#src/applications/index.ts'
import {
  answer,
  chromeOf,
  reachOfVisitor,
  shows,
  siteAddress,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { approvingRoles } from './access.ts'
import { waitingAnswers } from './answer-queries.ts'
import { selectionMessages } from './messages/words.ts'
import { AnswersPage } from './pages/answers-page.tsx'
import { boardPaths } from './paths.ts'

/** Answers to those who get no place: they leave with the name of whoever approves them. */
export const answerRoutes = new Hono<TenantEnv>()

answerRoutes.get('/board/answers', staff(...approvingRoles), async (c) => {
  const waiting = await waitingAnswers(c.get('scope'), reachOfVisitor(c, approvingRoles))
  return answer(c, answersPage(c, waiting))
})

answerRoutes.post('/board/answers', staff(...approvingRoles), async (c) => {
  const scope = c.get('scope')
  const { slug } = c.get('organisation')
  const m = selectionMessages(c.get('language')).answers
  const typed = await postedFields(c)
  const waiting = await waitingAnswers(scope, reachOfVisitor(c, approvingRoles))
  // "All" are those that her page showed: what has come since waits until somebody has seen it.
  const shown = (typed.all ?? '').split(',').filter(isId)
  const chosen = shown.length > 0 ? shown : (typed.answers ?? '').split(',').filter(isId)
  if (chosen.length === 0) {
    const errors = [{ field: 'answers', message: m.faults.choose }]
    return answer(c, answersPage(c, waiting, errors), 422)
  }
  // Only what waits within her reach, whatever was posted; what somebody else approved meanwhile is not sent twice.
  const ids = waiting.answers.map(({ id }) => id).filter((id) => chosen.includes(id))
  const sent = await approveKindAnswers(scope, ids, siteAddress(c))
  const come = shown.length > 0 ? waiting.answers.length - ids.length : 0
  return redirectSaying(c, boardPaths.answers(slug), come === 0 ? m.sent(sent) : m.sentButNew(sent, come))
})

function answersPage(
  c: Context<TenantEnv>,
  waiting: Awaited<ReturnType<typeof waitingAnswers>>,
  errors: FieldError[] = [],
) {
  shows(c, { action: 'answers.listed', details: { count: waiting.answers.length } })
  return <AnswersPage chrome={chromeOf(c)} {...waiting} errors={errors} />
}
