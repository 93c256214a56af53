import type { Context } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { FieldError } from '#platform/http/form.ts'
import { isId } from '#platform/ids/ids.ts'
import { includes, reachOfVisitor, type TenantEnv, todayOf } from '#src/organisations/index.ts'
import { listingRoles } from './access.ts'
import type { CheckRules } from './actions/record-check.ts'
import {
  type AdultLine,
  type AdultsCohort,
  adultsCohortById,
  adultsOf,
  peopleToList,
} from './adult-queries.ts'
import { adultsWords } from './messages/words.ts'
import { adultPaths } from './paths.ts'
import { safetyInWords } from './refusal-queries.ts'
import type { SafetyRefusal } from './safe-before-start.ts'

/** The cohort of the address, within the visitor's reach; for everybody else it does not exist. */
export async function cohortWithinReach(c: Context<TenantEnv>): Promise<AdultsCohort> {
  const id = c.req.param('cohort') ?? ''
  const cohort = isId(id) ? await adultsCohortById(c.get('scope'), id) : undefined
  if (cohort === undefined) throw new NotFound()
  const { siteId: site, editionId: edition } = cohort
  if (!includes(reachOfVisitor(c, listingRoles), { site, edition, cohort: id })) throw new NotFound()
  return cohort
}

/** Somebody beside a cohort, and that cohort. */
export type AdultAsked = { cohort: AdultsCohort; adult: AdultLine }

/** The cohort of the address, and somebody on its page of adults: listed, or there by her role. For everybody else neither exists. */
export async function adultAsked(c: Context<TenantEnv>): Promise<AdultAsked> {
  const cohort = await cohortWithinReach(c)
  const wanted = c.req.param('person')
  const adult = (await adultsOf(c.get('scope'), cohort)).find(({ personId }) => personId === wanted)
  if (adult === undefined) throw new NotFound()
  return { cohort, adult }
}

/** Is that person one whom the list of choices offers? */
export async function isOffered(c: Context<TenantEnv>, personId: string): Promise<boolean> {
  const offered = await peopleToList(c.get('scope'), todayOf(c))
  return offered.some(({ id }) => id === personId)
}

/** What decides whether a check counts for that cohort, today. */
export function rulesOf(c: Context<TenantEnv>, { zone, ...rules }: AdultsCohort): CheckRules {
  return { ...rules, today: dayIn(zone, c.get('now')) }
}

type Refused = { field: string; cohortId: string; why: readonly SafetyRefusal[] }

/** Why something may not come to a cohort, beside its field: who and which day, and the page of the adults that mends it. */
export async function safetyError(
  c: Context<TenantEnv>,
  { field, cohortId, why }: Refused,
): Promise<FieldError> {
  const language = c.get('language')
  const href = adultPaths.ofCohort(c.get('organisation').slug, cohortId)
  return {
    field,
    message: await safetyInWords(c.get('scope'), why, language),
    mend: { href, label: adultsWords[language].list.mend },
  }
}
