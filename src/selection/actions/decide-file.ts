import type { Scope } from '#platform/database/database.ts'
import {
  type Decision,
  type DecisionRefusal,
  decideApplication,
  type OfferBefore,
  previewOffer,
} from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { fileOnBoard } from '../board-queries.ts'

type BoardDecisionRefusal = DecisionRefusal | 'you know her'

/** The board decides on one file, by the person who writes it down. Whoever knows the applicant leaves it to the others. */
export async function decideFile(
  scope: Scope,
  applicationId: string,
  decision: Decision,
  site: SiteAddress,
): Promise<BoardDecisionRefusal | null> {
  if (await knowsHer(scope, applicationId)) return 'you know her'
  return decideApplication(scope, { id: applicationId }, decision, site)
}

/** What a decision that offers a place would do, to be read before it is taken; or why it is refused. */
export async function previewDecision(
  scope: Scope,
  applicationId: string,
  decision: Decision,
  to: { site: SiteAddress; organisation: string },
): Promise<BoardDecisionRefusal | OfferBefore> {
  if (await knowsHer(scope, applicationId)) return 'you know her'
  return previewOffer(scope, applicationId, decision, to)
}

async function knowsHer(scope: Scope, applicationId: string): Promise<boolean> {
  const file = (await fileOnBoard(scope, applicationId, scope.actor.id!))!
  return file.knowsHer
}
