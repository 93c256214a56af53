import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

/** A place that was accepted, as applications announce it. */
type AcceptedPlace = {
  applicationId: string
  applicantId: string
  editionId: string
  programmeVersionId: string
  siteId: string
}

/** Writes the enrolment of an accepted place. Said twice, it is written once. */
export async function confirmEnrolment(scope: Scope, place: AcceptedPlace): Promise<void> {
  const { applicantId, ...enrolment } = place
  await scope.db
    .insertInto('enrolments')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      personId: applicantId,
      ...enrolment,
      confirmedAt: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
