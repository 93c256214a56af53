import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { labelled, longDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { printAnyway } from '#platform/pdf/print-anyway.ts'
import {
  type CohortView,
  dayNeedsInWords,
  dayNeedsOf,
  expectedOn,
  participantsOf,
  sessionsOf,
  teamRoles,
} from '#src/cohorts/index.ts'
import { shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { contactInWords, fullName } from '#src/people/index.ts'
import { cohortOfReader } from './guards.ts'
import { emergencyMessages } from './messages/words.ts'
import { type DaySheets, renderDaySheets } from './pdf/day-sheets.ts'
import { type GirlSheet, sheetsOfCohort, type WrittenSheet } from './queries.ts'

/** The emergency sheets of one day on paper, with the day's count. An export: logged for each girl. */
export const sheetPrintRoutes = new Hono<TenantEnv>()

sheetPrintRoutes.get('/cohorts/:cohort/emergency-sheets/:day', staff(...teamRoles), async (c) => {
  const team = await cohortOfReader(c)
  if (team instanceof Response) return team
  const { cohort } = team
  const scope = c.get('scope')
  const day = c.req.param('day')
  const [members, sessions, sheets] = await Promise.all([
    participantsOf(scope, cohort.id),
    sessionsOf(scope, cohort.id),
    sheetsOfCohort(scope, cohort.id),
  ])
  const needs = dayNeedsOf(cohort, { members, sessions }, day)
  const expected = new Set(expectedOn(members, sessions, day).map(({ enrolmentId }) => enrolmentId))
  const girls = sheets.filter(({ enrolmentId }) => expected.has(enrolmentId))
  if (needs === undefined || girls.length === 0) throw new NotFound()
  for (const girl of girls) {
    shows(c, {
      action: 'emergency-sheet.printed',
      subjectId: girl.personId,
      object: { kind: 'enrolment', id: girl.enrolmentId },
      details: { day },
    })
  }
  const language = c.get('language')
  const count = dayNeedsInWords(needs, cohort.programme, language).map(({ term, value }) =>
    labelled(term, value, language),
  )
  const { file, unprinted } = emergencyMessages(language).print
  const pdf = await printAnyway(printed(c, { cohort, girls, day, count }), unprinted, renderDaySheets)
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${file}-${cohort.site.key}-${day}.pdf"`)
  return c.body(new Uint8Array(pdf).buffer)
})

type Printed = { cohort: CohortView; girls: GirlSheet[]; day: string; count: DaySheets['count'] }

function printed(c: Context<TenantEnv>, { cohort, girls, day, count }: Printed): DaySheets {
  const language = c.get('language')
  const m = emergencyMessages(language)
  const demonstration = c.get('frise').instance.kind === 'demonstration'
  return {
    language,
    title: m.print.title,
    cohort: `${cohort.name}, ${cohort.site.name}`,
    date: longDay(day, language),
    keep: m.print.keep,
    unprinted: '',
    demonstration: demonstration ? m.print.demonstration : '',
    countTitle: m.print.count,
    count,
    girls: girls.map(({ sheet, ...girl }) => ({
      name: fullName(girl),
      lines: sheet === null ? [m.print.none] : linesOf(sheet, language),
      health: sheet === null ? [] : healthOf(sheet, language),
    })),
  }
}

/** Whom to call, in order, with numbers as one dials them; then how she goes home. */
function linesOf({ toVerify, contacts, goesHome, fetchedBy }: WrittenSheet, language: Language): string[] {
  const m = emergencyMessages(language)
  return [
    ...(toVerify ? [m.print.toVerify] : []),
    ...contacts.map(({ name, relation, phone }, at) =>
      labelled(`${m.print.call} ${at + 1}`, `${name}, ${relation}, ${contactInWords(phone)}`, language),
    ),
    fetchedBy === '' ? m.ways[goesHome] : labelled(m.ways[goesHome], fetchedBy, language),
  ]
}

function healthOf({ allergies, treatment, accessNeeds }: WrittenSheet, language: Language): string[] {
  const m = emergencyMessages(language)
  const said = [
    [m.allergies, allergies],
    [m.treatment, treatment],
    [m.accessNeeds, accessNeeds],
  ] as const
  return said.flatMap(([term, text]) => (text === '' ? [] : [labelled(term, text, language)]))
}
