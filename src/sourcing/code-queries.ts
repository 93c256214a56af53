import type { Scope } from '#platform/database/database.ts'
import {
  type CampaignView,
  campaignById,
  campaignsAtTheDoor,
  takesApplications,
} from '#src/applications/index.ts'
import { campaignOpenedBy } from './channel.ts'

/** The campaign that a code opens now; undefined when it opens the front page. */
export async function campaignBehind(
  scope: Scope,
  campaignId: string | null,
): Promise<CampaignView | undefined> {
  const known = (await campaignsItMayOpen(scope, campaignId)).map((campaign) => ({
    id: campaign.id,
    planned: campaign.state === 'planned',
    takesApplications: takesApplications(campaign, scope.now),
    campaign,
  }))
  return campaignOpenedBy(campaignId, known)?.campaign
}

/** Its own one, or those that visitors are shown: the latest that began is among these, whatever became of it. */
async function campaignsItMayOpen(scope: Scope, campaignId: string | null): Promise<CampaignView[]> {
  if (campaignId === null) return campaignsAtTheDoor(scope)
  const own = await campaignById(scope, campaignId)
  return own === undefined ? [] : [own]
}
