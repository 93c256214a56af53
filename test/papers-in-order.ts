import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { permissionPurpose } from '#src/applications/permission.ts'
import { movePaper } from '#src/papers/index.ts'
import { nameGuardian } from '#src/people/index.ts'
import { recordConsent } from '#src/privacy/index.ts'

/** A guardian of hers, who allowed her to take part. Returns the guardian's id. */
export async function guardianAllows(
  scope: Scope,
  girl: { personId: string; applicationId: string; lastName: string },
): Promise<string> {
  const guardianId = await nameGuardian(scope, {
    childId: girl.personId,
    firstName: 'Karim',
    lastName: girl.lastName,
    contact: { email: `parent-${girl.personId.slice(-12)}@exemple.fr`, phone: null },
    kind: 'parent',
    language: 'fr',
    zone: 'Europe/Paris',
  })
  await recordConsent(scope, {
    purpose: permissionPurpose,
    legalBasis: 'parental authority',
    words: 'Autorisez-vous sa participation ?',
    language: 'fr',
    aboutId: girl.personId,
    contextId: girl.applicationId,
    givenBy: guardianId,
    capacity: 'guardian',
    answer: 'yes',
    channel: 'link',
  })
  return guardianId
}

/** Her health sheet was seen, before she has a cohort: what the deed would have written. */
export async function healthSheetSeen(scope: Scope, enrolmentId: string, byId: string): Promise<void> {
  const { organisationId, now } = scope
  await scope.db
    .insertInto('paperChanges')
    .values({
      organisationId,
      id: newId(now),
      enrolmentId,
      paper: 'health-sheet',
      number: 1,
      state: 'received',
      at: now,
      byId,
    })
    .execute()
}

/** Every girl of a cohort has shown her health sheet. */
export async function healthSheetsOfCohort(scope: Scope, cohortId: string): Promise<void> {
  const girls = await scope.db
    .selectFrom('enrolments')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohortId)
    .execute()
  for (const { id: enrolmentId } of girls) {
    const move = { cohortId, enrolmentId, paper: 'health-sheet', was: 'missing', to: 'received' } as const
    const refusal = await movePaper(scope, move)
    if (refusal !== null) throw new Error(`Health sheet not noted: ${refusal.refused}`)
  }
}
