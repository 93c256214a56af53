import { type Kysely, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import { statement } from '#platform/database/statement.ts'
import { type Reach, withinReach } from '#src/organisations/index.ts'
import { doorOrder } from '#src/people/index.ts'
import {
  documentUnlessKnown,
  type EditionDocument,
  knownDocument,
  knownDocuments,
  type ProgrammeDocument,
} from '#src/programmes/index.ts'
import { type TextLeft, textLeftOf } from '#src/safeguarding/index.ts'
import type { CohortState } from './cohort.ts'
import type { Need } from './day-needs.ts'
import type { DepartureOutcome, EnrolmentState } from './enrolment.ts'

/** A cohort with everything its pages need: its place, its edition, and the programme that the edition runs under. */
export type CohortView = {
  id: string
  name: string
  motto: string
  room: string
  state: CohortState
  site: { id: string; key: string; name: string; commune: string; zone: string }
  editionId: string
  edition: EditionDocument
  programme: ProgrammeDocument
  /** Confirmed on the same site, in no cohort yet. */
  withoutCohort: number
  /** The last day of its calendar, cancelled sessions left out; null when there is none. */
  lastDay: string | null
}

/** A cohort within somebody's reach; undefined when there is none. */
export async function cohortWithin(scope: Scope, reach: Reach, id: string): Promise<CohortView | undefined> {
  const { organisationId } = scope
  const [row] = await oneCohort(scope.db, { organisationId, id, known: knownDocuments(scope), ...reach })
  return row && viewOf(scope, row)
}

/** The same for somebody of its team, with the text that she has still to read or to sign before she opens emergency sheets. */
export async function cohortForTeam(
  scope: Scope,
  reach: Reach,
  id: string,
): Promise<{ cohort: CohortView; textLeft: TextLeft | null } | undefined> {
  const { organisationId, actor } = scope
  const wanted = { organisationId, id, known: knownDocuments(scope), readerId: actor.id!, ...reach }
  const [row] = await oneCohortForTeam(scope.db, wanted)
  if (row === undefined) return undefined
  const { textLeft, ...cohort } = row
  return { cohort: viewOf(scope, cohort), textLeft }
}

type Row = Awaited<ReturnType<typeof oneCohort>>[number]

function viewOf(scope: Scope, row: Row): CohortView {
  const { siteId, key, siteName, commune, zone, programmeVersionId, ...cohort } = row
  return {
    ...cohort,
    state: cohort.state as CohortState,
    site: { id: siteId, key, name: siteName, commune, zone },
    edition: knownDocument(scope, cohort.editionId, cohort.edition),
    programme: knownDocument(scope, programmeVersionId, cohort.programme),
  }
}

type Wanted = Reach & { organisationId: string; id: string; known: readonly string[] }

const oneCohort = statement(cohortQuery)

const oneCohortForTeam = statement((db, given: Wanted & { readerId: string }) =>
  cohortQuery(db, given).select(textLeftOf(given.organisationId, given.readerId).as('textLeft')),
)

function cohortQuery(db: Kysely<DB>, given: Wanted) {
  return db
    .selectFrom('cohorts as c')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'c.organisationId').onRef('s.id', '=', 'c.siteId'),
    )
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'e.organisationId').onRef('v.id', '=', 'e.programmeVersionId'),
    )
    .select(['c.id', 'c.name', 'c.motto', 'c.room', 'c.state', 'c.editionId'])
    .select(['s.id as siteId', 's.key', 's.name as siteName', 's.commune', 's.zone'])
    .select([
      'v.id as programmeVersionId',
      documentUnlessKnown<EditionDocument>(given.known, 'e').as('edition'),
    ])
    .select(documentUnlessKnown<ProgrammeDocument>(given.known, 'v').as('programme'))
    .select(
      sql<number>`(select count(*)::int from enrolments w where w.organisation_id = c.organisation_id
        and w.site_id = c.site_id and w.cohort_id is null and w.state in ('confirmed', 'started'))`.as(
        'withoutCohort',
      ),
    )
    .select(
      sql<string | null>`(select max(n.day) from sessions n where n.organisation_id = c.organisation_id
        and n.cohort_id = c.id and n.state <> 'cancelled')`.as('lastDay'),
    )
    .where('c.organisationId', '=', given.organisationId)
    .where('c.id', '=', given.id)
    .where(withinReach(given))
}

