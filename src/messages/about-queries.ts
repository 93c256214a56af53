import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Reach } from '#src/organisations/index.ts'
import type { MessageLine } from './queries.ts'

/** Whom a message that did not arrive is about, and the mailing that it belongs to; null for what there is none of. */
export type MessageAbout = {
  /**
   * `changesContact`: her contact, or her guardian's, is replaced from that file. `sheet`: her emergency sheet, where it is filled in and
   * opens to the reader.
   */
  application: {
    id: string
    applicant: string
    isRecipient: boolean
    changesContact: boolean
    sheet: { cohortId: string; enrolmentId: string } | null
  } | null
  mailing: { id: string; cohortId: string } | null
  /** It would say whose file she has rated: it comes without a name and a telephone. */
  ratedBlind: boolean
}

/**
 * The same lines, each with the pages that whoever calls may want to open first. A file that she has rated without its name and
 * that nobody has decided is none, and the line comes without a name. `opensSheetsOf`: where
 * the reader opens emergency sheets, by a role that names the site or the cohort.
 */
export async function withAbout(
  scope: Scope,
  lines: readonly MessageLine[],
  { readerId, opensSheetsOf }: { readerId: string | null; opensSheetsOf: Reach },
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
  const sheet = sql<{ cohortId: string; enrolmentId: string } | null>`(select
      jsonb_build_object('cohortId', e.cohort_id, 'enrolmentId', e.id) from enrolments e
    join emergency_needs f on f.organisation_id = e.organisation_id and f.enrolment_id = e.id
    where e.organisation_id = undelivered_about.organisation_id and e.application_id = undelivered_about.application_id
      and (e.site_id = any(${opensSheetsOf.sites}::uuid[]) or e.cohort_id = any(${opensSheetsOf.cohorts}::uuid[]))
      and e.cohort_id is not null)`
  const rows = await scope.db
    .selectFrom('undeliveredAbout')
    .select(['messageId', 'applicationId', 'applicant', 'applicantId', 'mailingId', 'cohortId'])
    .select(ratedBlind.as('ratedBlind'))
    .select(ofItsFile.as('ofItsFile'))
    .select(sheet.as('sheet'))
    .where('organisationId', '=', scope.organisationId)
    .where('messageId', 'in', ids)
    .execute()
  const found = new Map(rows.map((row) => [row.messageId, row]))
  return lines.map((line) => {
    const { applicationId, applicant, applicantId, ratedBlind, ofItsFile, sheet, mailingId, cohortId } =
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
              sheet: sheet ?? null,
            }
          : null,
      mailing: mailingId && cohortId ? { id: mailingId, cohortId } : null,
    }
  })
}
