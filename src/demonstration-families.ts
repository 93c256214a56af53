import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DB } from '#platform/database/schema.ts'

/** Where a girl may stand, or her guardian, in the order of the page. */
export const standings = [
  'draft',
  'awaits guardian',
  'guardian',
  'offered',
  'waiting',
  'in cohort',
  'of age',
] as const
type FamilyStanding = (typeof standings)[number]

/**
 * A fictional girl, or a guardian of hers, as whom a visitor of a demonstration may look: none of them has an account.
 * `name`: the girl's.
 */
export type DemonstrationFamily = { name: string; standing: FamilyStanding; page: string }

/**
 * One girl in each situation worth seeing, and one guardian, by the newest link that was written to them: a demonstration
 * keeps its messages, and nobody else's link is shown anywhere.
 */
export async function familiesOf(
  trx: Kysely<DB>,
  organisationId: string,
  now: Date,
): Promise<DemonstrationFamily[]> {
  const { rows } = await sql<DemonstrationFamily>`
    with girls as (
      select a.id, a.applicant_id, a.submitted_at, a.state, p.birth_date, c.state as cohort,
        exists (select from guardianships g where g.organisation_id = a.organisation_id
          and g.child_id = a.applicant_id) as has_guardian,
        exists (select from last_consents l where l.organisation_id = a.organisation_id
          and l.context_id = a.id and l.about_id = a.applicant_id and l.purpose = 'permission') as answered
      from applications a
      join people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
      left join enrolments e on e.organisation_id = a.organisation_id and e.application_id = a.id
      left join cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
      where a.organisation_id = ${organisationId}
    ), standing as (
      select g.*, case
        when g.state = 'draft' then 'draft'
        when g.state in ('submitted', 'under review') and g.has_guardian and not g.answered then 'awaits guardian'
        when g.state in ('offered', 'waiting') then g.state
        when g.cohort = 'running' and g.birth_date <= ${now}::date - interval '18 years' then 'of age'
        when g.cohort = 'running' then 'in cohort'
      end as standing
      from girls g
    ), opened as (
      select s.standing, s.applicant_id, s.submitted_at, m.created_at, found.path, l.purpose
      from standing s
      join messages m on m.organisation_id = ${organisationId}
        and (m.recipient_id = s.applicant_id or m.about_id = s.applicant_id)
      cross join lateral substring(m.body from '(/o/[^/ ]+/(?:application|guardian)/[A-Za-z0-9_-]{22})') as found(path)
      join links l on l.organisation_id = ${organisationId} and l.holder_id = m.recipient_id
        and l.token_hash = sha256(convert_to(right(found.path, 22), 'UTF8'))
        and l.revoked_at is null and l.expires_at > ${now}
      where s.standing is not null
    ), told as (
      select case when purpose = 'application' then standing else 'guardian' end as standing, applicant_id,
        path, submitted_at, created_at
      from opened where purpose = 'application' or standing = 'awaits guardian'
    )
    select distinct on (t.standing) t.standing, p.first_name || ' ' || p.last_name as name, t.path as page
    from told t join people p on p.organisation_id = ${organisationId} and p.id = t.applicant_id
    order by t.standing, t.submitted_at, t.applicant_id, t.created_at desc`.execute(trx)
  return standings.flatMap((standing) => rows.filter((row) => row.standing === standing))
}
