import type { Scope } from '#platform/database/database.ts'

/** A signed paper as the team finds it again. */
export type PaperOnFile = { signedBy: string; signedOn: string; heldBy: string; keptAt: string }

/** The papers signed for an application, the latest first. */
export function papersOf(scope: Scope, applicationId: string): Promise<PaperOnFile[]> {
  return scope.db
    .selectFrom('signedPapers')
    .select(['signedBy', 'signedOn', 'heldBy', 'keptAt'])
    .where('organisationId', '=', scope.organisationId)
    .where('contextId', '=', applicationId)
    .orderBy('recordedAt', 'desc')
    .execute()
}
