import type { Scope } from '#platform/database/database.ts'
import { departEnrolment } from '#src/cohorts/actions/depart-enrolment.ts'
import type { DepartureReason } from '#src/cohorts/enrolment.ts'
import { type CohortView, closeCohort, cohortWithin, endStay } from '#src/cohorts/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { issueDiplomas } from '#src/recognition/index.ts'
import { as, daysAfter } from './days.ts'

/** Nothing of the association is out of reach of its world. */
export const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

/** The cohorts of an edition with the key of their place. */
export async function cohortsOf(scope: Scope, editionId: string): Promise<CohortView[]> {
  const rows = await scope.db
    .selectFrom('cohorts')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('editionId', '=', editionId)
    .orderBy('name')
    .execute()
  const cohorts: CohortView[] = []
  for (const { id } of rows) cohorts.push((await cohortWithin(scope, everywhere, id))!)
  return cohorts
}

/** A girl of the cohort leaves before the end; her last day is this one. */
export async function leave(
  scope: Scope,
  cohort: CohortView,
  { name, reason, day, by }: { name: string; reason: DepartureReason; day: string; by: string },
  site: SiteAddress,
): Promise<void> {
  const { id } = await scope.db
    .selectFrom('enrolments as e')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'e.organisationId').onRef('p.id', '=', 'e.personId'),
    )
    .select('e.id')
    .where('e.organisationId', '=', scope.organisationId)
    .where('e.cohortId', '=', cohort.id)
    .where((eb) => eb(eb.fn('concat_ws', [eb.val(' '), 'p.firstName', 'p.lastName']), '=', name))
    .executeTakeFirstOrThrow()
  const departure = { enrolmentId: id, cohortId: cohort.id, reason, lastDay: day }
  const refusal = await departEnrolment(as(scope, by, day, '18:30'), departure, site)
  if (refusal !== null) throw new Error(`${name} cannot leave: ${JSON.stringify(refusal)}`)
  await endStay(as(scope, by, daysAfter(day, 1), '00:00'), { enrolmentId: id, cohortId: cohort.id })
}

/** The last day: diplomas signed by a fictional host and the director, then the cohort closes. */
export async function celebrate(scope: Scope, cohort: CohortView, by: string): Promise<void> {
  const day = cohort.edition.lastDay
  const signatures = [
    { name: 'Béatrice Colin', title: 'Hôte de la cérémonie', structure: cohort.site.name },
    { name: 'Ornella Sabatier', title: 'Directrice de l’association', structure: 'Ricochet' },
  ]
  const issued = await issueDiplomas(as(scope, by, day, '17:30'), { cohort, signatures })
  if ('refused' in issued) throw new Error(`No diploma in ${cohort.name}: ${issued.refused}`)
  const refusal = await closeCohort(as(scope, by, daysAfter(day, 3), '10:00'), cohort.id)
  if (refusal !== null) throw new Error(`${cohort.name} not closed: ${refusal}`)
}
