import type { Context } from 'hono'
import { Hono } from 'hono'
import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, staff, type TenantEnv } from '#src/organisations/index.ts'
import { cohortSafety, type NotSafe, refusedPeople } from '#src/safeguarding/index.ts'
import { leaderRoles, plannerRoles } from './access.ts'
import { createCohort } from './actions/create-cohort.ts'
import { gatherEnrolments } from './actions/gather-enrolments.ts'
import { closeCohort, confirmCohort } from './actions/move-cohort.ts'
import type { ClosingRefusal, ConfirmationRefusal } from './cohort.ts'
import { type CohortView, participantsOf } from './cohort-queries.ts'
import { cohortForm } from './forms.ts'
import { isPlanner, ledCohort, plannedCohort, reachOfVisitor } from './guards.ts'
import { cohortMessages } from './messages/words.ts'
import { CohortPage } from './pages/cohort-page.tsx'
import { CohortsPage } from './pages/cohorts-page.tsx'
import { HoursPage } from './pages/hours-page.tsx'
import { NewCohortPage } from './pages/new-cohort-page.tsx'
import { cohortPaths } from './paths.ts'
import { cohortsWithin, editionsWithin, sitesWithin } from './queries.ts'
import { sessionsOf } from './session-queries.ts'

/** Cohorts and their calendar: planned by the team, seen by those who lead them. */
export const planningRoutes = new Hono<TenantEnv>()

planningRoutes.get('/cohorts', staff(...leaderRoles), async (c) => {
  const reach = reachOfVisitor(c, leaderRoles)
  const editions = await editionsWithin(c.get('scope'), reach)
  const edition = editions.find(({ id }) => id === c.req.query('edition')) ?? editions[0]
  const cohorts =
    edition === undefined ? [] : await cohortsWithin(c.get('scope'), reach, { editionId: edition.id })
  const today = dayIn(c.get('organisation').zone, c.get('now'))
  const seen = { editions, editionId: edition?.id, cohorts, today, plans: isPlanner(c) }
  return answer(c, <CohortsPage chrome={chromeOf(c)} {...seen} />)
})

planningRoutes.get('/cohorts/hours', staff(...plannerRoles), async (c) => {
  const cohorts = await cohortsWithin(c.get('scope'), reachOfVisitor(c, plannerRoles))
  return answer(c, <HoursPage chrome={chromeOf(c)} cohorts={cohorts} />)
})

planningRoutes.get('/cohorts/new', staff(...plannerRoles), async (c) => {
  return answer(c, <NewCohortPage chrome={chromeOf(c)} sites={await sitesToPlan(c)} />)
})

planningRoutes.post('/cohorts', staff(...plannerRoles), async (c) => {
  const words = wordsOf(c)
  const sites = await sitesToPlan(c)
  const typed = await postedFields(c)
  const refuse = (errors: FieldError[]) =>
    answer(c, <NewCohortPage chrome={chromeOf(c)} sites={sites} typed={typed} errors={errors} />, 422)
  const form = judge(cohortForm(words.faults), typed)
  if (!form.ok) return refuse(form.errors)
  const site = sites.find(({ id }) => id === form.value.site)
  if (site === undefined) return refuse([{ field: 'site', message: words.faults.site }])
  const created = await createCohort(c.get('scope'), { ...form.value, site })
  if ('refused' in created) return refuse([{ field: 'name', message: words.refusals[created.refused] }])
  return redirectSaying(c, cohortPaths.one(slugOf(c), created.id), words.create.done)
})

planningRoutes.get('/cohorts/:cohort', staff(...leaderRoles), async (c) => {
  const { cohort, plans } = await ledCohort(c)
  await record(c.get('scope'), { action: 'cohort.read', object: { kind: 'cohort', id: cohort.id } })
  return answer(c, await cohortPage(c, { cohort, plans }))
})

planningRoutes.post('/cohorts/:cohort/gathering', staff(...plannerRoles), async (c) => {
  const cohort = await plannedCohort(c)
  const result = await gatherEnrolments(c.get('scope'), { id: cohort.id, siteId: cohort.site.id })
  if ('refused' in result) return refused(c, cohort, result)
  return backToCohort(c, cohort, wordsOf(c).one.gathered)
})

planningRoutes.post('/cohorts/:cohort/confirmation', staff(...plannerRoles), async (c) => {
  const cohort = await plannedCohort(c)
  const refusal = await confirmCohort(c.get('scope'), cohort.id)
  if (refusal !== null) return refused(c, cohort, refusal)
  return backToCohort(c, cohort, wordsOf(c).one.confirmed)
})

planningRoutes.post('/cohorts/:cohort/closing', staff(...plannerRoles), async (c) => {
  const cohort = await plannedCohort(c)
  const refusal = await closeCohort(c.get('scope'), cohort.id)
  if (refusal !== null) return refused(c, cohort, refusal)
  return backToCohort(c, cohort, wordsOf(c).one.closed)
})

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => cohortMessages(c.get('language'))

function sitesToPlan(c: Context<TenantEnv>) {
  const today = dayIn(c.get('organisation').zone, c.get('now'))
  return sitesWithin(c.get('scope'), reachOfVisitor(c, plannerRoles), today)
}

function backToCohort(c: Context<TenantEnv>, { id }: CohortView, sentence: string) {
  return redirectSaying(c, cohortPaths.one(slugOf(c), id), sentence)
}

async function refused(
  c: Context<TenantEnv>,
  cohort: CohortView,
  refusal: ConfirmationRefusal | ClosingRefusal | NotSafe,
) {
  const notSafe = typeof refusal === 'string' ? undefined : refusal
  const message = wordsOf(c).refusals[typeof refusal === 'string' ? refusal : refusal.refused]
  const seen = { cohort, plans: true, notSafe }
  return answer(c, await cohortPage(c, seen, [{ field: 'content', message }]), 422)
}

async function cohortPage(
  c: Context<TenantEnv>,
  { cohort, plans, notSafe }: { cohort: CohortView; plans: boolean; notSafe?: NotSafe | undefined },
  errors: FieldError[] = [],
) {
  const scope = c.get('scope')
  const why = notSafe?.why ?? []
  const page = {
    cohort,
    plans,
    sessions: await sessionsOf(scope, cohort.id),
    participants: await participantsOf(scope, cohort.id),
    today: dayIn(cohort.site.zone, c.get('now')),
    isSafe: (await cohortSafety(scope, cohort.id)).length === 0,
    unsafe: { refusals: why, people: await refusedPeople(scope, why) },
  }
  return <CohortPage chrome={chromeOf(c)} {...page} errors={errors} />
}
