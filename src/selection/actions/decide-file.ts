import type { Scope } from '#platform/database/database.ts'
import {
  applicationById,
  type Decision,
  type DecisionRefusal,
  decideApplication,
} from '#src/applications/index.ts'
import { fileOnBoard } from '../board-queries.ts'

export type BoardDecisionRefusal = DecisionRefusal | 'you know her'

/** The board decides on one file, by the person who writes it down. Whoever knows the applicant leaves it to the others. */
export async function decideFile(
  scope: Scope,
  applicationId: string,
  decision: Decision,
  site: { origin: string; slug: string },
): Promise<BoardDecisionRefusal | null> {
  const file = (await fileOnBoard(scope, applicationId, scope.actor.id!))!
  if (file.knowsHer) return 'you know her'
  const application = (await applicationById(scope, applicationId))!
  return decideApplication(scope, application, decision, site)
}
