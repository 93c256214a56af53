import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { decidingRoles } from '#src/applications/index.ts'
import {
  answer,
  asksForFile,
  chromeOf,
  fileOf,
  listAtHand,
  reachOfVisitor,
  shows,
  staff,
  type TenantEnv,
  todayOf,
} from '#src/organisations/index.ts'
import { hasTextsToDo, type NotSafe, readinessOf } from '#src/safeguarding/index.ts'
import { territoriesOfSites } from '#src/territories/index.ts'
import { leaderRoles, plannerRoles } from './access.ts'
import { createCohort } from './actions/create-cohort.ts'
import { gatherEnrolments } from './actions/gather-enrolments.ts'
import { closeCohort, confirmCohort } from './actions/move-cohort.ts'
import type { ClosingRefusal, ConfirmationRefusal } from './cohort.ts'
import { type CohortView, type Participant, participantsOf } from './cohort-queries.ts'
import { dayNeedsOf } from './day-needs.ts'
import { cohortForm } from './forms.ts'
import { answersSomewhere, isPlanner, ledCohort, plannedCohort, sheetsFor } from './guards.ts'
import { hoursBy } from './hours.ts'
import { cohortMessages } from './messages/words.ts'
import { CohortPage } from './pages/cohort-page.tsx'
import { CohortsPage, cohortColumns } from './pages/cohorts-page.tsx'
import { type HoursList, HoursPage, hoursColumns } from './pages/hours-page.tsx'
import { memberColumns } from './pages/member-table.tsx'
import { NewCohortPage } from './pages/new-cohort-page.tsx'
import { cohortPaths } from './paths.ts'
import { type CohortLine, cohortsWithin, editionsWithin, sitesWithin } from './queries.ts'
import { sessionsOf } from './session-queries.ts'

/** Cohorts and their calendar: planned by the team, seen by those who lead them. */
export const planningRoutes = new Hono<TenantEnv>()

planningRoutes.get('/cohorts', staff(...leaderRoles), async (c) => {
  const reach = reachOfVisitor(c, leaderRoles)
  const editions = await editionsWithin(c.get('scope'), reach)
  // What runs now is looked for first; else the latest.
  const edition =
    editions.find(({ id }) => id === c.req.query('edition')) ??
    editions.find(({ isRunning }) => isRunning) ??
    editions[0]
  const rows =
    edition === undefined ? [] : await cohortsWithin(c.get('scope'), reach, { editionId: edition.id })
  const today = todayOf(c)
  const list = listAtHand(c, { ...cohortColumns(chromeOf(c), today), rows, sort: 'name' })
  const file = await fileOf(c, list, { title: wordsOf(c).list.title, action: 'cohorts.downloaded' })
  if (file !== null) return file
  const opensSheets = answersSomewhere(c)
  const textsToDo = await hasTextsToDo(c.get('scope'), c.get('visitor')!.personId, { opensSheets })
  const seen = { editions, editionId: edition?.id, list, plans: isPlanner(c), textsToDo }
  return answer(c, <CohortsPage chrome={chromeOf(c)} {...seen} />)
})

planningRoutes.get('/cohorts/hours', staff(...plannerRoles), async (c) => {
  const cohorts = await cohortsWithin(c.get('scope'), reachOfVisitor(c, plannerRoles))
  const lists = hoursLists(c, cohorts, await territoriesOfSites(c.get('scope')))
  for (const { title, list } of lists) {
    const file = await fileOf(c, list, { title, action: 'hours.downloaded' })
    if (file !== null) return file
  }
  return answer(c, <HoursPage chrome={chromeOf(c)} lists={lists} />)
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
  if (asksForFile(c)) {
    const members = membersAsked(c, { cohort, plans }, await participantsOf(c.get('scope'), cohort.id))
    const about = { title: wordsOf(c).one.members, object: { kind: 'cohort', id: cohort.id } }
    const file = await fileOf(c, members, { ...about, action: 'members.downloaded' })
    if (file !== null) return file
  }
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
  const today = todayOf(c)
  return sitesWithin(c.get('scope'), reachOfVisitor(c, plannerRoles), today)
}

function membersAsked(
  c: Context<TenantEnv>,
  { cohort, plans }: { cohort: CohortView; plans: boolean },
  rows: Participant[],
) {
  const opens = reachOfVisitor(c, decidingRoles)
  const today = dayIn(cohort.site.zone, c.get('now'))
  const columns = memberColumns(chromeOf(c), { cohort, plans, opens, today })
  return listAtHand(c, { name: 'members', path: cohortPaths.one(slugOf(c), cohort.id), columns, rows })
}

/** The same hours four times: by edition, by territory, by place, by cohort. */
function hoursLists(
  c: Context<TenantEnv>,
  cohorts: readonly CohortLine[],
  { set, bySite }: Awaited<ReturnType<typeof territoriesOfSites>>,
): HoursList[] {
  const m = wordsOf(c).hours
  const language = c.get('language')
  const named = new Map(cohorts.map(({ id, name }) => [id, name]))
  const listOf = (name: keyof typeof m.units, title: string, keyOf: (cohort: CohortLine) => string) => {
    const inCohorts = name === 'cohorts' ? named : undefined
    const columns = hoursColumns(chromeOf(c), { unit: m.units[name], inCohorts })
    // Editions and cohorts come newest first, as the query brings them.
    const sort = name === 'territories' || name === 'places' ? 'name' : ''
    return { title, list: listAtHand(c, { name, columns, rows: hoursBy(cohorts, keyOf), sort }) }
  }
  return [
    listOf('editions', m.byEdition, ({ edition }) => edition[language]),
    {
      ...listOf('territories', m.byTerritory, ({ siteId }) => bySite.get(siteId) ?? m.elsewhere),
      note: m.territorySets[set],
    },
    listOf('places', m.byPlace, ({ place }) => place),
    listOf('cohorts', m.byCohort, ({ id }) => id),
  ]
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
  shows(c, { action: 'cohort.read', object: { kind: 'cohort', id: cohort.id } })
  const [participants, sessions, adults, sheets] = await Promise.all([
    participantsOf(scope, cohort.id),
    sessionsOf(scope, cohort.id),
    plans ? readinessOf(scope, cohort.id) : null,
    sheetsFor(c, cohort),
  ])
  const why = notSafe?.why ?? (cohort.state === 'planned' ? adults?.refusals : undefined) ?? []
  const today = dayIn(cohort.site.zone, c.get('now'))
  const day = sessions.find((it) => it.day >= today && it.state !== 'cancelled')?.day
  const page = {
    cohort,
    plans,
    sheets,
    sessions,
    participants,
    members: membersAsked(c, { cohort, plans }, participants),
    needs: day === undefined ? undefined : dayNeedsOf(cohort, { members: participants, sessions }, day),
    today,
    time: timeIn(cohort.site.zone, c.get('now')),
    adults,
    opens: reachOfVisitor(c, decidingRoles),
    unsafe: { refusals: why, people: adults?.people ?? [] },
  }
  return <CohortPage chrome={chromeOf(c)} {...page} errors={errors} />
}
