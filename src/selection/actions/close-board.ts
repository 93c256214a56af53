import type { Scope } from '#platform/database/database.ts'
import {
  campaignById,
  filesWithoutDecision,
  holdCampaign,
  moveCampaign,
  takesApplications,
} from '#src/applications/index.ts'
import type { ClosingRefusal } from '../board.ts'

/**
 * Ends the board of a campaign: it is decided when every sent file has a decision, and not before. A file that is being
 * sent meanwhile waits for this, and then finds the campaign decided.
 */
export async function closeBoard(scope: Scope, campaignId: string): Promise<ClosingRefusal | null> {
  const state = await holdCampaign(scope, campaignId, 'for update')
  if (state === 'decided' || state === 'finished') return { refused: 'decided already' }
  const campaign = (await campaignById(scope, campaignId))!
  if (state === 'planned' || (state === 'open' && takesApplications({ ...campaign, state }, scope.now)))
    return { refused: 'still open' }
  const files = await filesWithoutDecision(scope, campaignId)
  if (files.length > 0) return { refused: 'files without decision', files }
  if (state === 'open') await moveCampaign(scope, campaignId, 'closed')
  await moveCampaign(scope, campaignId, 'decided')
  return null
}
