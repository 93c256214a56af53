import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * Who reaches a cohort with a minor by a role, today or later, and is not on its list from today on: which days she could be
 * listed for, and the first day without a check (`missing_on`, null when hers lasts). A closed cohort asks nobody any more.
 */
export function besideByRole(scope: Scope, cohortId: string): RawBuilder<unknown> {
  return sql`
    select person_id, role, from_day, to_day,
      case when asked_from > greatest(to_day, today) or checked_until >= greatest(to_day, today) then null
        else greatest(from_day, today, asked_from, checked_until + 1) end as missing_on
    from (
      select r.person_id, min(r.role) as role, max(r.to_day) as to_day, t.today, min(r.asked_from) as asked_from,
        greatest(min(r.from_day), least(t.today, max(r.to_day)), max(l.last_day) + 1) as from_day,
        max(r.checked_until) as checked_until
      from roles_beside_minors r
      cross join lateral (select (${scope.now}::timestamptz at time zone r.zone)::date as today) t
      cross join lateral (select max(a.to_day) as last_day from cohort_adults a
        where a.organisation_id = r.organisation_id and a.cohort_id = r.cohort_id and a.person_id = r.person_id
          and a.removed_at is null) l
      where r.organisation_id = ${scope.organisationId} and r.cohort_id = ${cohortId} and not r.closed
        and (r.ends_on is null or r.ends_on >= t.today)
        and (l.last_day is null or l.last_day < least(t.today, r.to_day))
      group by r.person_id, t.today
    ) r`
}
