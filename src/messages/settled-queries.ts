import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import { sealedTemplates } from './emails/templates.ts'
import type { SettlementWay } from './mailing.ts'

/** A message that did not arrive and that somebody has cleared. */
export type SettledMessage = {
  template: string
  /** Whom it was for; null where the reader has rated that file without its name. */
  recipient: string | null
  how: SettlementWay
  at: Date
  by: string
}

/** The last ones within this reach, the newest first. */
export async function settledWithin(
  scope: Scope,
  { everywhere, sites, editions, cohorts }: Reach,
  readerId: string | null,
): Promise<SettledMessage[]> {
  const { rows } = await sql<SettledMessage>`
    select s.template, s.how, s.at, btrim(b.first_name || ' ' || b.last_name) as by,
      case when not exists (select from undecided_reviews u where u.organisation_id = s.organisation_id
          and u.application_id = s.application_id and u.reader_id = ${readerId})
        then btrim(p.first_name || ' ' || p.last_name) end as recipient
    from settled_messages s
    join people b on b.organisation_id = s.organisation_id and b.id = s.by_id
    join people p on p.organisation_id = s.organisation_id and p.id = s.recipient_id
    where s.organisation_id = ${scope.organisationId} and s.template <> all(${sealedTemplates}::text[])
      and (${everywhere} or s.site_id = any(${sites}::uuid[]) or s.edition_id = any(${editions}::uuid[])
        or s.cohort_id = any(${cohorts}::uuid[]))
    order by s.at desc, s.message_id limit 20`.execute(scope.db)
  return rows
}
