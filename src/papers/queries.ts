import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type Reach, withinReach } from '#src/organisations/index.ts'
import { doorOrder } from '#src/people/index.ts'
import type { EditionDocument, ProgrammeDocument } from '#src/programmes/index.ts'
import type { Paper } from './paper.ts'

/** A cohort as far as its papers are concerned. */
export type PapersCohort = {
  id: string
  name: string
  place: string
  state: string
  editionId: string
  siteId: string
  siteKey: string
  zone: string
  edition: EditionDocument
  programme: ProgrammeDocument
}

/** A cohort within somebody's reach; undefined when there is none. */
export async function papersCohortWithin(
  scope: Scope,
  reach: Reach,
  id: string,
): Promise<PapersCohort | undefined> {
  const { rows } = await sql<PapersCohort>`
    select c.id, c.name, coalesce(nullif(s.commune, ''), s.name) as place, c.state, e.id as "editionId", s.id as "siteId", s.key as "siteKey",
      s.zone, e.document as edition, v.document as programme
    from cohorts c
    join sites s on s.organisation_id = c.organisation_id and s.id = c.site_id
    join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    join programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
    where c.organisation_id = ${scope.organisationId} and c.id = ${id} and ${withinReach(reach)}`.execute(
    scope.db,
  )
  return rows[0]
}

/** One girl of a cohort with her papers, in the order of the programme. */
export type GirlPapers = {
  enrolmentId: string
  personId: string
  applicationId: string
  firstName: string
  lastName: string
  papers: Paper[]
}

const papersOf = sql<
  Paper[]
>`jsonb_agg(jsonb_build_object('key', p.paper, 'name', p.name, 'words', p.words, 'how', p.how,
  'givenBy', p.given_by, 'needed', p.needed, 'state', p.state, 'fault', p.fault, 'at', p.at,
  'by', nullif(btrim(concat_ws(' ', b.first_name, b.last_name)), ''), 'refused', p.refused, 'waived', p.waived)
  order by p.position)`

/** The papers of whoever is still in a cohort, by first name; of one of them when `enrolmentId` says so. */
export async function papersOfCohort(
  scope: Scope,
  cohortId: string,
  enrolmentId?: string,
): Promise<GirlPapers[]> {
  const { rows } = await sql<GirlPapers>`
    select p.enrolment_id as "enrolmentId", p.person_id as "personId", p.application_id as "applicationId",
      g.first_name as "firstName", g.last_name as "lastName", ${papersOf} as papers
    from enrolment_papers p
    join people g on g.organisation_id = p.organisation_id and g.id = p.person_id
    left join people b on b.organisation_id = p.organisation_id and b.id = p.by_id
    where p.organisation_id = ${scope.organisationId} and p.cohort_id = ${cohortId}
      and p.enrolment_state in ('confirmed', 'started', 'completed')
      and (${enrolmentId ?? null}::uuid is null or p.enrolment_id = ${enrolmentId ?? null}::uuid)
    group by p.enrolment_id, p.person_id, p.application_id, g.first_name, g.last_name
    order by ${doorOrder('g')}, p.enrolment_id`.execute(scope.db)
  return rows.map(withDates)
}

/** The papers behind one application, for whoever holds a link to it; empty when her place is not confirmed. */
export async function papersOfApplication(scope: Scope, applicationId: string): Promise<Paper[]> {
  const { rows } = await sql<GirlPapers>`
    select ${papersOf} as papers
    from enrolment_papers p left join people b on b.organisation_id = p.organisation_id and b.id = p.by_id
    where p.organisation_id = ${scope.organisationId} and p.application_id = ${applicationId}
      and p.enrolment_state in ('confirmed', 'started', 'completed')
    group by p.enrolment_id`.execute(scope.db)
  return rows.flatMap((row) => withDates(row).papers)
}

/** JSON has no instants. */
function withDates<Row extends { papers: Paper[] }>(row: Row): Row {
  return { ...row, papers: row.papers.map(({ at, ...it }) => ({ ...it, at: at && new Date(at) })) }
}

/** A cohort in which somebody misses a paper that she needs: how many girls, and since when the oldest has her place. */
export type PapersLine = { id: string; name: string; place: string; missing: number; oldest: Date }

/** The cohorts within reach where a needed paper is missing, the oldest first. */
export async function cohortsMissingPapers(scope: Scope, reach: Reach): Promise<PapersLine[]> {
  const { rows } = await sql<PapersLine>`
    select c.id, c.name, coalesce(nullif(s.commune, ''), s.name) as place,
      count(distinct d.object_id)::integer as missing, min(d.since) as oldest
    from desk_papers d
    join cohorts c on c.organisation_id = d.organisation_id and c.id = d.cohort_id
    join sites s on s.organisation_id = c.organisation_id and s.id = c.site_id
    where d.organisation_id = ${scope.organisationId} and ${withinReach(reach)}
    group by c.id, c.name, s.commune, s.name
    order by min(d.since), c.name collate app.names`.execute(scope.db)
  return rows
}
