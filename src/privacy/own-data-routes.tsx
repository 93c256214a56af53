import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { guardianPaths, ownPaths } from '#src/applications/paths.ts'
import { answer, chromeOf, member, type TenantEnv } from '#src/organisations/index.ts'
import { sentLinkHolder } from '#src/people/index.ts'
import { answerRequest } from './actions/answer-request.ts'
import { askErasure } from './actions/ask-erasure.ts'
import { pageForm, requestForm } from './forms.ts'
import { ownWords } from './messages/words.ts'
import { logLinesPerPage, ownLog } from './own-log-queries.ts'
import { addressFor, ownPerson, type PrivacyMeans } from './own-person.ts'
import { OwnDataPage } from './pages/own-data-page.tsx'
import { OwnLogPage } from './pages/own-log-page.tsx'
import { ownDataPaths } from './paths.ts'
import { lastRequestAbout } from './request-queries.ts'

type Own = Context<TenantEnv>

/** What somebody may do with what is known about her: two doors, one room. */
export function ownDataRoutes(means: PrivacyMeans): Hono<TenantEnv> {
  const routes = new Hono<TenantEnv>()

  const page = async (c: Own, typed: Record<string, string> = {}, errors: FieldError[] = []) => {
    const person = ownPerson(c)
    const request = await requestOf(c)
    const shown = (
      <OwnDataPage
        chrome={chromeOf(c)}
        address={await addressFor(c, means, person)}
        token={person.token}
        backHref={backOf(c)}
        asGuardian={person.childId !== undefined}
        request={request}
        kept={await means.placeKept(c.get('scope'), person.childId ?? person.id)}
        mayWithdraw={request?.askedBy === person.id}
        typed={typed}
        errors={errors}
      />
    )
    return answer(c, shown, errors.length > 0 ? 422 : 200)
  }
  routes.get('/my-data', member(), (c) => page(c))
  routes.get('/data/:token', sentLinkHolder('application', 'guardian'), (c) => page(c))

  const log = async (c: Own) => {
    const person = ownPerson(c)
    const { page: number } = pageForm.parse(c.req.query())
    const { zone } = c.get('organisation')
    const { lines, total } = await ownLog(c.get('scope'), person.id, { zone, page: number })
    return answer(
      c,
      <OwnLogPage
        chrome={chromeOf(c)}
        address={await addressFor(c, means, person)}
        token={person.token}
        lines={lines}
        page={number}
        pages={Math.max(1, Math.ceil(total / logLinesPerPage))}
      />,
    )
  }
  routes.get('/my-data/readings', member(), log)
  routes.get('/data/:token/readings', sentLinkHolder('application', 'guardian'), log)

  const ask = async (c: Own) => {
    const person = ownPerson(c)
    const m = ownWords(c.get('language'), await addressFor(c, means, person)).erasure
    const typed = await postedFields(c)
    const form = judge(requestForm(m.faults, person.childId !== undefined), typed)
    if (!form.ok) return page(c, typed, form.errors)
    const aboutId = form.value.about === 'child' ? person.childId! : person.id
    await askErasure(c.get('scope'), { aboutId, askedBy: person.id })
    return redirectSaying(c, ownDataPaths.page(slugOf(c), person.token), m.asked)
  }
  routes.post('/my-data/erasure-request', member(), ask)
  routes.post('/data/:token/erasure-request', sentLinkHolder('application', 'guardian'), ask)

  const withdraw = async (c: Own) => {
    const person = ownPerson(c)
    const m = ownWords(c.get('language'), await addressFor(c, means, person)).erasure
    const request = await requestOf(c)
    // Whoever asked takes it back; a girl does not end what her guardian asked for, nor the reverse.
    if (request?.answer === null && request.askedBy === person.id)
      await answerRequest(c.get('scope'), request.aboutId, { answer: 'withdrawn' })
    return redirectSaying(c, ownDataPaths.page(slugOf(c), person.token), m.withdrawn)
  }
  routes.post('/my-data/erasure-request/withdrawal', member(), withdraw)
  routes.post('/data/:token/erasure-request/withdrawal', sentLinkHolder('application', 'guardian'), withdraw)

  return routes
}

/** The request that a page shows: about herself, or the one that a guardian made for her child. */
async function requestOf(c: Own) {
  const { id, childId } = ownPerson(c)
  const own = await lastRequestAbout(c.get('scope'), id)
  if (childId === undefined || own?.answer === null) return own
  const forChild = await lastRequestAbout(c.get('scope'), childId)
  return forChild?.askedBy === id ? forChild : own
}

const slugOf = (c: Own) => c.get('organisation').slug

/** Back to where her link leads. */
function backOf(c: Own): string | undefined {
  const { token, childId } = ownPerson(c)
  if (token === undefined) return undefined
  return childId === undefined ? ownPaths.status(slugOf(c), token) : guardianPaths.screen(slugOf(c), token)
}
