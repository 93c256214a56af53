import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { hashOf, normaliseCode } from '#platform/ids/ids.ts'
import { handOutLink } from '#src/people/index.ts'
import { linkEnd } from '../campaign-view.ts'
import { campaignById } from '../queries.ts'
import { afterFault, isOpen } from '../resume-code.ts'

type ResumeRefusal = 'wrong' | 'closed'

/**
 * Opens an application by its code and the applicant's birth date; returns the token of a new link.
 * A code that does not exist and a birth date that does not fit get the same answer. The faults must be kept even though
 * the request is refused.
 */
export async function resumeWithCode(
  scope: Scope,
  given: { code: string; birthDate: string },
): Promise<{ token: string } | { refused: ResumeRefusal }> {
  const row = await scope.db
    .selectFrom('resumeCodes as r')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.organisationId', '=', 'r.organisationId').onRef('a.id', '=', 'r.applicationId'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .leftJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'a.organisationId').onRef('s.id', '=', 'a.siteId'),
    )
    .select(['r.applicationId', 'r.faults', 'r.closedUntil', 'a.campaignId', 'a.applicantId', 'p.birthDate'])
    .select('s.zone as siteZone')
    .where('r.organisationId', '=', scope.organisationId)
    .where('r.codeHash', '=', hashOf(normaliseCode(given.code)))
    .forUpdate('r')
    .executeTakeFirst()
  if (row === undefined) return { refused: 'wrong' }
  if (!isOpen(row, scope.now)) return { refused: 'closed' }
  const fits = row.birthDate === given.birthDate
  const standing = fits ? { faults: 0, closedUntil: null } : afterFault(row, scope.now)
  await scope.db
    .updateTable('resumeCodes')
    .set(standing)
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', row.applicationId)
    .execute()
  const about = { subjectId: row.applicantId, object: { kind: 'application', id: row.applicationId } }
  if (standing.closedUntil !== null) await record(scope, { action: 'resume-code.closed', ...about })
  if (!fits) return { refused: standing.closedUntil === null ? 'wrong' : 'closed' }
  await record(scope, { action: 'resume-code.used', ...about })
  const campaign = (await campaignById(scope, row.campaignId))!
  const token = await handOutLink(scope, {
    purpose: 'application',
    way: 'code',
    holderId: row.applicantId,
    aboutId: row.applicantId,
    objectId: row.applicationId,
    expiresAt: linkEnd(campaign, { zone: row.siteZone, now: scope.now }),
  })
  return { token }
}
