import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type Role, roles } from '#src/organisations/index.ts'
import type { LogLine } from './own-log.ts'

export const logLinesPerPage = 20

/**
 * What others did with a person's file, a line for each day, deed and doer, the latest first: nothing sealed, no refusal not told yet.
 * What she did herself is left out, and that she began before she had a link: she was there.
 */
export async function ownLog(
  scope: Scope,
  personId: string,
  { zone, page }: { zone: string; page: number },
): Promise<{ lines: LogLine[]; total: number }> {
  const { organisationId } = scope
  const { rows } = await sql<LogLine & { roles: Role[]; total: number }>`
    with hers as (
      select (a.at at time zone ${zone})::date as day, a.action, a.actor_kind, a.actor_id, count(*)::integer as times,
        max(a.at) as last
      from told_audit_events a
      where a.organisation_id = ${organisationId} and a.subject_id = ${personId}
        and a.actor_id is distinct from ${personId}
        and not (a.actor_kind = 'visitor' and a.action = 'application.begun')
      group by 1, 2, 3, 4)
    select to_char(h.day, 'YYYY-MM-DD') as day, h.action, h.actor_kind as "actorKind", h.times,
      coalesce((select array_agg(distinct g.role) from role_grants g
          where g.organisation_id = ${organisationId} and g.person_id = h.actor_id and g.starts_on <= h.day
            and (g.ends_on is null or g.ends_on >= h.day)),
        array(select g.role from role_grants g
          where g.organisation_id = ${organisationId} and g.person_id = h.actor_id and g.starts_on <= h.day
          order by g.starts_on desc limit 1)) as roles,
      exists (select from guardianships g where g.organisation_id = ${organisationId} and g.child_id = ${personId}
        and g.guardian_id = h.actor_id) as "isGuardian",
      count(*) over ()::integer as total
    from hers h
    order by h.last desc, h.action
    limit ${logLinesPerPage} offset ${(page - 1) * logLinesPerPage}`.execute(scope.db)
  const lines = rows.map((line) => ({ ...line, roles: roles.filter((role) => line.roles.includes(role)) }))
  return { lines, total: rows[0]?.total ?? 0 }
}
