import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { firstInLine, mayBeOfferedAgain, type OfferBefore } from '#src/applications/index.ts'
import {
  answer,
  chromeOf,
  reachOfVisitor,
  shows,
  siteAddress,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { boardRoles } from './access.ts'
import { decideFile, previewDecision } from './actions/decide-file.ts'
import type { BoardFile } from './board.ts'
import { boardFiles, type FileOnBoard } from './board-queries.ts'
import { boardDecisionForm } from './forms.ts'
import { fileForBoard } from './guards.ts'
import { fileToMask } from './masking-queries.ts'
import { selectionMessages } from './messages/words.ts'
import { BoardFilePage } from './pages/board-file-page.tsx'
import { OfferPreviewPage } from './pages/offer-preview-page.tsx'
import { OriginalPage } from './pages/original-page.tsx'
import { boardPaths } from './paths.ts'

/** One file before the board: what readers noted, and the decision. */
export const boardFileRoutes = new Hono<TenantEnv>()

boardFileRoutes.get('/board/files/:file', staff(...boardRoles), async (c) => {
  const opened = await openedFile(c)
  return answer(c, filePage(c, opened))
})

boardFileRoutes.post('/board/files/:file/decision', staff(...boardRoles), async (c) => {
  const opened = await openedFile(c)
  const m = selectionMessages(c.get('language')).one
  const { slug } = c.get('organisation')
  const typed = await postedFields(c)
  const { siteId } = opened.place
  if (typed.next === 'edit') return answer(c, filePage(c, opened, { typed }))
  const ranked = () => (siteId === null ? 0 : firstInLine(c.get('scope'), siteId))
  const refuse = (errors: FieldError[], status: 409 | 422 = 422, rank?: number) =>
    answer(c, filePage(c, opened, { typed, errors, rank }), status)
  const form = judge(boardDecisionForm(m), typed)
  if (!form.ok) return refuse(form.errors, 422, typed.line === 'first' ? (await ranked()) + 1 : undefined)
  const site = siteAddress(c)
  const [scope, { id }] = [c.get('scope'), opened.place]
  const isRead = form.value.outcome !== 'offered' || typed.next === 'done'
  const result = isRead
    ? await decideFile(scope, id, form.value, site)
    : await previewDecision(scope, id, form.value, { site, organisation: c.get('organisation').name })
  if (result !== null && typeof result === 'object') return offerPage(c, opened, result, typed)
  const refusal = result
  if (refusal === null) {
    const saved = 'firstInLine' in form.value ? m.savedFirst(await ranked()) : m.saved
    return redirectSaying(c, boardPaths.file(slug, opened.place.id), saved)
  }
  const again = mayBeOfferedAgain(opened.file.state)
  if (refusal === 'no place left' && !again && !opened.place.listOver) {
    const rank = (await ranked()) + 1
    return refuse([{ field: 'outcome', message: m.refusals[refusal](rank) }], 422, rank)
  }
  const field = refusal === 'readings missing' ? 'withoutReadings' : 'outcome'
  const noPlace = again ? m.noPlace : m.noPlaceNoList
  const message = refusal === 'no place left' ? noPlace : m.refusals[refusal]
  const isLate = refusal === 'already decided' || refusal === 'answer has left'
  return refuse([{ field, message }], isLate ? 409 : 422)
})

boardFileRoutes.get('/board/files/:file/original', staff(...boardRoles), async (c) => {
  const opened = await openedFile(c)
  const { name } = opened.file
  if (name === null) throw new NotFound()
  shows(c, readingOf(opened, 'application.read'))
  const original = (await fileToMask(c.get('scope'), opened.place.id))!
  return answer(c, <OriginalPage chrome={chromeOf(c)} name={name} original={original} />)
})

type Opened = { place: FileOnBoard; file: BoardFile }

async function openedFile(c: Context<TenantEnv>): Promise<Opened> {
  const place = await fileForBoard(c)
  const wanted = { campaignId: place.campaignId, id: place.id, reach: reachOfVisitor(c, boardRoles) }
  const [file] = await boardFiles(c.get('scope'), wanted, place)
  if (file === undefined) throw new NotFound()
  return { place, file }
}

function filePage(
  c: Context<TenantEnv>,
  opened: Opened,
  seen: { typed?: Record<string, string>; errors?: FieldError[]; rank?: number | undefined } = {},
) {
  shows(c, readingOf(opened, 'file.opened'))
  return <BoardFilePage chrome={chromeOf(c)} {...opened} {...seen} />
}

/** An offer leaves at once and is not taken back: it is read once more before. */
function offerPage(c: Context<TenantEnv>, opened: Opened, offer: OfferBefore, typed: Record<string, string>) {
  const buttons = ['next', 'line']
  const fields = Object.fromEntries(Object.entries(typed).filter(([name]) => !buttons.includes(name)))
  shows(c, readingOf(opened, 'file.opened'))
  return answer(c, <OfferPreviewPage chrome={chromeOf(c)} file={opened.file} offer={offer} fields={fields} />)
}

function readingOf({ place }: Opened, action: 'file.opened' | 'application.read') {
  return { action, subjectId: place.applicantId, object: { kind: 'application', id: place.id } }
}
