import { sql } from 'kysely'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { MailingRecipient } from '#src/messages/index.ts'
import { adultsBeside } from '#src/safeguarding/index.ts'
import { isMinorOn } from './roll-call.ts'

type Person = Omit<MailingRecipient, 'audience' | 'children'>
type Girl = Person & { birthDate: string | null; ofAgeFrom: number }

/**
 * Whoever can be written to about a cohort: its girls, the guardians of those who are not of age, its team. Somebody who is
 * two of them is there twice; `chosenRecipients` writes to her once.
 */
export async function recipientsOf(
  scope: Scope,
  cohort: { id: string; zone: string },
): Promise<MailingRecipient[]> {
  const today = dayIn(cohort.zone, scope.now)
  const girls = await girlsOf(scope, cohort.id)
  const minors = girls.filter((girl) => isMinorOn(today, girl))
  return [
    ...girls.map((girl) => ({ ...girl, audience: 'girls' as const, children: [] })),
    ...(await guardiansOf(scope, minors)),
    ...(await teamOf(scope, cohort.id, today)),
  ]
}

const person = sql`p.id as "personId", p.first_name as "firstName", p.last_name as "lastName", p.email, p.phone, p.language`
const byName = sql`p.last_name collate app.names, p.first_name collate app.names, p.id`

async function girlsOf(scope: Scope, cohortId: string): Promise<Girl[]> {
  const { rows } = await sql<Girl>`
    select ${person}, p.birth_date as "birthDate", v.permission_under_years as "ofAgeFrom"
    from enrolments e
    join people p on p.organisation_id = e.organisation_id and p.id = e.person_id
    join programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
    where e.organisation_id = ${scope.organisationId} and e.cohort_id = ${cohortId}
      and e.state in ('confirmed', 'started', 'completed') and p.erased_at is null
    order by ${byName}`.execute(scope.db)
  return rows
}

/** Each guardian once, with every girl of the cohort whom she answers for. */
async function guardiansOf(scope: Scope, girls: readonly Girl[]): Promise<MailingRecipient[]> {
  const { rows } = await sql<Person & { childIds: string[] }>`
    select ${person}, array_agg(g.child_id) as "childIds" from guardianships g
    join people p on p.organisation_id = g.organisation_id and p.id = g.guardian_id
    where g.organisation_id = ${scope.organisationId} and g.child_id = any(${girls.map(({ personId }) => personId)}::uuid[])
      and g.ends_on is null and p.erased_at is null
    group by p.organisation_id, p.id
    order by ${byName}`.execute(scope.db)
  return rows.map(({ childIds, ...guardian }) => ({
    ...guardian,
    audience: 'guardians',
    children: girls
      .filter(({ personId }) => childIds.includes(personId))
      .map(({ personId, firstName }) => ({ id: personId, firstName })),
  }))
}

/** The adults listed beside it and its facilitators, now or later. */
async function teamOf(scope: Scope, cohortId: string, today: string): Promise<MailingRecipient[]> {
  const adults = await adultsBeside(scope, cohortId, today)
  const { rows } = await sql<Person>`
    select ${person} from people p
    where p.organisation_id = ${scope.organisationId} and p.erased_at is null
      and (p.id = any(${adults}::uuid[]) or exists (select from role_grants g
        where g.organisation_id = p.organisation_id and g.person_id = p.id and g.role = 'facilitator'
          and g.scope_kind = 'cohort' and g.scope_id = ${cohortId} and (g.ends_on is null or g.ends_on >= ${today})))
    order by ${byName}`.execute(scope.db)
  return rows.map((member) => ({ ...member, audience: 'team', children: [] }))
}
