import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, asksForFile, fileOf, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { listingRoles } from './access.ts'
import { type AdditionRefusal, addAdult } from './actions/add-adult.ts'
import { askForTexts } from './actions/ask-for-texts.ts'
import { recordCheck } from './actions/record-check.ts'
import { removeAdult } from './actions/remove-adult.ts'
import { cohortWithinReach, isOffered, rulesOf } from './adult-guards.ts'
import { adultsAsked, adultsPage } from './adult-page-routes.tsx'
import { adultsOf } from './adult-queries.ts'
import { adultForm } from './forms.ts'
import { adultsWords } from './messages/words.ts'
import { adultPaths } from './paths.ts'
import { safetyInWords } from './refusal-queries.ts'
import { listedByName, lockedCohortState } from './store.ts'

/** The team's way: lists the adults beside its cohorts. */
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
    if (cohort.state === 'closed' || cohort.state === 'given up')
      return [{ field: 'person', message: faults['cohort closed'] }]
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
  if (refusal === 'listed so already') return redirectSaying(c, back, add.alreadySo)
  if (refusal !== null) return refuse(await errorsOf(c, refusal))
  await askForTexts(c.get('scope'), { personId, cohort }, siteAddress(c))
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

async function errorsOf(c: Context<TenantEnv>, refusal: AdditionRefusal): Promise<FieldError[]> {
  const language = c.get('language')
  if (refusal.refused !== 'not safe') {
    const field = refusal.refused === 'minor' ? 'role' : 'person'
    return [{ field, message: adultsWords[language].faults[refusal.refused] }]
  }
  return [{ field: 'person', message: await safetyInWords(c.get('scope'), refusal.why, language) }]
}
