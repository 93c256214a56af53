import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { endOf, lastContact } from './last-contact-queries.ts'

/** The chapters of a programme's `retention` that this capability knows how to date. */
const fileRules = ['draftsNeverSent', 'refusedFiles', 'participantFiles'] as const
export type FileRule = (typeof fileRules)[number]

/** Somebody whose last file has been kept for as long as the programme says, and by which of its rules. */
type FileDue = { personId: string; rule: FileRule; programmeVersionId: string }

/**
 * Whose files are due: a draft from its last change, a file without a place from the decision or the move that ended it, and
 * not before she was told of it, one that nobody decided from the last day of the edition, a
 * file with a place from the last contact (`retention` in the programme version that it was begun under). Only somebody of
 * whom every file is due: one that goes on keeps her, and so does one whose programme says no length. Nobody who is a
 * guardian of somebody who is here; nobody with a role that goes on. `among`: these people only.
 */
export async function filesDue(scope: Scope, among?: readonly string[]): Promise<FileDue[]> {
  const { organisationId, now } = scope
  const { rows } = await sql<FileDue>`
    with versions as materialized (
      select v.id, v.document -> 'retention' as kept from programme_versions v
      where v.organisation_id = ${organisationId}),
    files as (
      select a.*, v.kept, ${endOf(scope, sql`d.ends_on`)} as place_until,
        case when n.id is not null then 'participantFiles'
          when a.state = 'draft' then 'draftsNeverSent'
          when a.state <> 'accepted' then 'refusedFiles' end as rule,
        case when a.state not in ('draft', 'declined', 'refused by applicant', 'expired', 'withdrawn') and c.state <> 'finished'
          then ${endOf(scope, sql`t.ends_on`)} end as open_until
      from applications a
      join people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id and p.erased_at is null
      join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
      join editions t on t.organisation_id = c.organisation_id and t.id = c.edition_id
      join versions v on v.id = a.programme_version_id
      left join enrolments n on n.organisation_id = a.organisation_id and n.application_id = a.id
      left join editions d on d.organisation_id = n.organisation_id and d.id = n.edition_id
      where a.organisation_id = ${organisationId}
        and ${among === undefined ? sql`true` : sql`a.applicant_id = any(${among}::uuid[])`}),
    lengths as (
      select f.*, coalesce(make_interval(days => (f.kept -> f.rule -> 'for' ->> 'days')::integer),
        make_interval(months => (f.kept -> f.rule -> 'for' ->> 'months')::integer)) as length
      from files f),
    ends as (
      select file.applicant_id, file.programme_version_id, file.rule, ${since(scope)} + file.length as due
      from lengths file),
    judged as (
      select e.*, bool_and(coalesce(e.due <= ${now}, false)) over (partition by e.applicant_id) as all_due from ends e)
    select distinct on (p.id) p.id as "personId", e.rule, e.programme_version_id as "programmeVersionId"
    from judged e
    join people p on p.organisation_id = ${organisationId} and p.id = e.applicant_id
    where e.all_due and (e.rule = 'participantFiles'
        or not exists (select from enrolments n where n.organisation_id = p.organisation_id and n.person_id = p.id)
          and not exists (select from role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id))
      and not exists (select from guardianships g
        join people c on c.organisation_id = g.organisation_id and c.id = g.child_id and c.erased_at is null
        where g.organisation_id = p.organisation_id and g.guardian_id = p.id)
    order by p.id, e.due desc`.execute(scope.db)
  return rows
}

/**
 * From when a `file` is kept; never for one whose refusal she has not been told. Before the length has passed since her place ended, whatever was said since could only keep
 * her longer, so nobody asks.
 */
function since(scope: Scope) {
  const { organisationId, now } = scope
  return sql`case
    when file.state = 'declined' and exists (select from untold_refusals u
      where u.organisation_id = ${organisationId} and u.application_id = file.id) then null
    when file.place_until is null then greatest(file.started_at, file.open_until,
      (select k.approved_at from kind_answers k
        where k.organisation_id = ${organisationId} and k.application_id = file.id and file.state = 'declined'),
      (select max(w.saved_at) from application_answers w
        where w.organisation_id = ${organisationId} and w.application_id = file.id),
      (select max(m.at) from application_changes m
        where m.organisation_id = ${organisationId} and m.application_id = file.id))
    when file.place_until + file.length > ${now} then file.place_until
    else ${lastContact(scope, sql`file.applicant_id`)} end`
}

/** How long the file of whoever has or had a place is kept after the last contact: the longest of her programmes. */
export async function placeKept(
  scope: Scope,
  personId: string,
): Promise<{ days: number } | { months: number } | null> {
  const { rows } = await sql<{ for: { days: number } | { months: number } }>`
    select v.document #> '{retention,participantFiles,for}' as for from enrolments n
    join programme_versions v on v.organisation_id = n.organisation_id and v.id = n.programme_version_id
    where n.organisation_id = ${scope.organisationId} and n.person_id = ${personId}
      and v.document #> '{retention,participantFiles}' is not null
    order by coalesce(make_interval(days => (v.document #>> '{retention,participantFiles,for,days}')::integer),
      make_interval(months => (v.document #>> '{retention,participantFiles,for,months}')::integer)) desc
    limit 1`.execute(scope.db)
  return rows[0]?.for ?? null
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
