import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type Fact, type FactAnswer, type StatedFact, soleGuardian } from './fact.ts'

/** What is known of where she comes from, each as it is counted, with who stated it; null where nobody did. */
export async function factsOf(
  scope: Scope,
  applicationId: string,
): Promise<Record<Fact, { answer: FactAnswer; stated: StatedFact | null }>> {
  const counted = await scope.db
    .selectFrom('applicationCircumstances')
    .select(['priorityDistrict', 'priorityEducation'])
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<StatedFact & { fact: Fact }>`
    select distinct on (f.fact) f.fact, f.source, f.stated_at as "statedAt", p.first_name as "firstName", p.last_name as "lastName"
    from app.application_facts f
    join app.people p on p.organisation_id = f.organisation_id and p.id = f.stated_by
    where f.organisation_id = ${scope.organisationId} and f.application_id = ${applicationId}
    order by f.fact, f.stated_at desc, f.id desc`.execute(scope.db)
  const stated = (fact: Fact) => rows.find((row) => row.fact === fact) ?? null
  return {
    'priority district': {
      answer: counted.priorityDistrict as FactAnswer,
      stated: stated('priority district'),
    },
    'priority education': {
      answer: counted.priorityEducation as FactAnswer,
      stated: stated('priority education'),
    },
  }
}

/** A statement as a row of JSON gives it. */
export type StatedInRow = Omit<StatedFact, 'statedAt'> & { statedAt: string }

/** The last statement about who decides for the applicant of `a`, when it says that one guardian does so alone. One from before a guardian of hers was taken off may have meant that one. */
export function aloneStated() {
  return sql<StatedInRow | null>`(select case when f.answer = 'yes' and not exists (select from guardianship_ends z
        where z.organisation_id = a.organisation_id and z.child_id = a.applicant_id and z.ended_at >= f.stated_at) then
      jsonb_build_object('source', f.source, 'statedAt', f.stated_at, 'firstName', u.first_name, 'lastName', u.last_name) end
    from application_facts f join people u on u.organisation_id = f.organisation_id and u.id = f.stated_by
    where f.organisation_id = a.organisation_id and f.application_id = a.id and f.fact = ${soleGuardian}
    order by f.stated_at desc, f.id desc limit 1)`
}
