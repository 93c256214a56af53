import { sql } from 'kysely'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { MailingRecipient } from '#src/messages/index.ts'
import { checkedAdultsBeside } from '#src/safeguarding/index.ts'
import { leads } from './queries.ts'
import { isMinorOn } from './roll-call.ts'

type Row = {
  audience: MailingRecipient['audience']
  person: Omit<MailingRecipient, 'audience' | 'children'>
  birthDate: string | null
  ofAgeFrom: number
  childIds: string[]
}

/**
 * Whoever can be written to about a cohort: its girls, the guardians of those who are not of age, its team, the hosts of its place. Somebody who is
 * two of them is there twice; `chosenRecipients` writes to her once.
 */
export async function recipientsOf(
  scope: Scope,
  cohort: { id: string; zone: string },
): Promise<MailingRecipient[]> {
  const today = dayIn(cohort.zone, scope.now)
  const beside = await checkedAdultsBeside(scope, cohort.id, today)
  const rows = await everybodyOf(scope, cohort.id, { beside, today })
  const minors = rows.filter((row) => row.audience === 'girls' && isMinorOn(today, row))
  const childrenOf = (row: Row) =>
    minors
      .filter(({ person }) => row.childIds.includes(person.personId))
      .map(({ person }) => ({ id: person.personId, firstName: person.firstName }))
  return rows
    .map((row) => ({ ...row.person, audience: row.audience, children: childrenOf(row) }))
    .filter(({ audience, children }) => audience !== 'guardians' || children.length > 0)
}

/** Its girls, whoever answers for one of them, each once, its team and the hosts of its place: the adults listed beside it and the facilitators of it or of its site, now or later, but nobody who waits for her check. */
async function everybodyOf(
  scope: Scope,
  cohortId: string,
  { beside, today }: { beside: readonly string[]; today: string },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with girls as (
      select e.person_id as id, v.permission_under_years as of_age_from
      from enrolments e
      join programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
      join people p on p.organisation_id = e.organisation_id and p.id = e.person_id and p.erased_at is null
      where e.organisation_id = ${scope.organisationId} and e.cohort_id = ${cohortId}
        and e.state in ('confirmed', 'started', 'completed')
    ), everybody as (
      select 1 as place, 'girls' as audience, id, of_age_from, '{}'::uuid[] as child_ids from girls
      union all
      select 2, 'guardians', g.guardian_id, null, array_agg(g.child_id) from guardianships g
      where g.organisation_id = ${scope.organisationId} and g.ends_on is null and g.child_id in (select id from girls)
      group by g.guardian_id
      union all
      select case by.role when 'host' then 4 else 3 end, case by.role when 'host' then 'hosts' else 'team' end, t.id, null, '{}'
      from people t
      cross join lateral (select case when t.id = any(${beside}::uuid[]) then 'facilitator' else (select min(g.role) from role_grants g
          where g.organisation_id = t.organisation_id and g.person_id = t.id and g.role in ('facilitator', 'host')
            and ${leads(cohortId)} and (g.ends_on is null or g.ends_on >= ${today})) end as role) by
      where t.organisation_id = ${scope.organisationId} and by.role is not null
        and not exists (select from roles_beside_minors r where r.organisation_id = t.organisation_id
          and r.person_id = t.id and r.cohort_id = ${cohortId} and (r.ends_on is null or r.ends_on >= ${today})
          and (r.asked_from is null or r.asked_from <= ${today})
          and (r.checked_until is null or r.checked_until < ${today}))
    )
    select it.audience, p.birth_date as "birthDate", it.of_age_from as "ofAgeFrom", it.child_ids as "childIds",
      jsonb_build_object('personId', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'email', p.email,
        'phone', p.phone, 'language', p.language) as person
    from everybody it join people p on p.organisation_id = ${scope.organisationId} and p.id = it.id and p.erased_at is null
    order by it.place, p.last_name collate app.names, p.first_name collate app.names, p.id`.execute(scope.db)
  return rows
}
