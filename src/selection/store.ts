import type { Scope } from '#platform/database/database.ts'
import type { Review } from './review.ts'

/** Writes one masked text, in place of an earlier one; its confirmation, when there is one, stays. */
export async function upsertMaskedText(
  scope: Scope,
  text: { applicationId: string; questionKey: string; body: string },
): Promise<void> {
  const { organisationId, now } = scope
  await scope.db
    .insertInto('maskedTexts')
    .values({ organisationId, ...text, madeAt: now })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'applicationId', 'questionKey']).doUpdateSet({ body: text.body }),
    )
    .execute()
}

/** Says who read the masked texts of a file over; whoever did so first stays. */
export async function confirmMaskedTexts(scope: Scope, applicationId: string): Promise<void> {
  await scope.db
    .updateTable('maskedTexts')
    .set({ confirmedBy: scope.actor.id!, confirmedAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', applicationId)
    .where('confirmedAt', 'is', null)
    .execute()
}

/** Writes the reading of whoever acts; a second one takes the place of the first. */
export async function upsertReview(
  scope: Scope,
  applicationId: string,
  { marks, sentence }: Review,
): Promise<void> {
  const { organisationId, now, actor } = scope
  const written = { marks: JSON.stringify(marks), sentence, changedAt: now }
  await scope.db
    .insertInto('reviews')
    .values({ organisationId, applicationId, readerId: actor.id!, writtenAt: now, ...written })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'applicationId', 'readerId']).doUpdateSet(written),
    )
    .execute()
}

/** Writes that whoever acts knows the applicant, and takes her own reading back. */
export async function insertConflict(scope: Scope, applicationId: string): Promise<void> {
  const { organisationId, now, actor } = scope
  await scope.db
    .insertInto('readingConflicts')
    .values({ organisationId, applicationId, readerId: actor.id!, declaredAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await scope.db
    .deleteFrom('reviews')
    .where('organisationId', '=', organisationId)
    .where('applicationId', '=', applicationId)
    .where('readerId', '=', actor.id!)
    .execute()
}
