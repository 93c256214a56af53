import type { Scope } from '#platform/database/database.ts'
import type { MessageLine } from './queries.ts'

/** Whom a message that did not arrive is about, and the mailing that it belongs to; null for what there is none of. */
export type MessageAbout = {
  application: { id: string; applicant: string; isRecipient: boolean } | null
  mailing: { id: string; cohortId: string } | null
}

/** The same lines, each with the pages that whoever calls may want to open first. */
export async function withAbout(
  scope: Scope,
  lines: readonly MessageLine[],
  { applications }: { applications: boolean },
): Promise<(MessageLine & MessageAbout)[]> {
  if (lines.length === 0) return []
  const ids = lines.map(({ id }) => id)
  const rows = await scope.db
    .selectFrom('undeliveredAbout')
    .select(['messageId', 'applicationId', 'applicant', 'applicantId', 'mailingId', 'cohortId'])
    .where('organisationId', '=', scope.organisationId)
    .where('messageId', 'in', ids)
    .execute()
  const found = new Map(rows.map((row) => [row.messageId, row]))
  return lines.map((line) => {
    const { applicationId, applicant, applicantId, mailingId, cohortId } = found.get(line.id) ?? {}
    return {
      ...line,
      application:
        applications && applicationId
          ? { id: applicationId, applicant: applicant ?? '', isRecipient: applicantId === line.recipientId }
          : null,
      mailing: mailingId && cohortId ? { id: mailingId, cohortId } : null,
    }
  })
}
