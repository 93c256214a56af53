import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { hasOrganisation } from '../founding-queries.ts'
import type { Organisation } from '../organisation.ts'
import { insertGrant, insertOrganisation } from '../store.ts'

export type Founding = {
  organisation: Omit<Organisation, 'id'>
  founder: { firstName: string; lastName: string; email: string; language: Language }
}

/** What the deed needs of others: an account for an address, and a person of the new organisation. */
export type FoundingMeans = {
  accountForEmail: (email: string, language: Language) => Promise<string>
  insertPerson: (scope: Scope, person: Founding['founder'] & { accountId: string }) => Promise<string>
}

/**
 * Makes the first organisation of a database, with its administrator. `scope` is open for a new organisation id. Of two at
 * once the second waits for the first, and is refused.
 */
export async function foundOrganisation(
  scope: Scope,
  { organisation, founder }: Founding,
  { accountForEmail, insertPerson }: FoundingMeans,
): Promise<'founded' | 'already founded'> {
  await sql`select pg_advisory_xact_lock(hashtext('frise founding'))`.execute(scope.db)
  if (await hasOrganisation(scope.db)) return 'already founded'
  await insertOrganisation(scope, organisation)
  const accountId = await accountForEmail(founder.email, founder.language)
  const personId = await insertPerson(scope, { ...founder, accountId })
  await insertGrant(scope, {
    personId,
    role: 'administrator',
    scopeKind: 'organisation',
    scopeId: null,
    startsOn: dayIn(organisation.zone, scope.now),
    endsOn: null,
    grantedBy: null,
  })
  await record(scope, { action: 'organisation.founded', subjectId: personId })
  return 'founded'
}
