import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { answer, chromeOf, shows, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { listingRoles } from './access.ts'
import { recordPaperCharter } from './actions/record-paper-charter.ts'
import { remindCharter } from './actions/remind-charter.ts'
import { takeBackPaperCharter } from './actions/take-back-paper-charter.ts'
import { type AdultAsked, adultAsked } from './adult-guards.ts'
import type { AdultsCohort } from './adult-queries.ts'
import { paperCharterForm, takeBackForm } from './forms.ts'
import { charterPublishedOn, pagePublishedOn } from './guidance.ts'
import { adultsWords } from './messages/words.ts'
import { PaperCharterPage } from './pages/paper-charter-page.tsx'
import type { PaperCharterRefusal } from './paper-charter.ts'
import { adultPaths } from './paths.ts'

/** The charter of an adult beside a cohort, as the team settles it: noted from a sheet, or asked for once more. */
export const charterRoutes = new Hono<TenantEnv>()

charterRoutes.get('/cohorts/:cohort/charters/:person', staff(...listingRoles), async (c) => {
  return answer(c, paperPage(c, await adultAsked(c)))
})

charterRoutes.post('/cohorts/:cohort/charters/:person', staff(...listingRoles), async (c) => {
  const asked = await adultAsked(c)
  const { faults, paper: m } = adultsWords[c.get('language')]
  const typed = await postedFields(c)
  const refuse = (errors: FieldError[]) => answer(c, paperPage(c, asked, typed, errors), 422)
  const form = judge(paperCharterForm(faults), typed)
  if (!form.ok) return refuse(form.errors)
  const refusal = await recordPaperCharter(c.get('scope'), {
    personId: asked.adult.personId,
    paper: form.value,
    today: dayIn(asked.cohort.zone, c.get('now')),
  })
  if (refusal !== null) {
    const published = { charter: charterPublishedOn, page: pagePublishedOn }[textOf(refusal)]
    const message = faults.papers[refusal](plainDay(published, c.get('language')))
    return refuse([{ field: fieldOf[refusal], message }])
  }
  return backToAdults(c, asked.cohort, m.saved)
})

charterRoutes.post('/cohorts/:cohort/charters/:person/withdrawal', staff(...listingRoles), async (c) => {
  const asked = await adultAsked(c)
  const { faults, paper: m } = adultsWords[c.get('language')]
  const typed = await postedFields(c)
  const form = judge(takeBackForm(faults), typed)
  if (!form.ok) return answer(c, paperPage(c, asked, typed, form.errors), 422)
  const { charter: charterId, why } = form.value
  const { personId } = asked.adult
  const refusal = await takeBackPaperCharter(c.get('scope'), { personId, charterId, why })
  if (refusal !== null) {
    return answer(c, paperPage(c, asked, typed, [{ field: 'why', message: faults.ownNote }]), 422)
  }
  return backToAdults(c, asked.cohort, m.takenBack)
})

charterRoutes.post('/cohorts/:cohort/charters/:person/reminder', staff(...listingRoles), async (c) => {
  const { cohort, adult } = await adultAsked(c)
  const { reminder: m } = adultsWords[c.get('language')]
  const refusal = await remindCharter(c.get('scope'), { personId: adult.personId, cohort }, siteAddress(c))
  return backToAdults(c, cohort, refusal === null ? m.sent : m.refusals[refusal])
})

const fieldOf = {
  'own charter': 'content',
  'not signed yet': 'signed-on',
  'signed before its text': 'signed-on',
  'not explained yet': 'explained-on',
  'explained before its text': 'explained-on',
} as const satisfies Record<PaperCharterRefusal, string>

function textOf(refusal: PaperCharterRefusal): 'charter' | 'page' {
  return fieldOf[refusal] === 'explained-on' ? 'page' : 'charter'
}

function paperPage(
  c: Context<TenantEnv>,
  { cohort, adult }: AdultAsked,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  shows(c, {
    action: 'charter.opened',
    subjectId: adult.personId,
    object: { kind: 'cohort', id: cohort.id },
  })
  return <PaperCharterPage chrome={chromeOf(c)} cohort={cohort} adult={adult} typed={typed} errors={errors} />
}

function backToAdults(c: Context<TenantEnv>, cohort: AdultsCohort, sentence: string) {
  return redirectSaying(c, adultPaths.ofCohort(c.get('organisation').slug, cohort.id), sentence)
}
