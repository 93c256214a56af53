import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { answer, chromeOf, fileOf, listAtHand, staff, type TenantEnv } from '#src/organisations/index.ts'
import { leaderRoles } from './access.ts'
import { nameCohort } from './actions/name-cohort.ts'
import { changesOf } from './change-queries.ts'
import { type CohortIdentity, isOpen, saysItsRoom } from './cohort.ts'
import { holdsContactDetails } from './contact-details.ts'
import { identityForm } from './forms.ts'
import { ledCohort } from './guards.ts'
import { identityWords } from './messages/identity-words.ts'
import { cohortMessages } from './messages/words.ts'
import { CalendarPage } from './pages/calendar-page.tsx'
import { IdentityPage } from './pages/identity-page.tsx'
import { sessionColumns, sessionFilters } from './pages/session-table.tsx'
import { cohortPaths } from './paths.ts'
import { sessionsOf } from './session-queries.ts'

/** What a cohort is called and when it meets. */
export const calendarRoutes = new Hono<TenantEnv>()

calendarRoutes.get('/cohorts/:cohort/identity', staff(...leaderRoles), async (c) => {
  const { cohort } = await ledCohort(c)
  if (!isOpen(cohort.state)) throw new NotFound()
  const today = dayIn(cohort.site.zone, c.get('now'))
  return answer(c, <IdentityPage chrome={chromeOf(c)} cohort={cohort} today={today} />)
})

calendarRoutes.post('/cohorts/:cohort/identity', staff(...leaderRoles), async (c) => {
  const { cohort, plans } = await ledCohort(c)
  const words = wordsOf(c)
  const said = identityWords[c.get('language')]
  const typed = await postedFields(c)
  const today = dayIn(cohort.site.zone, c.get('now'))
  const again = { chrome: chromeOf(c), today, typed }
  const refuse = (errors: FieldError[]) =>
    answer(c, <IdentityPage {...again} cohort={cohort} errors={errors} />, 422)
  const form = judge(identityForm(words.faults), typed)
  if (!form.ok) return refuse(form.errors)
  const ways = plans ? [] : wordsWithContact(cohort, form.value)
  if (ways.length > 0) return refuse(ways.map((field) => ({ field, message: said.contactRefused })))
  const naming = { id: cohort.id, siteId: cohort.site.id, seen: typed.seen ?? '' }
  const refusal = await nameCohort(c.get('scope'), naming, form.value)
  if (refusal?.refused === 'name taken')
    return refuse([{ field: 'name', message: words.refusals['name taken'] }])
  if (refusal?.refused === 'changed') {
    const errors = [{ field: 'content', message: said.changed }]
    const standing = (await ledCohort(c)).cohort
    return answer(c, <IdentityPage {...again} cohort={standing} errors={errors} meanwhile />, 409)
  }
  if (form.value.room !== cohort.room && form.value.room !== '' && saysItsRoom(cohort, today))
    return redirectSaying(c, cohortPaths.newMessageAboutRoom(slugOf(c), cohort.id), said.roomChanged)
  return redirectSaying(c, cohortPaths.one(slugOf(c), cohort.id), words.one.saved)
})

calendarRoutes.get('/cohorts/:cohort/sessions', staff(...leaderRoles), async (c) => {
  const { cohort, plans } = await ledCohort(c)
  const sessions = await sessionsOf(c.get('scope'), cohort.id)
  const today = dayIn(cohort.site.zone, c.get('now'))
  const time = timeIn(cohort.site.zone, c.get('now'))
  const calendar = { chrome: chromeOf(c), cohort, today, time, plans }
  const list = listAtHand(c, {
    columns: sessionColumns(calendar, sessions),
    filters: sessionFilters(calendar),
    rows: sessions,
  })
  const object = { kind: 'cohort', id: cohort.id }
  const file = await fileOf(c, list, {
    title: wordsOf(c).one.sessions,
    action: 'sessions.downloaded',
    object,
  })
  if (file !== null) return file
  const changes = await changesOf(c.get('scope'), cohort.id)
  return answer(c, <CalendarPage {...calendar} list={list} changes={changes} />)
})

/**
 * What somebody who leads without planning may not write where girls read it: a way to reach an adult outside. What stood there
 * before is not hers.
 */
function wordsWithContact(standing: CohortIdentity, wanted: CohortIdentity): (keyof CohortIdentity)[] {
  const parts = ['name', 'motto', 'room'] as const
  return parts.filter((part) => wanted[part] !== standing[part] && holdsContactDetails(wanted[part]))
}

const slugOf = (c: Context<TenantEnv>) => c.get('organisation').slug
const wordsOf = (c: Context<TenantEnv>) => cohortMessages(c.get('language'))
