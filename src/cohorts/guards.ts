import type { Context } from 'hono'
import { ageOn } from '#platform/clock/age.ts'
import { dayIn } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/ids.ts'
import { includes, type Reach, type Role, reachOfVisitor, type TenantEnv } from '#src/organisations/index.ts'
import { adultsBeside, type TextLeft } from '#src/safeguarding/index.ts'
import { leaderRoles, plannerRoles, teamRoles } from './access.ts'
import { type HeldSheet, holdRunningSheet, holdSheetOf } from './actions/take-roll-call.ts'
import { type CohortView, cohortForTeam, cohortWithin } from './cohort-queries.ts'
import { type Sheet, sheetOf } from './roll-call-queries.ts'
import { type SessionView, sessionWithin } from './session-queries.ts'

/** May the visitor prepare a cohort somewhere, or does she only lead? */
export function isPlanner(c: Context<TenantEnv>): boolean {
  const { everywhere, editions, sites } = reachOfVisitor(c, plannerRoles)
  return everywhere || editions.length + sites.length > 0
}

/** The cohort of the address, for whoever leads or plans it; `plans` says which. Not found outside her reach. */
export async function ledCohort(c: Context<TenantEnv>): Promise<{ cohort: CohortView; plans: boolean }> {
  const cohort = await cohortOf(c, leaderRoles)
  return { cohort, plans: reaches(reachOfVisitor(c, plannerRoles), cohort) }
}

/**
 * `answersFor`: is she its coordinator? `bar`: what shuts its emergency sheets to her: she is a minor herself, or a text that she has still to read
 * or to sign; null when they open (decision 049).
 */
export type CohortOfTeam = { cohort: CohortView; answersFor: boolean; bar: 'minor' | TextLeft | null }

/** The cohort of the address, for its team. Not found for everybody else, however far her other roles reach. */
export async function cohortOfTeam(c: Context<TenantEnv>): Promise<CohortOfTeam> {
  const id = c.req.param('cohort') ?? ''
  const found = isId(id) ? await cohortForTeam(c.get('scope'), reachOfVisitor(c, teamRoles), id) : undefined
  if (found === undefined || !(await isOfTeam(c, found.cohort))) throw new NotFound()
  const { cohort, textLeft } = found
  return { cohort, answersFor: answersFor(c, cohort), bar: isMinorBeside(c, cohort) ? 'minor' : textLeft }
}

/** Is the visitor led from a page of this cohort to its emergency sheets? `for adults`: of its team, and a minor herself; null for everybody else. */
export async function sheetsFor(
  c: Context<TenantEnv>,
  cohort: CohortView,
): Promise<'open' | 'for adults' | null> {
  if (!(await isOfTeam(c, cohort))) return null
  return isMinorBeside(c, cohort) ? 'for adults' : 'open'
}

/**
 * Is the visitor a minor today, by the clocks of its site and the age of its programme? Whose birth date is not known is an adult: beside minors the role
 * of a facilitator rests until a check of hers counts, and nobody is checked who is not (decision 038).
 */
function isMinorBeside(c: Context<TenantEnv>, { site, programme }: CohortView): boolean {
  const { birthDate } = c.get('visitor')!
  if (birthDate === null) return false
  return ageOn(birthDate, dayIn(site.zone, c.get('now'))) < programme.guardian.permissionUnder.years
}

/**
 * Is the visitor of the team of this cohort: its coordinator, a facilitator of it or of its site, or a facilitator of more
 * whom its list of adults names for today or later?
 */
async function isOfTeam(c: Context<TenantEnv>, cohort: CohortView): Promise<boolean> {
  const facilitates = reachOfVisitor(c, ['facilitator'])
  if (answersFor(c, cohort) || reaches(byName(facilitates), cohort)) return true
  if (!reaches(facilitates, cohort)) return false
  const listed = await adultsBeside(c.get('scope'), cohort.id, dayIn(cohort.site.zone, c.get('now')))
  return listed.includes(c.get('visitor')!.personId)
}

/** The cohort of the address, for whoever plans it. */
export function plannedCohort(c: Context<TenantEnv>): Promise<CohortView> {
  return cohortOf(c, plannerRoles)
}

/** The session of the address, whose cohort lies within the reach of these roles. */
export async function sessionOf(c: Context<TenantEnv>, wanted: readonly Role[]): Promise<SessionView> {
  const session = await sessionWithin(c.get('scope'), reachOfVisitor(c, wanted), sessionId(c))
  if (session === undefined) throw new NotFound()
  return session
}

/** The same with its sheet, asked together. */
export async function sessionAndSheet(
  c: Context<TenantEnv>,
  wanted: readonly Role[],
): Promise<{ session: SessionView; sheet: Sheet }> {
  const id = sessionId(c)
  const [session, sheet] = await Promise.all([sessionOf(c, wanted), sheetOf(c.get('scope'), id)])
  return { session, sheet }
}

/** The same with its sheet held for a roll call, asked together. */
export async function sessionAndHeldSheet(
  c: Context<TenantEnv>,
  wanted: readonly Role[],
): Promise<{ session: SessionView; held: HeldSheet }> {
  const scope = c.get('scope')
  const [session, held] = await Promise.all([sessionOf(c, wanted), holdRunningSheet(scope, sessionId(c))])
  return { session, held: held ?? (await holdSheetOf(scope, session)) }
}

function sessionId(c: Context<TenantEnv>): string {
  const id = c.req.param('session') ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

/** The whole cohort of a session that the visitor plans. */
export async function cohortOfSession(c: Context<TenantEnv>, session: SessionView): Promise<CohortView> {
  const cohort = await cohortWithin(c.get('scope'), reachOfVisitor(c, plannerRoles), session.cohort.id)
  if (cohort === undefined) throw new NotFound()
  return cohort
}

async function cohortOf(c: Context<TenantEnv>, wanted: readonly Role[]): Promise<CohortView> {
  const id = c.req.param('cohort') ?? ''
  const cohort = isId(id) ? await cohortWithin(c.get('scope'), reachOfVisitor(c, wanted), id) : undefined
  if (cohort === undefined) throw new NotFound()
  return cohort
}

/** Is she the coordinator of a site or of a cohort somewhere? */
export function answersSomewhere(c: Context<TenantEnv>): boolean {
  const { sites, cohorts } = reachOfVisitor(c, ['territory coordinator'])
  return sites.length + cohorts.length > 0
}

/** Is she the coordinator of its site, or of it alone? A coordinator of a whole edition or organisation answers for neither. */
function answersFor(c: Context<TenantEnv>, cohort: CohortView): boolean {
  return reaches(byName(reachOfVisitor(c, ['territory coordinator'])), cohort)
}

/** What a role names itself, its site or its cohort, without what it reaches because it is wide. */
function byName(reach: Reach): Reach {
  return { ...reach, everywhere: false, editions: [] }
}

function reaches(reach: Reach, { id, editionId, site }: CohortView): boolean {
  return includes(reach, { edition: editionId, site: site.id, cohort: id })
}
