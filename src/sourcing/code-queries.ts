import type { Scope } from '#platform/database/database.ts'
import { type CampaignView, campaigns, takesApplications } from '#src/applications/index.ts'
import { campaignOpenedBy } from './channel.ts'

/** The campaign that a code opens now; undefined when it opens the front page. */
export async function campaignBehind(
  scope: Scope,
  campaignId: string | null,
): Promise<CampaignView | undefined> {
  const known = (await campaigns(scope)).map((campaign) => ({
    id: campaign.id,
    planned: campaign.state === 'planned',
    takesApplications: takesApplications(campaign, scope.now),
    campaign,
  }))
  return campaignOpenedBy(campaignId, known)?.campaign
}

/** The campaigns that a talk may present: those that are not over. */
export async function campaignsToPresent(scope: Scope): Promise<CampaignView[]> {
  return (await campaigns(scope)).filter(({ state }) => state !== 'finished')
}
