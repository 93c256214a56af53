import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * When somebody who had a place was last in contact, as SQL: the latest of the end of what she was in, what she or a guardian
 * did by link or account, and what somebody of the team did with her. A reading by the team is no contact, nor is anything
 * that a night did. Infinity while she has a role. Everything is found from `person` by an index.
 */
export function lastContact(scope: Scope, person: RawBuilder<unknown>): RawBuilder<Date> {
  const of = (alias: string) => sql`${sql.ref(`${alias}.organisation_id`)} = ${scope.organisationId}`
  return sql`greatest(
    (select max(greatest(h.started_at, h.submitted_at,
        (select max(w.saved_at) from application_answers w where ${of('w')} and w.application_id = h.id),
        (select max(m.at) from application_changes m
          where ${of('m')} and m.application_id = h.id and m.by_id is not null)))
      from applications h where ${of('h')} and h.applicant_id = ${person}),
    (select max(greatest(e.confirmed_at, e.started_at, ${endOf(scope, sql`t.ends_on`)},
        (select max(m.at) from enrolment_changes m where ${of('m')} and m.enrolment_id = e.id),
        (select max(greatest(k.issued_at, k.reissued_at)) from certificates k
          where ${of('k')} and k.enrolment_id = e.id)))
      from enrolments e join editions t on t.organisation_id = e.organisation_id and t.id = e.edition_id
      where ${of('e')} and e.person_id = ${person}),
    (select max(${endOf(scope, sql`b.to_day`)}) from cohort_adults b
      where ${of('b')} and b.person_id = ${person} and b.removed_at is null),
    (select max(coalesce(${endOf(scope, sql`r.ends_on`)}, 'infinity')) from role_grants r
      where ${of('r')} and r.person_id = ${person}),
    (select max(x.corrected_at) from person_corrections x where ${of('x')} and x.person_id = ${person}),
    (select max(z.corrected_at) from contact_corrections z where ${of('z')} and z.person_id = ${person}),
    (select max(y.at) from consents y where ${of('y')} and y.about_id = ${person}),
    (with family as (
        select ${person} as id
        union all
        select f.guardian_id from guardianships f where ${of('f')} and f.child_id = ${person})
      select max(l.at) from family s
      join audit_events l on ${of('l')} and l.subject_id = s.id
      where l.actor_id in (select id from family)
        or l.action in ('resume-code.used', 'guardian.confirmed-by-voice')))`
}

/** The instant at which a day is over where the organisation is. */
export function endOf({ organisationId }: Scope, day: RawBuilder<unknown>): RawBuilder<Date> {
  return sql`(${day} + 1)::timestamp at time zone (select o.zone from organisations o where o.organisation_id = ${organisationId})`
}
