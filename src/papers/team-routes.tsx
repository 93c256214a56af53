import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { imageLacksAmong } from '#src/applications/index.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listAtHand,
  reachOfVisitor,
  shows,
  showsList,
  siteAddress,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { keepingRoles, waivingRoles } from './access.ts'
import { endWaiver } from './actions/end-waiver.ts'
import { movePaper, type PaperMoveRefusal } from './actions/move-paper.ts'
import { remindPapers } from './actions/remind-papers.ts'
import { waivePaper } from './actions/waive-paper.ts'
import { moveForm, waiverForm } from './forms.ts'
import { girlOf, keptCohort, waivedCohort, waivesIn } from './guards.ts'
import { paperHistory } from './history-queries.ts'
import { papersMessages } from './messages/words.ts'
import { CohortPapersPage, papersColumns, papersFilters } from './pages/cohort-papers-page.tsx'
import { GirlPapersPage } from './pages/girl-papers-page.tsx'
import { MissingPapersPage, missingColumns } from './pages/missing-papers-page.tsx'
import type { PaperState } from './paper.ts'
import { papersFields } from './paper-fields.ts'
import { papersPaths } from './paths.ts'
import { cohortsMissingPapers, type GirlPapers, type PapersCohort, papersOfCohort } from './queries.ts'
import { lastReminderOf } from './reminder-queries.ts'

/** The team's way: what was handed over, what is missing, and who is reminded. */
export const teamPapersRoutes = new Hono<TenantEnv>()

teamPapersRoutes.get('/papers', staff(...waivingRoles), async (c) => {
  const rows = await cohortsMissingPapers(c.get('scope'), reachOfVisitor(c, waivingRoles))
  const list = listAtHand(c, { columns: missingColumns(chromeOf(c)), rows })
  const { title } = papersMessages(c.get('language')).missing
  const file = await fileOf(c, list, { title, action: 'missing-papers.downloaded' })
  return file ?? answer(c, <MissingPapersPage chrome={chromeOf(c)} list={list} />)
})

teamPapersRoutes.get('/cohorts/:cohort/papers', staff(...keepingRoles), async (c) => {
  const cohort = await keptCohort(c)
  const girls = await papersOfCohort(c.get('scope'), cohort.id)
  const last = await lastReminderOf(c.get('scope'), cohort.id)
  const imageLacks = await imageLacksOf(c, cohort, girls)
  const chrome = chromeOf(c)
  const columns = papersColumns(chrome, girls, imageLacks)
  const list = listAtHand(c, { columns, rows: girls, filters: papersFilters(chrome) })
  const object = { kind: 'cohort', id: cohort.id }
  const file = await fileOf(c, list, { title: wordsOf(c).list.title, action: 'papers.downloaded', object })
  if (file !== null) return file
  showsList(c, list, { action: 'papers.listed', object })
  const seen = { cohort, girls, list, imageLacks, last, reminds: waivesIn(c, cohort) }
  return answer(c, <CohortPapersPage chrome={chromeOf(c)} {...seen} />)
})

teamPapersRoutes.post('/cohorts/:cohort/papers/reminder', staff(...waivingRoles), async (c) => {
  const cohort = await waivedCohort(c)
  const reminded = await remindPapers(c.get('scope'), cohort, siteAddress(c))
  const m = wordsOf(c).reminder
  const sentences = [
    m.sent(reminded.sent),
    ...(reminded.toldToday > 0 ? [m.toldToday(reminded.toldToday)] : []),
    ...(reminded.unreachable > 0 ? [m.unreachable(reminded.unreachable)] : []),
  ]
  return redirectSaying(c, papersPaths.ofCohort(slugOf(c), cohort.id), sentences.join(' '))
})

teamPapersRoutes.get('/cohorts/:cohort/enrolments/:enrolment/papers', staff(...keepingRoles), async (c) => {
  const cohort = await keptCohort(c)
  const girl = await girlOf(c, cohort)
  return answer(c, await girlPage(c, cohort, girl))
})

teamPapersRoutes.post(
  '/cohorts/:cohort/enrolments/:enrolment/papers/:paper',
  staff(...keepingRoles),
  async (c) => {
    const cohort = await keptCohort(c)
    const girl = await girlOf(c, cohort)
    const paper = c.req.param('paper')
    const field = papersFields.fault(paper)
    const typed = await postedFields(c)
    const { errors: words, list } = wordsOf(c)
    const form = judge(moveForm(words), { ...typed, fault: typed[field] })
    if (!form.ok) {
      const errors = form.errors.slice(0, 1).map(({ message }) => ({ field, message }))
      return refusedPage(c, cohort, girl, { typed, errors })
    }
    const refusal = await movePaper(c.get('scope'), {
      cohortId: cohort.id,
      enrolmentId: girl.enrolmentId,
      paper,
      ...form.value,
    })
    if (refusal !== null) return refused(c, { cohort, girl }, refusal, form.value.to)
    const inList = `${papersPaths.ofCohort(slugOf(c), cohort.id)}#girl-${girl.enrolmentId}`
    const ofGirl = papersPaths.ofGirl(slugOf(c), cohort.id, girl.enrolmentId)
    return redirectSaying(c, typed.from === 'list' ? inList : ofGirl, list.noted)
  },
)

