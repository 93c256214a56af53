import type { Context } from 'hono'
import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, postedFields } from '#platform/http/form.ts'
import { clockTime } from '#platform/i18n/format.ts'
import { absencePaths } from '#src/care/paths.ts'
import { answer, chromeOf, reachOfVisitor, shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { heldBackAmong } from '#src/papers/index.ts'
import { leaderRoles } from './access.ts'
import { takeRollCall } from './actions/take-roll-call.ts'
import { cohortWithin } from './cohort-queries.ts'
import { sessionAndHeldSheet, sessionAndSheet, sessionOf } from './guards.ts'
import type { CohortMessages } from './messages/fr.ts'
import { cohortMessages } from './messages/words.ts'
import type { Waiting } from './pages/held-back-notice.tsx'
import { RollCallConflictPage } from './pages/roll-call-conflict-page.tsx'
import { RollCallDetailsPage } from './pages/roll-call-details-page.tsx'
import { RollCallPage } from './pages/roll-call-page.tsx'
import { cohortPaths, sessionPaths } from './paths.ts'
import { missesWord, namesOnSheet, type RollCallLine, type SheetLine } from './roll-call.ts'
import { fieldsOf, readRollCall, rollCallFields, withArrivals } from './roll-call-answers.ts'
import type { Sheet } from './roll-call-queries.ts'
import { rollCallTimes, timeFault } from './roll-call-times.ts'
import type { SessionView } from './session-queries.ts'

/** One session: its roll call. */
export const sessionRoutes = new Hono<TenantEnv>()

sessionRoutes.get('/sessions/:session/roll-call', staff(...leaderRoles), async (c) => {
  const { session, sheet } = await sessionAndSheet(c, leaderRoles)
  const waiting = await waitingOn(c, session, sheet)
  const shown = { session, sheet, waiting, revision: sheet.revision, fields: fieldsOf(sheet.lines) }
  const early = rollCallTimes(session, momentOf(c))
  return answer(c, <RollCallPage chrome={chromeOf(c)} {...shown} now={c.get('now')} begins {...early} />)
})

sessionRoutes.post('/sessions/:session/roll-call', staff(...leaderRoles), async (c) => {
  // Before anything is held: a phone that is slow to send keeps nobody waiting.
  const posted = await postedFields(c)
  const { session, held } = await sessionAndHeldSheet(c, leaderRoles)
  const { sheet } = held
  const { m } = wordsOf(c)
  const asked = posted.step === 'detail'
  // Whoever is late arrives now: the call for those who are missing does not wait for her time.
  const { clock, refusal, endsFrom } = rollCallTimes(session, momentOf(c))
  const now = asked ? null : clock
  const timeless = readRollCall(sheet.lines, posted, session, clock).faulty
  const fields = withArrivals(posted, timeless, session, now)
  const read = readRollCall(sheet.lines, fields, session, clock)
  const revision = Number(fields.revision) || 0
  const chrome = chromeOf(c)
  // Whom to call about a paper is read, and the reading recorded, only where a page shows it.
  const shown = async () => ({
    chrome,
    session,
    waiting: await waitingOn(c, session, sheet),
    revision,
    fields,
    now: c.get('now'),
  })
  const ends = fields.next !== 'list' && fields.next !== 'detail'
  if (ends && refusal === undefined && endsFrom !== undefined) {
    const errors = [{ field: 'content', message: endsFrom }]
    return answer(c, <RollCallPage {...(await shown())} sheet={sheet} errors={errors} />, 422)
  }
  const missing = errorsFor(sheet, read.missing, m.rollCall)
  if (missing.length > 0)
    return answer(c, <RollCallPage {...(await shown())} sheet={sheet} errors={missing} />, 422)
  if (fields.next === 'list') return answer(c, <RollCallPage {...(await shown())} sheet={sheet} />)
  if (read.faulty.length > 0 || (fields.next === 'detail' && !asked)) {
    const wrong = asked ? read.faulty : ends ? read.toCome : []
    const errors = wrong.map((field) => ({
      field,
      message: timeFault(session, momentOf(c), read.toCome.includes(field)),
    }))
    const asks = ends && errors.length === 0
    const page = <RollCallDetailsPage {...(await shown())} sheet={sheet} errors={errors} asksTimes={asks} />
    return answer(c, page, errors.length > 0 ? 422 : 200)
  }
  const result = await takeRollCall(c.get('scope'), { session, marks: read.marks, revision }, held)
  if (result.outcome === 'taken' || result.outcome === 'taken except') {
    const missing = sheet.lines.filter((line) => missesWord(line, read.marks.get(line.enrolmentId)))
    return afterRollCall(c, session, {
      missing,
      heldBack: result.outcome === 'taken' ? 0 : result.heldBack.length,
      arrival: timeless.length > 0 ? now : null,
    })
  }
  if (result.outcome === 'refused') {
    const why = m.rollCall.refusals[result.why]
    return answer(c, <RollCallPage {...(await shown())} sheet={sheet} refusal={why} />, 422)
  }
  if (result.outcome === 'incomplete') {
    const unanswered = result.sheet.lines.filter(({ enrolmentId }) => !read.marks.has(enrolmentId))
    const errors = errorsFor(result.sheet, unanswered, m.rollCall)
    return answer(c, <RollCallPage {...(await shown())} sheet={result.sheet} errors={errors} />, 422)
  }
  if (result.outcome === 'moved meanwhile') {
    const moved = await sessionOf(c, leaderRoles)
    const errors = [{ field: 'content', message: m.rollCall.movedMeanwhile }]
    const again = { ...(await shown()), session: moved, sheet: result.sheet, errors }
    return answer(c, <RollCallPage {...again} refusal={rollCallTimes(moved, momentOf(c)).refusal} />, 409)
  }
  return answer(c, <RollCallConflictPage {...(await shown())} sheet={result.sheet} marks={read.marks} />, 409)
})

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug

const momentOf = (c: Context<TenantEnv>) => ({ now: c.get('now'), language: c.get('language') })

function wordsOf(c: Context<TenantEnv>) {
  const language = c.get('language')
  return { language, m: cohortMessages(language) }
}

/**
 * Absent girls come first: somebody calls now. Then those who may not start: the sheet names them, and whom to call. `arrival`
 * was noted for the late ones without being asked: the sheet is where it is corrected.
 */
function afterRollCall(
  c: Context<TenantEnv>,
  session: SessionView,
  { missing, heldBack, arrival }: { missing: SheetLine[]; heldBack: number; arrival: string | null },
) {
  const { language, m: words } = wordsOf(c)
  const m = words.rollCall
  const taken = heldBack === 0 ? m.taken : m.takenExcept(heldBack)
  const noted = arrival === null ? '' : ` ${m.arrivalNoted(clockTime(arrival, language))}`
  // Whoever the sheet had as missing before was on the list already: it says itself whom to call still.
  const isNew = missing.some((line) => !missesWord(line, line.mark ?? undefined))
  const said = `${taken}${isNew ? ` ${m.callNow}` : ''}${noted}`
  if (missing.length > 0) return redirectSaying(c, absencePaths.list(slugOf(c)), said)
  if (heldBack > 0 || arrival !== null)
    return redirectSaying(c, sessionPaths.rollCall(slugOf(c), session.id), said)
  return redirectSaying(c, cohortPaths.one(slugOf(c), session.cohort.id), said)
}

/** Who of the sheet may not start yet, and whom to call about it. */
async function waitingOn(c: Context<TenantEnv>, session: SessionView, { lines }: Sheet): Promise<Waiting> {
  const scope = c.get('scope')
  const toStart = lines.filter(({ isToStart }) => isToStart)
  const heldBack = await heldBackAmong(
    scope,
    toStart.map(({ enrolmentId }) => enrolmentId),
  )
  if (heldBack.length === 0) return { heldBack, personToCall: null }
  shows(c, ...readingsOf(heldBack))
  const cohort = await cohortWithin(scope, reachOfVisitor(c, leaderRoles), session.cohort.id)
  const site = cohort?.edition.sites.find(({ key }) => key === cohort.site.key)
  return { heldBack, personToCall: site?.personToCall ?? null }
}

/** The sheet shows how to reach the guardians of whoever may not start: each such reading leaves its trace. */
function readingsOf(heldBack: Waiting['heldBack']) {
  return heldBack
    .filter(({ guardians }) => guardians.length > 0)
    .map(({ enrolmentId, personId }) => ({
      action: 'guardians.read',
      subjectId: personId,
      object: { kind: 'enrolment', id: enrolmentId },
    }))
}

/** A line for each girl who is left; beyond a few, one line that leads to the first. */
function errorsFor(
  sheet: Sheet,
  lines: readonly RollCallLine[],
  say: Pick<CohortMessages['rollCall'], 'missing' | 'manyMissing'>,
): FieldError[] {
  const names = namesOnSheet(sheet.lines)
  const errors = lines.map(({ enrolmentId }) => ({
    field: rollCallFields.gesture(enrolmentId),
    message: say.missing(names.get(enrolmentId)!),
  }))
  return errors.length <= 3 ? errors : [{ ...errors[0]!, message: say.manyMissing(lines.length) }]
}
