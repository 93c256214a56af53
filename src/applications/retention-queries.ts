import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/** The two chapters of a programme's `retention` that this capability knows how to date. */
export const fileRules = ['draftsNeverSent', 'refusedFiles'] as const
export type FileRule = (typeof fileRules)[number]

/** Somebody whose last file has been kept for as long as the programme says, and by which of its rules. */
export type FileDue = { personId: string; rule: FileRule; programmeVersionId: string }

/**
 * Whose files are due: a draft from its last change, a file without a place from the decision or the move that ended it
 * (`retention` in the programme version that it was begun under). Only somebody of whom every file is due: one that goes on
 * keeps her. Nobody who has or had a place, has a role or is a guardian of somebody: those are other files.
 */
export async function filesDue(scope: Scope): Promise<FileDue[]> {
  const { organisationId, now } = scope
  const { rows } = await sql<FileDue>`
    with files as (
      select a.applicant_id, a.programme_version_id, v.document -> 'retention' as kept,
        case when a.state = 'draft' then 'draftsNeverSent'
          when a.state in ('declined', 'refused by applicant', 'expired', 'withdrawn')
            or a.state <> 'accepted' and c.state = 'finished' then 'refusedFiles' end as rule,
        greatest(a.started_at,
          (select max(w.saved_at) from application_answers w
            where w.organisation_id = a.organisation_id and w.application_id = a.id),
          (select max(m.at) from application_changes m
            where m.organisation_id = a.organisation_id and m.application_id = a.id)) as since
      from applications a
      join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
      join programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
      where a.organisation_id = ${organisationId}),
    ends as (
      select f.*, f.since + make_interval(
        days => coalesce((f.kept -> f.rule -> 'for' ->> 'days')::integer, 0),
        months => coalesce((f.kept -> f.rule -> 'for' ->> 'months')::integer, 0)) as due
      from files f)
    select distinct on (p.id) p.id as "personId", e.rule, e.programme_version_id as "programmeVersionId"
    from ends e
    join people p on p.organisation_id = ${organisationId} and p.id = e.applicant_id and p.erased_at is null
    where not exists (select from ends later
        where later.applicant_id = p.id and (later.due is null or later.due > ${now}))
      and not exists (select from enrolments n where n.organisation_id = p.organisation_id and n.person_id = p.id)
      and not exists (select from role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id)
      and not exists (select from guardianships g
        join people c on c.organisation_id = g.organisation_id and c.id = g.child_id and c.erased_at is null
        where g.organisation_id = p.organisation_id and g.guardian_id = p.id)
    order by p.id, e.due desc`.execute(scope.db)
  return rows
}

/** How the programme that she applied to last speaks to her; "vous" to whoever never applied. */
export async function addressOf(scope: Scope, personId: string): Promise<'tu' | 'vous'> {
  const { rows } = await sql<{ address: 'tu' | 'vous' }>`
    select v.document ->> 'address' as address from applications a
    join programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
    where a.organisation_id = ${scope.organisationId} and a.applicant_id = ${personId}
    order by a.started_at desc limit 1`.execute(scope.db)
  return rows[0]?.address ?? 'vous'
}
