import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import {
  answer,
  chromeOf,
  includes,
  reachOfVisitor,
  shows,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { boardRoles, readingRoles } from './access.ts'
import { declareConflict, reviewFile } from './actions/review-file.ts'
import { canBeRead } from './file.ts'
import { reviewForm } from './forms.ts'
import { type FileOfReader, fileForReading, readingIdOf, visitorId } from './guards.ts'
import { selectionMessages } from './messages/words.ts'
import { ReadingOverPage } from './pages/reading-over-page.tsx'
import { ReadingPage } from './pages/reading-page.tsx'
import { ReadingQueuePage } from './pages/reading-queue-page.tsx'
import { readingPaths } from './paths.ts'
import { queueOf } from './reading-queries.ts'
import type { ReviewRefusal } from './review.ts'

/** A reader's way: her queue, one masked file at a time, her marks and nobody else's. */
export const readingRoutes = new Hono<TenantEnv>()

readingRoutes.get('/reading', staff(...readingRoles), async (c) => {
  const files = await queueOf(c.get('scope'), visitorId(c), reachOfVisitor(c, readingRoles))
  const queue = files.map(({ id, rated }) => ({ id: readingIdOf(c, id), rated }))
  return answer(c, <ReadingQueuePage chrome={chromeOf(c)} queue={queue} />)
})

readingRoutes.get('/reading/:file', staff(...readingRoles), async (c) => {
  const file = await fileForReading(c)
  if (!canBeRead(file.state)) return over(c, 'already decided')
  return answer(c, readingPage(c, file))
})

readingRoutes.post('/reading/:file/review', staff(...readingRoles), async (c) => {
  const file = await fileForReading(c)
  const m = selectionMessages(c.get('language')).reading
  const typed = await postedFields(c)
  const form = judge(reviewForm(file.selection, m, c.get('language')), typed)
  if (!form.ok) return answer(c, readingPage(c, file, typed, form.errors), 422)
  const part = { site: file.siteId, edition: file.editionId }
  const seesTheBoard = includes(reachOfVisitor(c, boardRoles), part)
  const refusal = await reviewFile(c.get('scope'), file.id, { ...form.value, seesTheBoard })
  if (refusal !== null) return over(c, refusal)
  return redirectSaying(c, readingPaths.queue(c.get('organisation').slug), m.saved)
})

readingRoutes.post('/reading/:file/conflict', staff(...readingRoles), async (c) => {
  const file = await fileForReading(c)
  const m = selectionMessages(c.get('language')).reading
  const refusal = await declareConflict(c.get('scope'), file.id)
  if (refusal !== null) return over(c, refusal)
  return redirectSaying(c, readingPaths.queue(c.get('organisation').slug), m.conflictSaved)
})

/** What she gets to read, masked; each opening leaves its trace. */
function readingPage(
  c: Context<TenantEnv>,
  file: FileOfReader,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  shows(c, {
    action: 'file.texts-opened',
    subjectId: file.applicantId,
    object: { kind: 'application', id: file.id },
  })
  return <ReadingPage chrome={chromeOf(c)} file={file} typed={typed} errors={errors} />
}

function over(c: Context<TenantEnv>, refusal: ReviewRefusal) {
  return answer(c, <ReadingOverPage chrome={chromeOf(c)} refusal={refusal} />, 409)
}
