import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/ids.ts'
import { includes, type Role, reachOfVisitor, type TenantEnv } from '#src/organisations/index.ts'
import { keepingRoles, waivingRoles } from './access.ts'
import { type GirlPapers, type PapersCohort, papersCohortWithin, papersOfCohort } from './queries.ts'

/** The cohort of the address, for whoever keeps its papers; not found outside her reach. */
export function keptCohort(c: Context<TenantEnv>): Promise<PapersCohort> {
  return cohortOf(c, keepingRoles)
}

/** The cohort of the address, for whoever reminds and waives. */
export function waivedCohort(c: Context<TenantEnv>): Promise<PapersCohort> {
  return cohortOf(c, waivingRoles)
}

/** May the visitor remind and waive in this cohort, or only write down what she saw? */
export function waivesIn(c: Context<TenantEnv>, { id, siteId, editionId }: PapersCohort): boolean {
  return includes(reachOfVisitor(c, waivingRoles), { edition: editionId, site: siteId, cohort: id })
}

/** The girl of the address, in her cohort; not found when she has left it. */
export async function girlOf(c: Context<TenantEnv>, cohort: PapersCohort): Promise<GirlPapers> {
  const id = c.req.param('enrolment') ?? ''
  const [girl] = isId(id) ? await papersOfCohort(c.get('scope'), cohort.id, id) : []
  if (girl === undefined) throw new NotFound()
  return girl
}

async function cohortOf(c: Context<TenantEnv>, wanted: readonly Role[]): Promise<PapersCohort> {
  const id = c.req.param('cohort') ?? ''
  const cohort = isId(id)
    ? await papersCohortWithin(c.get('scope'), reachOfVisitor(c, wanted), id)
    : undefined
  if (cohort === undefined) throw new NotFound()
  return cohort
}
