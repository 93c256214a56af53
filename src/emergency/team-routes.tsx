import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { type CohortView, sessionsOf, teamRoles } from '#src/cohorts/index.ts'
import { answer, chromeOf, shows, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { fullName, guardiansOf } from '#src/people/index.ts'
import { confirmSheet } from './actions/confirm-sheet.ts'
import { remindSheets } from './actions/remind-sheets.ts'
import { writeSheet } from './actions/write-sheet.ts'
import { fieldsOf } from './fields.ts'
import { sheetForm } from './forms.ts'
import { cohortOfReader } from './guards.ts'
import { emergencyMessages } from './messages/words.ts'
import { CohortSheetsPage } from './pages/cohort-sheets-page.tsx'
import { GirlSheetPage } from './pages/girl-sheet-page.tsx'
import { emergencyPaths } from './paths.ts'
import { emptySheetsOf, type GirlSheet, sheetsOfCohort } from './queries.ts'
import { readingOf } from './reading.ts'

/** The team's way to emergency sheets: each reading is logged. */
export const teamSheetRoutes = new Hono<TenantEnv>()

teamSheetRoutes.get('/cohorts/:cohort/emergency-sheets', staff(...teamRoles), async (c) => {
  const team = await cohortOfReader(c)
  if (team instanceof Response) return team
  const { cohort, answersFor } = team
  const girls = await sheetsOfCohort(c.get('scope'), cohort.id)
  const today = dayIn(cohort.site.zone, c.get('now'))
  const sessions = await sessionsOf(c.get('scope'), cohort.id)
  const day = sessions.find((it) => it.day >= today && it.state !== 'cancelled')?.day
  shows(c, {
    action: 'emergency-sheets.listed',
    object: { kind: 'cohort', id: cohort.id },
    details: { count: girls.length },
  })
  const empty = answersFor ? (await emptySheetsOf(c.get('scope'), cohort.id)).length : 0
  return answer(c, <CohortSheetsPage chrome={chromeOf(c)} {...{ cohort, girls, day, empty }} />)
})

teamSheetRoutes.post(
  '/cohorts/:cohort/emergency-sheets/reminder',
  staff('territory coordinator'),
  async (c) => {
    const { slug } = c.get('organisation')
    const team = await cohortOfReader(c, emergencyPaths.ofCohort(slug, c.req.param('cohort')))
    if (team instanceof Response) return team
    const { cohort, answersFor } = team
    if (!answersFor) throw new NotFound()
    const { sent, toldToday, unreachable } = await remindSheets(c.get('scope'), cohort, siteAddress(c))
    const m = emergencyMessages(c.get('language')).reminder
    const sentences = [
      m.sent(sent),
      ...(toldToday > 0 ? [m.toldToday(toldToday)] : []),
      ...(unreachable > 0 ? [m.unreachable(unreachable)] : []),
    ]
    return redirectSaying(c, emergencyPaths.ofCohort(slug, cohort.id), sentences.join(' '))
  },
)

teamSheetRoutes.get(
  '/cohorts/:cohort/enrolments/:enrolment/emergency-sheet',
  staff(...teamRoles),
  async (c) => {
    const team = await cohortOfReader(c)
    if (team instanceof Response) return team
    const { cohort, answersFor } = team
    const girl = await girlOf(c, cohort)
    const fields = girl.sheet === null ? {} : fieldsOf(girl.sheet)
    return answer(c, await girlPage(c, { cohort, girl, answersFor, fields }))
  },
)

teamSheetRoutes.post(
  '/cohorts/:cohort/enrolments/:enrolment/emergency-sheet',
  staff('territory coordinator'),
  async (c) => {
    const team = await cohortOfReader(c)
    if (team instanceof Response) return team
    const { cohort, answersFor } = team
    if (!answersFor) throw new NotFound()
    const girl = await girlOf(c, cohort)
    const rules = cohort.programme.cohort.emergencySheet
    if (rules === undefined) throw new NotFound()
    const language = c.get('language')
    const m = emergencyMessages(language)
    const fields = await postedFields(c)
    const refuse = async (errors: FieldError[], status: 409 | 422 = 422) =>
      answer(c, await girlPage(c, { cohort, girl, answersFor, fields, errors }), status)
    const people = await peopleOf(c, girl)
    const form = judge(
      sheetForm(
        m.faults,
        rules.diets.map(({ key }) => key),
      ),
      fields,
    )
    const saidBy = people.find(({ id }) => id === fields['said-by'])
    const unsaid = saidBy === undefined ? [{ field: 'said-by', message: m.faults.saidBy }] : []
    if (!form.ok) return refuse([...unsaid, ...form.errors])
    if (saidBy === undefined) return refuse(unsaid)
    const refusal = await writeSheet(c.get('scope'), {
      girl,
      sheet: form.value,
      revision: Number(fields.revision) || 0,
      saidById: saidBy.id,
      channel: 'word',
      consentWords: rules.consent[language],
      language,
    })
    if (refusal !== null) return refuse([{ field: 'content', message: m.changed }], 409)
    const path = emergencyPaths.ofGirl(c.get('organisation').slug, cohort.id, girl.enrolmentId)
    return redirectSaying(c, path, m.saved)
  },
)

teamSheetRoutes.post(
  '/cohorts/:cohort/enrolments/:enrolment/emergency-sheet/confirmation',
  staff('territory coordinator'),
  async (c) => {
    const { cohort: cohortId, enrolment } = c.req.param()
    const team = await cohortOfReader(
      c,
      emergencyPaths.ofGirl(c.get('organisation').slug, cohortId, enrolment),
    )
    if (team instanceof Response) return team
    const { cohort, answersFor } = team
    if (!answersFor) throw new NotFound()
    const girl = await girlOf(c, cohort)
    const m = emergencyMessages(c.get('language'))
    const { revision } = await postedFields(c)
    const refusal = await confirmSheet(c.get('scope'), girl, Number(revision) || 0)
    if (refusal !== null) {
      const now = await girlOf(c, cohort)
      const fields = now.sheet === null ? {} : fieldsOf(now.sheet)
      const errors = [{ field: 'content', message: m.team.changed }]
      return answer(c, await girlPage(c, { cohort, girl: now, answersFor, fields, errors }), 409)
    }
    const path = emergencyPaths.ofGirl(c.get('organisation').slug, cohort.id, girl.enrolmentId)
    return redirectSaying(c, path, m.team.confirmed)
  },
)

async function girlOf(c: Context<TenantEnv>, cohort: CohortView): Promise<GirlSheet> {
  const id = c.req.param('enrolment') ?? ''
  const [girl] = isId(id) ? await sheetsOfCohort(c.get('scope'), cohort.id, id) : []
  if (girl === undefined) throw new NotFound()
  return girl
}

/** Who can have said what is on her sheet: her guardians, and herself. */
async function peopleOf(c: Context<TenantEnv>, girl: GirlSheet): Promise<{ id: string; name: string }[]> {
  const guardians = await guardiansOf(c.get('scope'), girl.personId)
  return [
    ...guardians.map((person) => ({ id: person.id, name: fullName(person) })),
    { id: girl.personId, name: fullName(girl) },
  ]
}

type Seen = {
  cohort: CohortView
  girl: GirlSheet
  answersFor: boolean
  fields: Record<string, string>
  errors?: FieldError[]
}

async function girlPage(c: Context<TenantEnv>, { answersFor, ...seen }: Seen) {
  shows(c, readingOf(seen.girl))
  const people = answersFor ? await peopleOf(c, seen.girl) : []
  const rules = seen.cohort.programme.cohort.emergencySheet
  return <GirlSheetPage chrome={chromeOf(c)} rules={rules} people={people} {...seen} />
}
