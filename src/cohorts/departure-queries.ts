import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Departure } from './departure.ts'

/** The departure of one girl from a cohort; undefined while none is written down, or when she is not in it. */
export async function departureOf(
  { db, organisationId }: Scope,
  { enrolmentId, cohortId }: { enrolmentId: string; cohortId: string },
): Promise<Departure | undefined> {
  const { rows } = await sql<Departure>`
    select e.person_id as "personId", e.state, e.leaves_as as "leavesAs", e.left_on as "leftOn",
      e.started_at is not null as "hasStarted", c.state as cohort,
      e.left_time is not null or a.state <> 'accepted' as "isGivenUp", p.erased_at is not null as "isErased",
      exists (select from enrolments o
        join one_person x on x.organisation_id = o.organisation_id and x.person_id = o.person_id
        join one_person y on y.organisation_id = x.organisation_id and y.one_id = x.one_id and y.person_id = e.person_id
        where o.organisation_id = e.organisation_id and o.edition_id = e.edition_id and o.id <> e.id
          and o.state in ('confirmed', 'started', 'completed')) as "hasOtherPlace",
      (select min(s.day) from sessions s where s.organisation_id = e.organisation_id and s.cohort_id = e.cohort_id
        and s.state = 'held' and platform.stays_for(e.joined_on, null, null, s.day, s.starts_at)
        and not platform.stays_for(e.joined_on, e.left_on, e.left_time, s.day, s.starts_at)) as "heldWithout"
    from enrolments e
    join cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
    join applications a on a.organisation_id = e.organisation_id and a.id = e.application_id
    join people p on p.organisation_id = e.organisation_id and p.id = e.person_id
    where e.organisation_id = ${organisationId} and e.id = ${enrolmentId} and e.cohort_id = ${cohortId}
      and e.left_on is not null`.execute(db)
  return rows[0]
}
