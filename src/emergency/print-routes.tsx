import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { labelled, longDay } from '#platform/i18n/format.ts'
import {
  type CohortView,
  dayNeedsInWords,
  dayNeedsOf,
  leaderRoles,
  ledCohort,
  participantsOf,
  sessionsOf,
} from '#src/cohorts/index.ts'
import { shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { emergencyMessages } from './messages/words.ts'
import { type DaySheets, renderDaySheets } from './pdf/day-sheets.ts'
import { type GirlSheet, sheetsOfCohort } from './queries.ts'

/** The emergency sheets of one day on paper, with the day's count. An export: logged for each girl. */
export const sheetPrintRoutes = new Hono<TenantEnv>()

sheetPrintRoutes.get('/cohorts/:cohort/emergency-sheets/:day', staff(...leaderRoles), async (c) => {
  const { cohort } = await ledCohort(c)
  const scope = c.get('scope')
  const day = c.req.param('day')
  const [members, sessions, girls] = await Promise.all([
    participantsOf(scope, cohort.id),
    sessionsOf(scope, cohort.id),
    sheetsOfCohort(scope, cohort.id),
  ])
  const needs = dayNeedsOf(cohort, { members, sessions }, day)
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
  const count = dayNeedsInWords(needs, cohort.programme, language)
  const pdf = await renderDaySheets(printed(c, { cohort, girls, day, count }))
  const { file } = emergencyMessages(language).print
  c.header('content-type', 'application/pdf')
  c.header('cache-control', 'no-store')
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
    demonstration: demonstration ? m.print.demonstration : '',
    countTitle: m.print.count,
    count,
    girls: girls.map(({ sheet, ...girl }) => ({
      name: fullName(girl),
      lines:
        sheet === null
          ? [m.print.none]
          : [
              ...sheet.contacts.map(({ name, relation, phone }, at) =>
                labelled(`${m.print.call} ${at + 1}`, `${name}, ${relation}, ${phone}`, language),
              ),
              sheet.fetchedBy
                ? labelled(m.ways[sheet.goesHome], sheet.fetchedBy, language)
                : m.ways[sheet.goesHome],
              ...(
                [
                  [m.allergies, sheet.allergies],
                  [m.treatment, sheet.treatment],
                  [m.accessNeeds, sheet.accessNeeds],
                ] as const
              ).flatMap(([term, text]) => (text === '' ? [] : [labelled(term, text, language)])),
            ],
    })),
  }
}
