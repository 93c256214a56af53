import type { Scope } from '#platform/database/database.ts'
import type { ContactCheck } from '#src/people/index.ts'

/** A contact that was replaced: when, by whom, and how she made sure. What stood before stays unsaid. */
export type PastContact = { at: Date; checked: ContactCheck; firstName: string; lastName: string }

/** The replaced contacts of a person, the last first. */
export async function contactsReplaced(scope: Scope, personId: string): Promise<PastContact[]> {
  const rows = await scope.db
    .selectFrom('contactCorrections as x')
    .innerJoin('people as h', (join) =>
      join.onRef('h.organisationId', '=', 'x.organisationId').onRef('h.id', '=', 'x.correctedBy'),
    )
    .select(['x.correctedAt as at', 'x.checked', 'h.firstName', 'h.lastName'])
    .where('x.organisationId', '=', scope.organisationId)
    .where('x.personId', '=', personId)
    .orderBy('x.correctedAt', 'desc')
    .orderBy('x.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, checked: row.checked as ContactCheck }))
}
