import type { Scope } from '#platform/database/database.ts'
import type { LastConsent } from './consent.ts'

/** The last word of every signatory about a person, for one context. */
export async function lastConsents(
  scope: Scope,
  of: { aboutId: string; contextId: string },
): Promise<LastConsent[]> {
  const rows = await scope.db
    .selectFrom('lastConsents')
    .select(['purpose', 'givenBy', 'capacity', 'answer', 'at'])
    .where('organisationId', '=', scope.organisationId)
    .where('aboutId', '=', of.aboutId)
    .where('contextId', '=', of.contextId)
    .orderBy('at')
    .execute()
  return rows as LastConsent[]
}