teamPapersRoutes.post(
  '/cohorts/:cohort/enrolments/:enrolment/papers/:paper/waiver',
  staff(...waivingRoles),
  async (c) => {
    const cohort = await waivedCohort(c)
    const girl = await girlOf(c, cohort)
    const paper = c.req.param('paper')
    const field = papersFields.reason(paper)
    const typed = await postedFields(c)
    const m = wordsOf(c)
    const refuse = (message: string) => refusedPage(c, cohort, girl, { typed, errors: [{ field, message }] })
    const form = judge(waiverForm(m.errors), { reason: typed[field] })
    if (!form.ok) return refuse(form.errors[0]!.message)
    const waiver = { cohortId: cohort.id, enrolmentId: girl.enrolmentId, paper, reason: form.value.reason }
    const refusal = await waivePaper(c.get('scope'), waiver)
    if (refusal === 'not asked of her') throw new NotFound()
    if (refusal !== null) return refuse(m.errors.waivers[refusal])
    return redirectSaying(c, papersPaths.ofGirl(slugOf(c), cohort.id, girl.enrolmentId), m.girl.waivedNow)
  },
)

teamPapersRoutes.post(
  '/cohorts/:cohort/enrolments/:enrolment/papers/:paper/waiver/ending',
  staff(...waivingRoles),
  async (c) => {
    const cohort = await waivedCohort(c)
    const girl = await girlOf(c, cohort)
    const ending = { cohortId: cohort.id, enrolmentId: girl.enrolmentId, paper: c.req.param('paper') }
    if ((await endWaiver(c.get('scope'), ending)) !== null) throw new NotFound()
    const ofGirl = papersPaths.ofGirl(slugOf(c), cohort.id, girl.enrolmentId)
    return redirectSaying(c, ofGirl, wordsOf(c).girl.waiverEnded)
  },
)

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => papersMessages(c.get('language'))

type Seen = { typed?: Record<string, string>; errors?: FieldError[] }

async function girlPage(c: Context<TenantEnv>, cohort: PapersCohort, girl: GirlPapers, seen: Seen = {}) {
  shows(c, {
    action: 'papers.read',
    subjectId: girl.personId,
    object: { kind: 'enrolment', id: girl.enrolmentId },
  })
  const history = await paperHistory(c.get('scope'), girl.enrolmentId)
  const imageLacks = (await imageLacksOf(c, cohort, [girl])).get(girl.applicationId) ?? null
  const page = { cohort, girl, history, imageLacks, waives: waivesIn(c, cohort), ...seen }
  return <GirlPapersPage chrome={chromeOf(c)} {...page} />
}

function imageLacksOf(c: Context<TenantEnv>, cohort: PapersCohort, girls: readonly GirlPapers[]) {
  const ids = girls.map(({ applicationId }) => applicationId)
  return imageLacksAmong(c.get('scope'), ids, { campaign: cohort, siteZone: cohort.zone })
}

async function refusedPage(
  c: Context<TenantEnv>,
  cohort: PapersCohort,
  girl: GirlPapers,
  seen: Seen,
  status: 409 | 422 = 422,
) {
  return answer(c, await girlPage(c, cohort, girl, seen), status)
}

/** Somebody else was quicker: both versions, and she chooses again. */
async function refused(
  c: Context<TenantEnv>,
  { cohort, girl }: { cohort: PapersCohort; girl: GirlPapers },
  refusal: PaperMoveRefusal,
  yours: PaperState,
) {
  if (refusal.refused === 'not asked of her') throw new NotFound()
  const { errors: words, states } = wordsOf(c)
  if (refusal.refused === 'counts by itself') {
    const errors = [{ field: 'content', message: words.itself }]
    return refusedPage(c, cohort, girl, { errors })
  }
  const { state, by } = refusal.paper
  const message = words.changed(states[state], by ?? words.somebody, states[yours])
  const now = await girlOf(c, cohort)
  return refusedPage(c, cohort, now, { errors: [{ field: 'content', message }] }, 409)
}
