import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Fact, FactAnswer, StatedFact } from './fact.ts'

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
