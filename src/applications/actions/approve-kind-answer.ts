import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { applicationById } from '../application-queries.ts'
import { couldApplyNextYear, saidBy } from '../next-time.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Prepares the answer to whoever gets no place; somebody of the team approves it before it leaves. */
export async function prepareKindAnswer(scope: Scope, applicationId: string): Promise<void> {
  const { organisationId, now } = scope
  await scope.db
    .insertInto('kindAnswers')
    .values({ organisationId, applicationId, preparedAt: now })
    .execute()
}

/** Her answer is not sent: the decision behind it is corrected before anybody approved it. */
export async function withdrawKindAnswer(scope: Scope, applicationId: string): Promise<void> {
  await scope.db
    .deleteFrom('kindAnswers')
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', applicationId)
    .where('approvedAt', 'is', null)
    .execute()
}

/**
 * Sends the prepared answers of these applications with the name of whoever approves them. An answer that was approved
 * already is left alone, by a second press as by a second person: each is sent once. So is that of whoever has withdrawn
 * meanwhile. Returns how many were sent.
 */
export async function approveKindAnswers(
  scope: Scope,
  applicationIds: readonly string[],
  site: SiteAddress,
): Promise<number> {
  if (applicationIds.length === 0) return 0
  const declined = await lockDeclined(scope, applicationIds)
  const approved = await scope.db
    .updateTable('kindAnswers')
    .set({ approvedBy: scope.actor.id!, approvedAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where(sql<boolean>`application_id = any(${declined}::uuid[])`)
    .where('approvedAt', 'is', null)
    .returning('applicationId')
    .execute()
  // In the order given: rows come back in none of their own.
  const sent = new Set(approved.map(({ applicationId }) => applicationId))
  for (const applicationId of applicationIds.filter((id) => sent.delete(id))) {
    const application = (await applicationById(scope, applicationId))!
    const nextTime = couldApplyNextYear(application.campaign, saidBy(application))
    await tellApplicant(scope, application, { template: 'kind-answer', nextTime }, site)
    await record(scope, {
      action: 'application.answer-approved',
      subjectId: application.applicant.id,
      object: { kind: 'application', id: applicationId },
    })
  }
  return approved.length
}

/** Those who are declined still, held until the answers are sent: whoever withdraws at this instant waits, or was first. */
async function lockDeclined(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('applications')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', ids)
    .where('state', '=', 'declined')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}
