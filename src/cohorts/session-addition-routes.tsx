import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { newId } from '#platform/ids/ids.ts'
import { type Audience, audiences, previewsOf } from '#src/messages/index.ts'
import { answer, chromeOf, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { safetyError } from '#src/safeguarding/index.ts'
import { plannerRoles } from './access.ts'
import { type Addition, addSession, isToldOf, judgeAddition } from './actions/add-session.ts'
import { letterTo } from './actions/write-to-cohort.ts'
import { isOpen } from './cohort.ts'
import type { CohortView } from './cohort-queries.ts'
import { sessionForm, withoutButton } from './forms.ts'
import { plannedCohort } from './guards.ts'
import { cohortMessages } from './messages/words.ts'
import { AdditionPreviewPage } from './pages/addition-preview-page.tsx'
import { NewSessionPage } from './pages/new-session-page.tsx'
import { cohortPaths } from './paths.ts'
import { recipientsOf } from './recipient-queries.ts'
import { hasToldOfChange } from './session-queries.ts'
import { refusalInWords } from './session-words.ts'

/** One more session: written, read again where somebody is to be told, then added. */
export const sessionAdditionRoutes = new Hono<TenantEnv>()

sessionAdditionRoutes.get('/cohorts/:cohort/sessions/new', staff(...plannerRoles), async (c) => {
  const cohort = await plannedCohort(c)
  if (!isOpen(cohort.state)) throw new NotFound()
  return formPage(c, cohort)
})

sessionAdditionRoutes.post('/cohorts/:cohort/sessions', staff(...plannerRoles), async (c) => {
  const cohort = await plannedCohort(c)
  const scope = c.get('scope')
  const words = wordsOf(c)
  const fields = await postedFields(c)
  if (fields.next === 'edit') return formPage(c, cohort, fields)
  const refuse = (errors: FieldError[]) => formPage(c, cohort, fields, errors)
  const form = judge(sessionForm(words.faults), fields)
  if (!form.ok) return refuse(form.errors)
  const { date, starts, ends, room, title, tell, key } = form.value
  const addition = { cohort, added: { day: date, startsAt: starts, endsAt: ends, room, title } }
  const result =
    fields.next === 'preview'
      ? await judgeAddition(scope, addition, key)
      : await addSession(scope, addition, {
          key,
          audiences: tell,
          site: siteAddress(c),
          isAsked: fields.next === 'done',
        })
  if (result === null) return previewPage(c, addition, { ...withoutButton(fields), key }, tell)
  if (result.outcome === 'added') {
    const [slug, { mailingId }] = [c.get('organisation').slug, result]
    const path =
      mailingId === null
        ? cohortPaths.sessions(slug, cohort.id)
        : cohortPaths.mailing(slug, cohort.id, mailingId)
    return redirectSaying(c, path, words.one.added)
  }
  if (result.outcome === 'form used') {
    const anew = { ...fields, key: newId(c.get('now')) }
    return formPage(c, cohort, anew, [{ field: 'date', message: words.one.addedAlready }], 409)
  }
  if (result.outcome === 'whom to tell') {
    const confirmed = { ...cohort, state: result.state }
    const all = { ...fields, tell: audiences.join(',') }
    return formPage(c, confirmed, all, [{ field: 'tell', message: words.one.confirmedSince }], 409)
  }
  if (result.outcome === 'not safe') {
    return refuse([await safetyError(c, { field: 'date', cohortId: cohort.id, why: result.why })])
  }
  const field = result.why === 'overlaps' ? 'starts' : 'date'
  return refuse([{ field, message: refusalInWords(result.why, cohort.edition, c.get('language')) }])
})

const wordsOf = (c: Context<TenantEnv>) => cohortMessages(c.get('language'))

/** Nobody is asked whom to tell while families read that the calendar is planned, unless a change of it was told. */
async function formPage(
  c: Context<TenantEnv>,
  cohort: CohortView,
  typed?: Record<string, string>,
  errors: FieldError[] = [],
  status: 200 | 409 | 422 = errors.length > 0 ? 422 : 200,
) {
  const scope = c.get('scope')
  const isKnown = cohort.state !== 'planned' || (await hasToldOfChange(scope, cohort.id))
  const recipients = isKnown ? await recipientsOf(scope, { id: cohort.id, zone: cohort.site.zone }) : []
  const formKey = typed?.key ?? newId(c.get('now'))
  const known = { cohort, recipients, formKey, errors, ...(typed === undefined ? {} : { typed }) }
  return answer(c, <NewSessionPage chrome={chromeOf(c)} {...known} />, status)
}

async function previewPage(
  c: Context<TenantEnv>,
  addition: Addition,
  fields: Record<string, string>,
  tell: readonly Audience[],
) {
  const { cohort, added } = addition
  const { title, ...slot } = added
  const chosen = {
    template: 'session-added' as const,
    audiences: (await isToldOf(c.get('scope'), addition)) ? tell : [],
    values: { slot, title },
  }
  const letter = await letterTo<'session-added'>(c.get('scope'), cohort, chosen, siteAddress(c))
  const readBy = { recipients: letter.recipients, organisation: c.get('organisation').name }
  const previews = previewsOf('session-added', letter.values, readBy)
  return answer(c, <AdditionPreviewPage chrome={chromeOf(c)} {...{ cohort, added, previews, fields }} />)
}
