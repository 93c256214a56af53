import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import type { PersonalData } from '#platform/privacy/personal-columns.ts'
import type { LastConsent } from './consent.ts'

/** The last word of every signatory about a person, for one context. */
export async function lastConsents(
  scope: Scope,
  of: { aboutId: string; contextId: string },
): Promise<LastConsent[]> {
  const rows = await lastAnswers(scope.db, { organisationId: scope.organisationId, ...of })
  return rows as LastConsent[]
}

type Asked = { organisationId: string; aboutId: string; contextId: string }

const lastAnswers = statement((db, { organisationId, aboutId, contextId }: Asked) =>
  db
    .selectFrom('lastConsents')
    .select(['purpose', 'givenBy', 'capacity', 'answer', 'channel', 'paperId', 'at'])
    .where('organisationId', '=', organisationId)
    .where('aboutId', '=', aboutId)
    .where('contextId', '=', contextId)
    .orderBy('at'),
)

/** The tables that know somebody because of somebody else: they make nobody a person in her own right. */
export const because: ReadonlySet<string> = new Set([
  'audit_events',
  'consents',
  'contact_corrections',
  'erasure_requests',
  'erasures',
  'guardianship_ends',
  'guardianships',
  'leads',
  'links',
  'messages',
  'people',
  'person_corrections',
  'signed_papers',
  'voice_confirmations',
])

/**
 * The guardians of these children who are here for them alone: guardians of nobody else who is left, without an account, a
 * role, a file of their own or anything else that names them directly.
 */
export async function guardiansOfNobodyElse(
  scope: Scope,
  data: PersonalData,
  childIds: readonly string[],
): Promise<string[]> {
  const { organisationId } = scope
  const own = Object.entries(data.whose).flatMap(([table, owners]) =>
    because.has(table) ? [] : owners.filter(({ of, same }) => !of && !same).map(({ by }) => ({ table, by })),
  )
  const without = own.map(
    ({ table, by }) => sql`not exists (select from ${sql.table(`app.${table}`)} o
      where o.organisation_id = p.organisation_id and o.${sql.ref(by)} = p.id)`,
  )
  const { rows } = await sql<{ id: string }>`
    select p.id from people p
    where p.organisation_id = ${organisationId} and p.account_id is null and p.erased_at is null
      and exists (select from guardianships g where g.organisation_id = p.organisation_id and g.guardian_id = p.id
        and g.child_id = any(${childIds}::uuid[]))
      and not exists (select from guardianships g
        join people c on c.organisation_id = g.organisation_id and c.id = g.child_id and c.erased_at is null
        where g.organisation_id = p.organisation_id and g.guardian_id = p.id
          and g.child_id <> all(${childIds}::uuid[]))
      and ${sql.join(without, sql` and `)}`.execute(scope.db)
  return rows.map(({ id }) => id)
}
