import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { longDay } from '#platform/i18n/format.ts'
import { applicationPaths, decidingRoles } from '#src/applications/index.ts'
import {
  answer,
  chromeOf,
  includes,
  reachOfVisitor,
  shows,
  siteAddress,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { type NotSafe, safetyError } from '#src/safeguarding/index.ts'
import { plannerRoles } from './access.ts'
import { departEnrolment } from './actions/depart-enrolment.ts'
import { takeBackDeparture } from './actions/take-back-departure.ts'
import { type TransferRefusal, transferEnrolment } from './actions/transfer-enrolment.ts'
import { isOpen } from './cohort.ts'
import { type CohortView, type Participant, participantsOf } from './cohort-queries.ts'
import { departureOf } from './departure-queries.ts'
import { isPresentMember } from './enrolment.ts'
import { departureForm, takingBackForm, transferForm } from './forms.ts'
import { plannedCohort, sheetsFor } from './guards.ts'
import type { CohortMessages } from './messages/fr.ts'
import { cohortMessages } from './messages/words.ts'
import { MemberPage } from './pages/member-page.tsx'
import { cohortPaths } from './paths.ts'
import { type CohortLine, cohortsWithin } from './queries.ts'

/** One girl of a cohort: she leaves it, or goes on in another one. */
export const memberRoutes = new Hono<TenantEnv>()

memberRoutes.get('/cohorts/:cohort/enrolments/:enrolment', staff(...plannerRoles), async (c) => {
  return answer(c, await memberPage(c, await memberOf(c)))
})

memberRoutes.post('/cohorts/:cohort/enrolments/:enrolment/departure', staff(...plannerRoles), async (c) => {
  const member = await memberOf(c)
  const words = cohortMessages(c.get('language'))
  const typed = await postedFields(c)
  const form = judge(departureForm(words.faults), typed)
  if (!form.ok) return answer(c, await memberPage(c, member, typed, form.errors), 422)
  const departure = {
    enrolmentId: member.girl.enrolmentId,
    cohortId: member.cohort.id,
    reason: form.value.reason,
    lastDay: form.value['last-day'],
  }
  const refusal = await departEnrolment(c.get('scope'), departure, siteAddress(c))
  if (refusal !== null) {
    const field = 'last-day'
    const error: FieldError =
      typeof refusal === 'string'
        ? {
            field,
            message: words.refusals[refusal],
            ...(refusal === 'before her first day' && givingUp(c, member)),
          }
        : await safetyError(c, { field, cohortId: member.cohort.id, why: refusal.why })
    return answer(c, await memberPage(c, member, typed, [error]), 422)
  }
  return backToCohort(c, member.cohort, words.member.departed)
})

memberRoutes.post(
  '/cohorts/:cohort/enrolments/:enrolment/departure/taking-back',
  staff(...plannerRoles),
  async (c) => {
    const member = await memberOf(c)
    const words = cohortMessages(c.get('language'))
    const typed = await postedFields(c)
    const refuse = async (error: Omit<FieldError, 'field'>, status: 409 | 422 = 422) =>
      answer(c, await memberPage(c, await memberOf(c), typed, [{ ...error, field: 'content' }]), status)
    const form = judge(takingBackForm(words.faults), typed)
    if (!form.ok) return answer(c, await memberPage(c, member, typed, form.errors), 422)
    const takingBack = {
      enrolmentId: member.girl.enrolmentId,
      cohortId: member.cohort.id,
      lastDay: form.value['left-on'],
      reason: form.value['back-reason'],
    }
    const refusal = await takeBackDeparture(c.get('scope'), takingBack, siteAddress(c))
    if (refusal === null) return backToCohort(c, member.cohort, words.takingBack.done)
    if (refusal === 'another day') return refuse({ message: words.takingBack.anotherDay }, 409)
    if (typeof refusal === 'string') return refuse({ message: words.takingBack.impossible })
    const { cohort } = member
    return refuse(await safetyError(c, { field: 'content', cohortId: cohort.id, why: refusal.why }))
  },
)

memberRoutes.post('/cohorts/:cohort/enrolments/:enrolment/transfer', staff(...plannerRoles), async (c) => {
  const member = await memberOf(c)
  const words = cohortMessages(c.get('language'))
  const typed = await postedFields(c)
  const refuse = async (errors: FieldError[]) => answer(c, await memberPage(c, member, typed, errors), 422)
  const form = judge(transferForm(words.faults), typed)
  if (!form.ok) return refuse(form.errors)
  const to = member.others.find(({ id }) => id === form.value.to)
  if (to === undefined) return refuse([{ field: 'to', message: noWayTo(member.girl, words) }])
  const transfer = {
    enrolmentId: member.girl.enrolmentId,
    applicationId: member.girl.application.id,
    fromCohortId: member.cohort.id,
    to,
    reason: form.value['transfer-reason'],
    firstDay: form.value['first-day'],
  }
  const refusal = await transferEnrolment(c.get('scope'), transfer, siteAddress(c))
  if (typeof refusal === 'string') {
    const isOfTheGroup = refusal === 'no place there' || refusal === 'not confirmed there'
    const field = isOfTheGroup ? 'to' : 'first-day'
    return refuse([
      { field, message: notTransferred(c, member, { refusal, to, firstDay: transfer.firstDay }) },
    ])
  }
  if (refusal !== null) {
    return refuse([await safetyError(c, { field: 'to', cohortId: to.id, why: refusal.why })])
  }
  return backToCohort(c, member.cohort, words.member.moved)
})

type Member = { cohort: CohortView; girl: Participant; others: CohortLine[] }

/** The girl of the address: whatever page draws her is a reading. */
async function memberOf(c: Context<TenantEnv>): Promise<Member> {
  const cohort = await plannedCohort(c)
  const scope = c.get('scope')
  const girl = (await participantsOf(scope, cohort.id)).find(
    ({ enrolmentId }) => enrolmentId === c.req.param('enrolment'),
  )
  if (girl === undefined) throw new NotFound()
  const object = { kind: 'enrolment', id: girl.enrolmentId }
  shows(c, { action: 'enrolment.read', subjectId: girl.personId, object })
  // Whoever leaves moves nowhere.
  if (girl.leftOn !== null) return { cohort, girl, others: [] }
  const others = await cohortsWithin(scope, reachOfVisitor(c, plannerRoles), {
    editionId: cohort.editionId,
  })
  return { cohort, girl, others: others.filter(({ id, state }) => id !== cohort.id && isOpen(state)) }
}

/** The page on which it is noted that she gives up her place, for whoever opens her file. */
function givingUp(c: Context<TenantEnv>, { girl }: Member): Pick<FieldError, 'mend'> {
  if (!includes(reachOfVisitor(c, decidingRoles), girl.application)) return {}
  const href = applicationPaths.placeLeft(c.get('organisation').slug, girl.application.id)
  return { mend: { href, label: cohortMessages(c.get('language')).member.placeLeft } }
}

/** Why she does not go there on that day: the sentence names the day that is wrong, or the one to choose. */
function notTransferred(
  c: Context<TenantEnv>,
  { cohort }: Member,
  { refusal, to, firstDay }: { refusal: Exclude<TransferRefusal, NotSafe>; to: CohortLine; firstDay: string },
): string {
  const language = c.get('language')
  const { member: m, refusals } = cohortMessages(language)
  if (refusal === 'before its first session') return m.beforeItsFirst(longDay(to.days[0]!.day, language))
  if (refusal !== 'day is over') return refusals[refusal]
  const today = dayIn(cohort.site.zone, c.get('now'))
  return m.dayIsOver(longDay(firstDay, language), longDay(today, language))
}

/** Why the cohort that was chosen is none of those where she may go. */
function noWayTo({ state, leftOn }: Participant, { refusals, faults }: CohortMessages): string {
  if (!isPresentMember(state)) return refusals['left already']
  return leftOn === null ? faults.cohort : refusals['leaves already']
}

async function memberPage(
  c: Context<TenantEnv>,
  member: Member,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  const today = dayIn(member.cohort.site.zone, c.get('now'))
  const opensSheet = (await sheetsFor(c, member.cohort)) === 'open'
  const { enrolmentId, leftOn } = member.girl
  const of = { enrolmentId, cohortId: member.cohort.id }
  const departure = leftOn === null ? undefined : await departureOf(c.get('scope'), of)
  const neverCame = member.cohort.state === 'planned' || member.cohort.state === 'confirmed'
  const placeLeft = neverCame ? givingUp(c, member).mend : undefined
  const page = { ...member, departure, placeLeft, opensSheet, today, typed, errors }
  return <MemberPage chrome={chromeOf(c)} {...page} />
}

function backToCohort(c: Context<TenantEnv>, { id }: CohortView, sentence: string) {
  return redirectSaying(c, cohortPaths.one(c.get('organisation').slug, id), sentence)
}
