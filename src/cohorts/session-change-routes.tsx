import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { mailingMessages, previewsOf, textDeparture } from '#src/messages/index.ts'
import { answer, chromeOf, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { type NotSafe, safetyError } from '#src/safeguarding/index.ts'
import { plannerRoles } from './access.ts'
import { cancelSession, judgeCancellation } from './actions/cancel-session.ts'
import { type ChangeConflict, judgeMove, moveSession, slotOf } from './actions/move-session.ts'
import { letterTo } from './actions/write-to-cohort.ts'
import { isOpen } from './cohort.ts'
import type { CohortView } from './cohort-queries.ts'
import { cancellationForm, moveForm, withoutButton } from './forms.ts'
import { cohortOfSession, sessionOf } from './guards.ts'
import { cohortMessages } from './messages/words.ts'
import { audiencesWith } from './pages/audience-field.tsx'
import { ChangeConflictPage, type WantedChange } from './pages/change-conflict-page.tsx'
import { ChangePreviewPage } from './pages/change-preview-page.tsx'
import { ChangeSessionPage } from './pages/change-session-page.tsx'
import { cohortPaths } from './paths.ts'
import { recipientsOf } from './recipient-queries.ts'
import type { MoveRefusal } from './session.ts'
import type { SessionView } from './session-queries.ts'
import { refusalInWords } from './session-words.ts'

/** Moving and cancelling a session: written, read again, then done with everybody told. */
export const sessionChangeRoutes = new Hono<TenantEnv>()

sessionChangeRoutes.get('/sessions/:session/move', staff(...plannerRoles), (c) => openForm(c, 'move'))

sessionChangeRoutes.post('/sessions/:session/move', staff(...plannerRoles), async (c) => {
  const session = await sessionOf(c, plannerRoles)
  const cohort = await cohortOfSession(c, session)
  const scope = c.get('scope')
  const fields = await postedFields(c)
  if (fields.next === 'edit') return formPage(c, 'move', session, fields)
  const refuse = (errors: FieldError[]) => formPage(c, 'move', session, fields, errors)
  const form = judge(moveForm(wordsOf(c).faults), fields)
  if (!form.ok) return refuse(form.errors)
  const { date, starts, ends, room, reason, tell, changes, key } = form.value
  const to = { day: date, startsAt: starts, endsAt: ends, room }
  const move = { cohort, session, to, reason, changes }
  const asked = fields.next === 'preview'
  const result = asked
    ? await judgeMove(scope, move, key)
    : await moveSession(scope, move, { key, audiences: tell, site: siteAddress(c) })
  if (result === null) {
    const values = { from: slotOf(session), to, title: session.title, reason }
    const letter = await letterTo<'session-moved'>(
      scope,
      cohort,
      { template: 'session-moved', audiences: tell, values },
      siteAddress(c),
    )
    const previews = previewsOf('session-moved', letter.values, readBy(c, letter.recipients))
    const departure = await textDeparture(scope, 'session-moved', values)
    const again = { ...withoutButton(fields), key }
    const shown = { session, to, previews, departure, fields: again }
    return answer(c, <ChangePreviewPage chrome={chromeOf(c)} {...shown} />)
  }
  if (result.outcome === 'moved') return toldOf(c, cohort, result.mailingId, wordsOf(c).change.moved)
  if (result.outcome === 'changed meanwhile')
    return conflictPage(c, { session, result, wanted: { to, reason, tell }, fields })
  return refuse([await faultOf(c, cohort, result)])
})

sessionChangeRoutes.get('/sessions/:session/cancellation', staff(...plannerRoles), (c) =>
  openForm(c, 'cancellation'),
)

sessionChangeRoutes.post('/sessions/:session/cancellation', staff(...plannerRoles), async (c) => {
  const session = await sessionOf(c, plannerRoles)
  const cohort = await cohortOfSession(c, session)
  const scope = c.get('scope')
  const fields = await postedFields(c)
  if (fields.next === 'edit') return formPage(c, 'cancellation', session, fields)
  const form = judge(cancellationForm(wordsOf(c).faults), fields)
  if (!form.ok) return formPage(c, 'cancellation', session, fields, form.errors)
  const { reason, tell, changes, key } = form.value
  const cancellation = { cohort, session, reason, changes }
  const result =
    fields.next === 'preview'
      ? await judgeCancellation(scope, cancellation, key)
      : await cancelSession(scope, cancellation, { key, audiences: tell, site: siteAddress(c) })
  if (result === null) {
    const values = { slot: slotOf(session), title: session.title, reason }
    const chosen = { template: 'session-cancelled', audiences: tell, values } as const
    const letter = await letterTo<'session-cancelled'>(scope, cohort, chosen, siteAddress(c))
    const previews = previewsOf('session-cancelled', letter.values, readBy(c, letter.recipients))
    const departure = await textDeparture(scope, 'session-cancelled', values)
    const again = { ...withoutButton(fields), key }
    const shown = { session, previews, departure, fields: again }
    return answer(c, <ChangePreviewPage chrome={chromeOf(c)} {...shown} />)
  }
  if (result.outcome === 'cancelled') return toldOf(c, cohort, result.mailingId, wordsOf(c).change.cancelled)
  if (result.outcome === 'changed meanwhile')
    return conflictPage(c, { session, result, wanted: { reason, tell }, fields })
  return redirectSaying(c, cohortPaths.sessions(slugOf(c), cohort.id), wordsOf(c).refusals[result.why])
})

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => cohortMessages(c.get('language'))

/** A closed cohort has no session to change: a form that would be refused is not shown. */
async function openForm(c: Context<TenantEnv>, kind: 'move' | 'cancellation') {
  const session = await sessionOf(c, plannerRoles)
  if (!isOpen(session.cohort.state)) throw new NotFound()
  return formPage(c, kind, session)
}

async function formPage(
  c: Context<TenantEnv>,
  kind: 'move' | 'cancellation',
  session: SessionView,
  typed?: Record<string, string>,
  errors: FieldError[] = [],
) {
  const recipients = await recipientsOf(c.get('scope'), { id: session.cohort.id, zone: session.zone })
  const known = { kind, session, recipients, errors, ...(typed === undefined ? {} : { typed }) }
  return answer(c, <ChangeSessionPage chrome={chromeOf(c)} {...known} />, errors.length > 0 ? 422 : 200)
}

/** The page of what was sent, or the calendar when nobody was told. */
function toldOf(c: Context<TenantEnv>, cohort: CohortView, mailingId: string | null, sentence: string) {
  const path =
    mailingId === null
      ? cohortPaths.sessions(slugOf(c), cohort.id)
      : cohortPaths.mailing(slugOf(c), cohort.id, mailingId)
  return redirectSaying(c, path, sentence)
}

type Conflict = {
  session: SessionView
  result: ChangeConflict
  wanted: WantedChange
  fields: Record<string, string>
}

/** What was typed is on the page; its key stays behind, for the form that is written anew is another one. */
async function conflictPage(c: Context<TenantEnv>, { session, result, wanted, fields }: Conflict) {
  const { mailingId } = result.last
  const told = audiencesWith(mailingId === null ? [] : await mailingMessages(c.get('scope'), mailingId))
  const { key: _, ...typed } = withoutButton(fields)
  const known = { session: { ...session, ...result.session }, last: { ...result.last, told }, wanted }
  return answer(c, <ChangeConflictPage chrome={chromeOf(c)} {...known} fields={typed} />, 409)
}

async function faultOf(
  c: Context<TenantEnv>,
  { id: cohortId, edition }: CohortView,
  result: { outcome: 'refused'; why: MoveRefusal } | { outcome: 'not safe'; why: NotSafe['why'] },
): Promise<FieldError> {
  if (result.outcome === 'not safe') return safetyError(c, { field: 'date', cohortId, why: result.why })
  const field = result.why === 'overlaps' || result.why === 'over already' ? 'starts' : 'date'
  return { field, message: refusalInWords(result.why, edition, c.get('language')) }
}

function readBy<Recipient>(c: Context<TenantEnv>, recipients: readonly Recipient[]) {
  return { recipients, organisation: c.get('organisation').name }
}
