import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { type ApplicationKey, applicationOfLink, currentOrganisation } from './own-link-queries.ts'
import type { PlaceSession } from './place-session.ts'

/**
 * Has the place that was hers, of the application `a`, ended by a guardian's no and not by her own leaving? That she leaves by her own
 * word stays so when the team notes it, and what the team decided is its own.
 */
export function placeRefused(): RawBuilder<boolean> {
  return endedBy('a guardian')
}

/** Has the team ended the place that was hers, of the application `a`, before she ever came? */
export function placeEndedByTeam(): RawBuilder<boolean> {
  return endedBy('the team')
}

/** By whose word it ended is asked of a withdrawn application only (`platform.place_ended_by`). */
function endedBy(whom: 'a guardian' | 'the team'): RawBuilder<boolean> {
  return sql<boolean>`case when a.state = 'withdrawn'
    then platform.place_ended_by(a.organisation_id, a.id) is not distinct from ${sql.lit(whom)} else false end`
}

/**
 * Can the place that a guardian's no ended be hers again, of the application `a`? Not where she had left her cohort before, by a departure or with
 * her diploma, nor once that cohort is closed.
 */
export function placeToGiveBack(): RawBuilder<boolean> {
  return sql<boolean>`(${placeRefused()} and not exists (select from enrolments n
    left join cohorts k on k.organisation_id = n.organisation_id and k.id = n.cohort_id
    where n.organisation_id = a.organisation_id and n.application_id = a.id
      and (n.state <> 'left early' or n.left_time is null or k.state = 'closed')))`
}

/**
 * What became of her place: its sessions in their order once she is in a cohort, whether that is confirmed, whether a group is looked for
 * since hers was given up, whether a paper is still to be given, and whether her diploma was.
 */
export type PlaceView = {
  sessions: PlaceSession[]
  confirmed: boolean
  /** Her group will not take place, and no other has her yet. */
  withoutGroup: boolean
  owesPaper: boolean
  hasDiploma: boolean
  /** Her last day, `YYYY-MM-DD`, once the team has written down that she left and that day is over; null while the place is hers. */
  leftOn: string | null
  /** Her last day, `YYYY-MM-DD`, once it is written down and while it is not over; null otherwise. */
  leavesOn: string | null
}

/** The place of one application, as it is shown to her; without a place there are no sessions and no diploma. `asked`: it is under way already. */
export async function placeView(
  { db, organisationId }: Scope,
  applicationId: string,
  asked?: Promise<PlaceView[]>,
): Promise<PlaceView> {
  const [row] = await (asked ?? placeOfApplication(db, { organisationId, applicationId }))
  return row!
}

/** What is there of what a guardian does for a place that is hers: the emergency sheet, and every paper that her first day waits for. */
export type GuardianDone = { sheet: boolean; papers: boolean }

export async function guardianDone(scope: Scope, applicationId: string): Promise<GuardianDone> {
  const { rows } = await sql<GuardianDone>`
    select exists (select from enrolments e
        join emergency_needs n on n.organisation_id = e.organisation_id and n.enrolment_id = e.id
        where e.organisation_id = ${scope.organisationId} and e.application_id = ${applicationId}) as sheet,
      not exists (select from enrolment_papers p
        where p.organisation_id = ${scope.organisationId} and p.application_id = ${applicationId} and p.given_by = 'guardian'
          and p.needed and not p.waived and p.state in ('missing', 'asked')) as papers`.execute(scope.db)
  return rows[0]!
}

const placeOfApplication = statement(
  (_, { organisationId, applicationId }: { organisationId: string; applicationId: string }) =>
    placeOf({ organisationId, id: applicationId }),
)

/** The same of the application that a girl's link opens, in the organisation that is open. */
export const placeOfLink = statement((_, { tokenHash }: { tokenHash: Buffer }) =>
  placeOf({ organisationId: currentOrganisation, id: applicationOfLink(tokenHash) }),
)

function placeOf({ organisationId, id }: ApplicationKey): RawBuilder<PlaceView> {
  return sql<PlaceView>`
    select e.id is not null and exists (select from certificates t
        where t.organisation_id = e.organisation_id and t.enrolment_id = e.id) as "hasDiploma",
      case when e.state in ('confirmed', 'started')
        then platform.owes_a_paper(a.organisation_id, a.id) else false end as "owesPaper",
      case when e.state in ('left early', 'excluded by decision') then e.left_on end as "leftOn",
      case when e.state in ('confirmed', 'started') and e.leaves_as is not null then e.left_on end as "leavesOn",
      case when e.state in ('confirmed', 'started') and e.cohort_id is null
        then exists (select from places_without_group w
          where w.organisation_id = e.organisation_id and w.enrolment_id = e.id) else false end as "withoutGroup",
      hers.sessions, hers.confirmed
    from (select ${organisationId}::uuid as organisation_id, ${id}::uuid as id offset 0) a
    left join enrolments e on e.organisation_id = a.organisation_id and e.application_id = a.id
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('day', s.day, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
            'endsAt', to_char(s.ends_at, 'HH24:MI'), 'zone', s.zone, 'room', s.room, 'isCancelled', s.state = 'cancelled')
          order by s.day, s.starts_at), '[]') as sessions, coalesce(bool_and(s.confirmed), true) as confirmed
        from place_sessions s
        where s.organisation_id = a.organisation_id and s.application_id = a.id) hers`
}