/** One participant with the sessions that count for her. */
export type Participant = {
  enrolmentId: string
  personId: string
  /** Her application, and where it lies: whose reach opens it. */
  application: { id: string; edition: string; site: string | null }
  firstName: string
  lastName: string
  birthDate: string | null
  state: EnrolmentState
  joinedOn: string | null
  leftOn: string | null
  /** The hour of that day from which no session asks for her, `HH:MM`; null is its end. */
  leftTime: string | null
  /** What her place becomes after `leftOn`, while that day is not over; null when no departure is noted ahead. */
  leavesAs: DepartureOutcome | null
  /** Since when her guardian's permission counts no more, given by a contact that was wrong; null while one stands, or none was given. */
  permissionVoidedAt: Date | null
  /** Of her emergency sheet, what the day's count needs. */
  need: Need
  sessions: { taughtMinutes: number; attendedMinutes: number; excused: boolean }[]
}

/**
 * Whoever is or was in a cohort and was not transferred away, by first name. The sessions that count for her are those
 * of any sheet she is on, and those that her cohort held while she belonged to it and that miss her: they count zero.
 */
export function participantsOf({ db, organisationId }: Scope, cohortId: string): Promise<Participant[]> {
  return participants(db, { organisationId, cohortId })
}

// The sessions of all are gathered once: asked girl by girl, they took nearly twice as long.
const participants = statement(
  (_, { organisationId, cohortId }: { organisationId: string; cohortId: string }) => sql<Participant>`
    with marked as (
      select a.enrolment_id, a.session_id, s.taught_minutes, a.minutes, a.status = 'excused' as excused
      from enrolments e
      join attendance a on a.organisation_id = e.organisation_id and a.enrolment_id = e.id
      join sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
      where e.organisation_id = ${organisationId} and e.cohort_id = ${cohortId} and s.state = 'held'
    ),
    hers as (
      select enrolment_id, taught_minutes, minutes, excused from marked
      union all
      select e.enrolment_id, s.taught_minutes, 0, false
      from session_members e
      join sessions s on s.organisation_id = e.organisation_id and s.id = e.session_id
      where e.organisation_id = ${organisationId} and e.cohort_id = ${cohortId} and e.state = 'held'
        and not exists (select from marked m where m.session_id = s.id and m.enrolment_id = e.enrolment_id)
    )
    select e.id as "enrolmentId", p.id as "personId", p.first_name as "firstName", p.last_name as "lastName",
      p.birth_date as "birthDate", e.state,
      jsonb_build_object('id', a.id, 'edition', e.edition_id, 'site', a.site_id) as application,
      e.joined_on as "joinedOn", e.left_on as "leftOn", to_char(e.left_time, 'HH24:MI') as "leftTime", e.leaves_as as "leavesAs",
      coalesce(h.sessions, '[]') as sessions,
      (select o.voided_at from voided_permissions o where o.organisation_id = e.organisation_id and o.about_id = e.person_id
        and o.application_id = e.application_id and e.state in ('confirmed', 'started')) as "permissionVoidedAt",
      case when n.goes_home is null then null
        else jsonb_build_object('goesHome', n.goes_home, 'diet', coalesce(n.diet, '')) end as need
    from enrolments e
    join people p on p.organisation_id = e.organisation_id and p.id = e.person_id
    join applications a on a.organisation_id = e.organisation_id and a.id = e.application_id
    left join emergency_needs n on n.organisation_id = e.organisation_id and n.enrolment_id = e.id
    left join (select enrolment_id, jsonb_agg(jsonb_build_object('taughtMinutes', taught_minutes, 'attendedMinutes', minutes,
      'excused', excused)) as sessions from hers group by enrolment_id) h on h.enrolment_id = e.id
    where e.organisation_id = ${organisationId} and e.cohort_id = ${cohortId}
    order by ${doorOrder('p')}, e.id`,
)
