import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import {
  answer,
  asksForFile,
  chromeOf,
  fileOf,
  includes,
  listAtHand,
  reachOf,
  shows,
  showsList,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { listingRoles } from './access.ts'
import { type AdditionRefusal, addAdult } from './actions/add-adult.ts'
import { type CheckRules, recordCheck } from './actions/record-check.ts'
import { removeAdult } from './actions/remove-adult.ts'
import {
  type AdultLine,
  type AdultsCohort,
  adultsCohortById,
  adultsOf,
  expiringWithin,
  peopleToList,
} from './adult-queries.ts'
import { adultForm, checkForm } from './forms.ts'
import { adultsWords } from './messages/words.ts'
import { adultColumns } from './pages/adults-table.tsx'
import { CohortAdultsPage } from './pages/cohort-adults-page.tsx'
import { ExpiringPage, expiringColumns } from './pages/expiring-page.tsx'
import { adultPaths } from './paths.ts'
import { safetyInWords } from './refusal-queries.ts'
import { cohortSafety } from './safety-queries.ts'
import { listedByName, lockedCohortState } from './store.ts'

/** The team's way: lists the adults beside its cohorts, and writes down which checks it has seen. */
export const adultRoutes = new Hono<TenantEnv>()

adultRoutes.get('/cohorts/:cohort/adults', staff(...listingRoles), async (c) => {
  const cohort = await cohortWithinReach(c)
  const object = { kind: 'cohort', id: cohort.id }
  if (asksForFile(c)) {
    const list = adultsAsked(c, cohort, await adultsOf(c.get('scope'), cohort))
    const { title } = adultsWords[c.get('language')].list
    const file = await fileOf(c, list, { title, action: 'adults.downloaded', object })
    if (file !== null) return file
  }
  return answer(c, await adultsPage(c, cohort, { whom: c.req.query('whom') ?? '' }))
})

adultRoutes.post('/cohorts/:cohort/adults', staff(...listingRoles), async (c) => {
  const cohort = await cohortWithinReach(c)
  const { faults, add } = adultsWords[c.get('language')]
  const typed = await postedFields(c)
  const refuse = async (errors: FieldError[]) => answer(c, await adultsPage(c, cohort, typed, errors), 422)
  const form = judge(adultForm(faults), typed)
  if (!form.ok) return refuse(form.errors)
  const { role, from: fromDay, to: toDay, 'new-kind': kind, 'new-checked-on': checkedOn } = form.value
  const { person, 'first-name': firstName, 'last-name': lastName, 'birth-date': birthDate } = form.value
  const back = adultPaths.ofCohort(c.get('organisation').slug, cohort.id)
  const checkTyped = async (personId: string): Promise<FieldError[] | null> => {
    if (kind === '') return null
    const notSeen = await recordCheck(c.get('scope'), { personId, kind, checkedOn }, rulesOf(c, cohort))
    return notSeen === null ? null : [{ field: 'new-checked-on', message: faults.checks[notSeen] }]
  }
  if (person === '') {
    // Locked first: a second press at the same instant waits, and finds her listed.
    await lockedCohortState(c.get('scope'), cohort.id)
    const wanted = { cohortId: cohort.id, role, fromDay, toDay, firstName, lastName, birthDate }
    const already = await listedByName(c.get('scope'), wanted)
    if (already !== undefined) {
      const notSeen = await checkTyped(already)
      return notSeen === null ? redirectSaying(c, back, add.alreadySo) : refuse(notSeen)
    }
  }
  const personId = await personOf(c, form.value)
  if (personId === null) return refuse([{ field: 'person', message: faults.person }])
  const notSeen = await checkTyped(personId)
  if (notSeen !== null) return refuse(notSeen)
  const refusal = await addAdult(c.get('scope'), { cohortId: cohort.id, personId, role, fromDay, toDay })
  if (refusal !== null) return refuse(await errorsOf(c, refusal))
  return redirectSaying(c, back, add.saved)
})

adultRoutes.post('/cohorts/:cohort/adults/:adult/removal', staff(...listingRoles), async (c) => {
  const cohort = await cohortWithinReach(c)
  const adultId = c.req.param('adult')
  if (!isId(adultId)) throw new NotFound()
  await removeAdult(c.get('scope'), {
    cohortId: cohort.id,
    adultId,
    today: dayIn(cohort.zone, c.get('now')),
  })
  const { list } = adultsWords[c.get('language')]
  return redirectSaying(c, adultPaths.ofCohort(c.get('organisation').slug, cohort.id), list.removed)
})

adultRoutes.post('/cohorts/:cohort/checks', staff(...listingRoles), async (c) => {
  const cohort = await cohortWithinReach(c)
  const { faults, see } = adultsWords[c.get('language')]
  const typed = await postedFields(c)
  const refuse = async (errors: FieldError[]) => answer(c, await adultsPage(c, cohort, typed, errors), 422)
  const form = judge(checkForm(faults), typed)
  if (!form.ok) return refuse(form.errors)
  const { whom: personId, kind, 'checked-on': checkedOn } = form.value
  if (!(await isOffered(c, personId))) return refuse([{ field: 'whom', message: faults.whom }])
  const refusal = await recordCheck(c.get('scope'), { personId, kind, checkedOn }, rulesOf(c, cohort))
  if (refusal !== null) {
    const aboutWhom = refusal === 'own check' || refusal === 'minor'
    const field = refusal === 'kind not accepted' ? 'kind' : aboutWhom ? 'whom' : 'checked-on'
    return refuse([{ field, message: faults.checks[refusal] }])
  }
  return redirectSaying(c, adultPaths.ofCohort(c.get('organisation').slug, cohort.id), see.saved)
})

adultRoutes.get('/checks', staff(...listingRoles), async (c) => {
  const today = dayIn(c.get('organisation').zone, c.get('now'))
  const until = dayIn(c.get('organisation').zone, new Date(c.get('now').getTime() + twoMonths))
  const rows = await expiringWithin(c.get('scope'), reachOfVisitor(c), { today, until })
  const list = listAtHand(c, { columns: expiringColumns(chromeOf(c)), rows })
  const { title } = adultsWords[c.get('language')].expiring
  const file = await fileOf(c, list, { title, action: 'checks.downloaded' })
  if (file !== null) return file
  showsList(c, list, { action: 'checks.listed' })
  return answer(c, <ExpiringPage chrome={chromeOf(c)} list={list} />)
})

const twoMonths = 60 * 24 * 60 * 60 * 1000

function reachOfVisitor(c: Context<TenantEnv>) {
  const day = dayIn(c.get('organisation').zone, c.get('now'))
  return reachOf(c.get('visitor')?.grants ?? [], listingRoles, day)
}

async function cohortWithinReach(c: Context<TenantEnv>): Promise<AdultsCohort> {
  const id = c.req.param('cohort') ?? ''
  const cohort = isId(id) ? await adultsCohortById(c.get('scope'), id) : undefined
  if (cohort === undefined) throw new NotFound()
  const { siteId: site, editionId: edition } = cohort
  if (!includes(reachOfVisitor(c), { site, edition, cohort: id })) throw new NotFound()
  return cohort
}

/** The person chosen, or somebody new; null when the id is of nobody whom the list offers. */
async function personOf(
  c: Context<TenantEnv>,
  chosen: { person: string; 'first-name': string; 'last-name': string; 'birth-date': string },
): Promise<string | null> {
  const { person, 'first-name': firstName, 'last-name': lastName, 'birth-date': birthDate } = chosen
  const scope = c.get('scope')
  if (person === '') {
    return insertPerson(scope, { firstName, lastName, ...(birthDate === '' ? {} : { birthDate }) })
  }
  return (await isOffered(c, person)) ? person : null
}

async function isOffered(c: Context<TenantEnv>, personId: string): Promise<boolean> {
  const offered = await peopleToList(c.get('scope'), dayIn(c.get('organisation').zone, c.get('now')))
  return offered.some(({ id }) => id === personId)
}

function rulesOf(c: Context<TenantEnv>, { zone, ...rules }: AdultsCohort): CheckRules {
  return { ...rules, today: dayIn(zone, c.get('now')) }
}

async function errorsOf(c: Context<TenantEnv>, refusal: AdditionRefusal): Promise<FieldError[]> {
  const language = c.get('language')
  if (refusal.refused !== 'not safe') {
    return [{ field: 'person', message: adultsWords[language].faults[refusal.refused] }]
  }
  return [{ field: 'person', message: await safetyInWords(c.get('scope'), refusal.why, language) }]
}

function adultsAsked(c: Context<TenantEnv>, cohort: AdultsCohort, adults: readonly AdultLine[]) {
  const rows = adults.filter(({ listed }) => listed)
  const columns = adultColumns(chromeOf(c), { cohort, today: dayIn(cohort.zone, c.get('now')) })
  return listAtHand(c, { columns, rows, path: adultPaths.ofCohort(c.get('organisation').slug, cohort.id) })
}

async function adultsPage(
  c: Context<TenantEnv>,
  cohort: AdultsCohort,
  typed: Record<string, string> = {},
  errors: FieldError[] = [],
) {
  const scope = c.get('scope')
  shows(c, { action: 'adults.listed', object: { kind: 'cohort', id: cohort.id } })
  const adults = await adultsOf(scope, cohort)
  return (
    <CohortAdultsPage
      chrome={chromeOf(c)}
      cohort={cohort}
      adults={adults}
      list={adultsAsked(c, cohort, adults)}
      today={dayIn(cohort.zone, scope.now)}
      refusals={await cohortSafety(scope, cohort.id)}
      people={await peopleToList(scope, dayIn(c.get('organisation').zone, scope.now))}
      typed={typed}
      errors={errors}
    />
  )
}
