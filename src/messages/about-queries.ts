import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { MessageLine } from './queries.ts'

/** Whom a message that did not arrive is about, and the mailing that it belongs to; null for what there is none of. */
export type MessageAbout = {
  /** `changesContact`: her contact, or her guardian's, is replaced from that file. */
  application: { id: string; applicant: string; isRecipient: boolean; changesContact: boolean } | null
  mailing: { id: string; cohortId: string } | null
  /** It would say whose file she has rated: it comes without a name and a telephone. */
  ratedBlind: boolean
}

/**
 * The same lines, each with the pages that whoever calls may want to open first. A file that she has rated without its name and
 * that nobody has decided is none, and the line comes without a name.
 */
export async function withAbout(
  scope: Scope,
  lines: readonly MessageLine[],
  readerId: string | null,
): Promise<(MessageLine & MessageAbout)[]> {
  if (lines.length === 0) return []
  const ids = lines.map(({ id }) => id)
  const ratedBlind = sql<boolean>`exists (select from undecided_reviews u
    where u.organisation_id = undelivered_about.organisation_id
      and u.application_id = undelivered_about.application_id and u.reader_id = ${readerId})`
  const ofItsFile = sql<boolean>`exists (select from messages m
    left join guardianships g on g.organisation_id = m.organisation_id and g.child_id = undelivered_about.applicant_id
      and g.guardian_id = m.recipient_id and g.ends_on is null
    where m.organisation_id = undelivered_about.organisation_id and m.id = undelivered_about.message_id
      and (m.recipient_id = undelivered_about.applicant_id or g.guardian_id is not null))`
  const rows = await scope.db
    .selectFrom('undeliveredAbout')
    .select(['messageId', 'applicationId', 'applicant', 'applicantId', 'mailingId', 'cohortId'])
    .select(ratedBlind.as('ratedBlind'))
    .select(ofItsFile.as('ofItsFile'))
    .where('organisationId', '=', scope.organisationId)
    .where('messageId', 'in', ids)
    .execute()
  const found = new Map(rows.map((row) => [row.messageId, row]))
  return lines.map((line) => {
    const { applicationId, applicant, applicantId, ratedBlind, ofItsFile, mailingId, cohortId } =
      found.get(line.id) ?? {}
    return {
      ...line,
      ...(ratedBlind ? { recipientFirstName: '', recipientLastName: '', recipientPhone: null } : {}),
      ratedBlind: ratedBlind === true,
      application:
        applicationId && !ratedBlind
          ? {
              id: applicationId,
              applicant: applicant ?? '',
              isRecipient: applicantId === line.recipientId,
              changesContact: ofItsFile === true,
            }
          : null,
      mailing: mailingId && cohortId ? { id: mailingId, cohortId } : null,
    }
  })
}
