import type { Scope } from '#platform/database/database.ts'
import {
  type CampaignView,
  campaignById,
  campaignsAtTheDoor,
  closesFor,
  takesApplications,
} from '#src/applications/index.ts'
import { campaignsOpenedBy } from './channel.ts'

/** The campaigns that a code opens now, the one that closes first before; none when it opens the front page. */
export async function campaignsBehind(scope: Scope, campaignId: string | null): Promise<CampaignView[]> {
  const known = (await campaignsItMayOpen(scope, campaignId)).map((campaign) => ({
    id: campaign.id,
    planned: campaign.state === 'planned',
    takesApplications: takesApplications(campaign, scope.now),
    campaign,
  }))
  return campaignsOpenedBy(campaignId, known)
    .map(({ campaign }) => campaign)
    .toSorted((a, b) => closesFor(a).getTime() - closesFor(b).getTime())
}

/** Its own one, or those that visitors are shown: the latest that began is among these, whatever became of it. */
async function campaignsItMayOpen(scope: Scope, campaignId: string | null): Promise<CampaignView[]> {
  if (campaignId === null) return campaignsAtTheDoor(scope)
  const own = await campaignById(scope, campaignId)
  return own === undefined ? [] : [own]
}
