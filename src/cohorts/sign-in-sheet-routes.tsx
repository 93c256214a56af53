import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { longDay, plainDay } from '#platform/i18n/format.ts'
import { printAnyway } from '#platform/pdf/print-anyway.ts'
import { answer, chromeOf, shows, staff, type TenantEnv } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { leaderRoles } from './access.ts'
import type { CohortView } from './cohort-queries.ts'
import { ledCohort } from './guards.ts'
import { cohortMessages } from './messages/words.ts'
import { SheetRefusedPage } from './pages/sheet-refused-page.tsx'
import { renderSignInSheet, type SignInSheet } from './pdf/sign-in-sheet.ts'
import { facilitatorsOf } from './queries.ts'
import { sheetOf } from './roll-call-queries.ts'
import { mostSessionsADay } from './session.ts'
import { type SessionLine, sessionsOf } from './session-queries.ts'
import { hoursOf, momentOf } from './session-words.ts'

/** The paper of one day, to sign by hand. */
export const signInSheetRoutes = new Hono<TenantEnv>()

signInSheetRoutes.get('/cohorts/:cohort/sign-in-sheets/:day', staff(...leaderRoles), async (c) => {
  const { cohort } = await ledCohort(c)
  const day = c.req.param('day')
  const sessions = (await sessionsOf(c.get('scope'), cohort.id)).filter(
    (it) => it.day === day && it.state !== 'cancelled',
  )
  const [first] = sessions
  if (first === undefined) throw new NotFound()
  const m = cohortMessages(c.get('language')).sheet
  const refuse = (why: string) =>
    answer(c, <SheetRefusedPage chrome={chromeOf(c)} cohortId={cohort.id} why={why} />, 422)
  if (sessions.length > mostSessionsADay) return refuse(m.tooMany)
  const { lines } = await sheetOf(c.get('scope'), first.id)
  if (lines.length === 0) return refuse(m.nobody)
  const sheet = await sheetFor(c, cohort, sessions, lines.map(fullName))
  const pdf = await printAnyway(sheet, m.unprinted, renderSignInSheet)
  shows(c, { action: 'sign-in-sheet.printed', object: { kind: 'cohort', id: cohort.id }, details: { day } })
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${m.file}-${cohort.site.key}-${day}.pdf"`)
  return c.body(new Uint8Array(pdf).buffer)
})

async function sheetFor(
  c: Context<TenantEnv>,
  cohort: CohortView,
  sessions: readonly SessionLine[],
  participants: string[],
): Promise<SignInSheet> {
  const language = c.get('language')
  const { day } = sessions[0]!
  const { site } = cohort
  const rooms = new Set(sessions.map(({ room }) => room || cohort.room))
  const inFile = cohort.edition.sites.find(({ key }) => key === site.key)
  const street = inFile?.mode === 'on-site' ? inFile.streetAddress : undefined
  return {
    language,
    organisation: c.get('organisation').name,
    cohort: `${cohort.programme.name[language]}, ${cohort.name}`,
    date: longDay(day, language),
    place: [site.name, street, site.commune, ...rooms].filter(Boolean).join(', '),
    facilitators: await facilitatorsOf(c.get('scope'), cohort.id, day),
    sessions: sessions.map((session) => ({
      moment: momentOf(session),
      hours: hoursOf(session, language),
      title: session.title,
    })),
    participants,
    reference: cohortMessages(language).sheet.reference(referenceOf(site.key, day)),
    printedOn: plainDay(dayIn(site.zone, c.get('now')), language),
    demonstration: c.get('frise').instance.kind === 'demonstration',
    unprinted: '',
  }
}

/** "CR-0713": the beginning of the site and the day. */
function referenceOf(siteKey: string, day: string): string {
  return `${siteKey.slice(0, 2).toUpperCase()}-${day.slice(5).replace('-', '')}`
}
