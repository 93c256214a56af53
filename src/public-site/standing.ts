import { type CampaignView, takesApplications } from '#src/applications/index.ts'

/** Where a campaign stands for somebody who comes to the door: open, soon (it is planned), or closed. */
export type Standing = 'open' | 'soon' | 'closed'

export type ShownCampaign = { campaign: CampaignView; standing: Standing }

type Dated = Pick<CampaignView, 'state' | 'closesAt' | 'lateUntil'>

export function standingOf(campaign: Dated, now: Date): Standing {
  if (takesApplications(campaign, now)) return 'open'
  return campaign.state === 'planned' ? 'soon' : 'closed'
}

/** One campaign for each programme, the most useful to a visitor: open before planned, planned before closed. */
export function campaignsToShow(campaigns: readonly CampaignView[], now: Date): ShownCampaign[] {
  const shown = campaigns
    .map((campaign) => ({ campaign, standing: standingOf(campaign, now) }))
    .toSorted((a, b) => rank[a.standing] - rank[b.standing] || order(a, b))
  return shown.filter(
    ({ campaign }, at) =>
      shown.findIndex((other) => other.campaign.programme.key === campaign.programme.key) === at,
  )
}

const rank: Record<Standing, number> = { open: 0, soon: 1, closed: 2 }

/** Of two that are planned the nearest first, otherwise the latest first. */
function order(a: ShownCampaign, b: ShownCampaign): number {
  const earliestFirst = a.campaign.opensOn.localeCompare(b.campaign.opensOn)
  return a.standing === 'soon' ? earliestFirst : -earliestFirst
}
