import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { ContactCheck } from '#src/people/index.ts'
import { applicationById } from './application-queries.ts'
import type { ApplicationView } from './application-view.ts'

/** A contact that was replaced: when, by whom, how she made sure, and whether it was hers. What stood before stays unsaid. */
export type PastContact = {
  at: Date
  checked: ContactCheck
  wasTheirs: boolean | null
  firstName: string
  lastName: string
}

/** The replaced contacts of a person, the last first. */
export async function contactsReplaced(scope: Scope, personId: string): Promise<PastContact[]> {
  const rows = await scope.db
    .selectFrom('contactCorrections as x')
    .innerJoin('people as h', (join) =>
      join.onRef('h.organisationId', '=', 'x.organisationId').onRef('h.id', '=', 'x.correctedBy'),
    )
    .select(['x.correctedAt as at', 'x.checked', 'x.wasTheirs', 'h.firstName', 'h.lastName'])
    .where('x.organisationId', '=', scope.organisationId)
    .where('x.personId', '=', personId)
    .orderBy('x.correctedAt', 'desc')
    .orderBy('x.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, checked: row.checked as ContactCheck }))
}

/** A file of somebody whose contact is replaced. `opens`: a link that was sent to her opens it until then, so she gets another. */
export type OpenedFile = { application: ApplicationView; opens: boolean }

/** The files that were sent of a row, or of the girls whose guardian it is. */
export async function filesOfPerson(scope: Scope, personId: string): Promise<OpenedFile[]> {
  const { organisationId, now } = scope
  const { rows } = await sql<{ id: string; opens: boolean }>`
    select a.id, exists (select from links l where l.organisation_id = a.organisation_id and l.object_id = a.id
      and l.holder_id = ${personId} and l.sent and l.revoked_at is null and l.expires_at > ${now}) as opens
    from applications a
    where a.organisation_id = ${organisationId} and a.state <> 'draft' and (a.applicant_id = ${personId} or a.applicant_id in (
      select g.child_id from guardianships g
      where g.organisation_id = ${organisationId} and g.guardian_id = ${personId} and g.ends_on is null))
    order by a.id`.execute(scope.db)
  const files: OpenedFile[] = []
  for (const { id, opens } of rows) files.push({ application: (await applicationById(scope, id))!, opens })
  return files
}
