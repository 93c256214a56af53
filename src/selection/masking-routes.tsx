import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listIn,
  reachOfVisitor,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { maskingRoles, readingRoles } from './access.ts'
import { confirmMasking, hideWords, showWords } from './actions/mask-file.ts'
import { hiddenWordsForm } from './forms.ts'
import { fileForMasking } from './guards.ts'
import { filesToMask, maskingList } from './masking-queries.ts'
import { selectionMessages } from './messages/words.ts'
import { MaskingDeskPage, maskingColumns } from './pages/masking-desk-page.tsx'
import { MaskingPage } from './pages/masking-page.tsx'
import { maskingPaths } from './paths.ts'

/** The masking desk: a person who rates nobody reads over what readers will get. */
export const maskingRoutes = new Hono<TenantEnv>()

maskingRoutes.get('/masking', staff(...maskingRoles), async (c) => {
  const state = listIn(c, maskingList)
  const reach = reachOfVisitor(c, maskingRoles)
  const ownReading = reachOfVisitor(c, readingRoles)
  const found = await filesToMask(c.get('scope'), { reach, ownReading }, state.asked)
  const list = { state, ...maskingColumns(chromeOf(c)), ...found }
  const { title } = selectionMessages(c.get('language')).masking
  const file = await fileOf(c, list, { title, action: 'masking.downloaded' })
  if (file !== null) return file
  const { last = '' } = c.req.query()
  return answer(
    c,
    <MaskingDeskPage
      chrome={chromeOf(c)}
      list={list}
      given={state.asked.filters.standing === 'given'}
      last={isId(last) ? last : null}
    />,
  )
})

maskingRoutes.get('/masking/:file', staff(...maskingRoles), async (c) => {
  const file = await fileForMasking(c)
  return answer(c, <MaskingPage chrome={chromeOf(c)} file={file} />)
})

maskingRoutes.post('/masking/:file/hidden-words', staff(...maskingRoles), async (c) => {
  const file = await fileForMasking(c)
  const m = selectionMessages(c.get('language')).masking
  const typed = await postedFields(c)
  const form = judge(hiddenWordsForm(m), typed)
  if (!form.ok)
    return answer(c, <MaskingPage chrome={chromeOf(c)} file={file} typed={typed} errors={form.errors} />, 422)
  const refusal = await hideWords(c.get('scope'), file.id, form.value.words)
  if (refusal !== null) {
    const decided = refusal === 'already decided'
    const message = decided ? m.faults[refusal] : m.notFound(refusal.notFound)
    const errors = [{ field: 'words', message }]
    const page = <MaskingPage chrome={chromeOf(c)} file={file} typed={typed} errors={errors} />
    return answer(c, page, decided ? 409 : 422)
  }
  return redirectSaying(
    c,
    maskingPaths.file(c.get('organisation').slug, file.id),
    m.hiddenNow(form.value.words.length),
  )
})

maskingRoutes.post('/masking/:file/shown-words', staff(...maskingRoles), async (c) => {
  const file = await fileForMasking(c)
  const m = selectionMessages(c.get('language')).masking
  const { words = '' } = await postedFields(c)
  const refusal = await showWords(c.get('scope'), file.id, words)
  if (refusal !== null) {
    const errors = [{ field: 'content', message: m.faults[refusal] }]
    return answer(c, <MaskingPage chrome={chromeOf(c)} file={file} errors={errors} />, 409)
  }
  return redirectSaying(c, maskingPaths.file(c.get('organisation').slug, file.id), m.shownNow)
})

maskingRoutes.post('/masking/:file/confirmation', staff(...maskingRoles), async (c) => {
  const file = await fileForMasking(c)
  const m = selectionMessages(c.get('language')).masking
  const typed = await postedFields(c)
  if (typed.words !== undefined && typed.words.trim() !== '') {
    const errors = [{ field: 'words', message: m.faults['words not hidden'] }]
    return answer(c, <MaskingPage chrome={chromeOf(c)} file={file} typed={typed} errors={errors} />, 422)
  }
  const refusal = await confirmMasking(c.get('scope'), file.id)
  if (refusal !== null) {
    const errors = [{ field: 'content', message: m.faults[refusal] }]
    return answer(c, <MaskingPage chrome={chromeOf(c)} file={file} errors={errors} />, 409)
  }
  const list = maskingPaths.list(c.get('organisation').slug, { last: file.id })
  return redirectSaying(c, list, m.confirmed)
})
