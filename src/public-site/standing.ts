import { type CampaignView, closesFor, type IsFull, takesApplications } from '#src/applications/index.ts'

/** Where a campaign stands for somebody who comes to the door: open, soon (it is planned), or closed. */
export type Standing = 'open' | 'soon' | 'closed'

export type ShownCampaign = { campaign: CampaignView; standing: Standing }

type Dated = Pick<CampaignView, 'state' | 'closesAt' | 'lateUntil'>

export function standingOf(campaign: Dated, now: Date): Standing {
  if (takesApplications(campaign, now)) return 'open'
  return campaign.state === 'planned' ? 'soon' : 'closed'
}

/** Every open campaign; of a programme without one the most useful to a visitor: planned before closed. */
export function campaignsToShow(campaigns: readonly CampaignView[], now: Date): ShownCampaign[] {
  const shown = campaigns
    .map((campaign) => ({ campaign, standing: standingOf(campaign, now) }))
    .toSorted((a, b) => rank[a.standing] - rank[b.standing] || order(a, b))
  return shown.filter(
    ({ campaign, standing }, at) =>
      standing === 'open' ||
      shown.findIndex((other) => other.campaign.programme.key === campaign.programme.key) === at,
  )
}

const rank: Record<Standing, number> = { open: 0, soon: 1, closed: 2 }

/** Of two that are open the one that closes first, of two that are planned the nearest, otherwise the latest. */
function order(a: ShownCampaign, b: ShownCampaign): number {
  if (a.standing === 'open') return closesFor(a.campaign).getTime() - closesFor(b.campaign).getTime()
  const earliestFirst = a.campaign.opensOn.localeCompare(b.campaign.opensOn)
  return a.standing === 'soon' ? earliestFirst : -earliestFirst
}

export function isOneProgramme(shown: readonly ShownCampaign[]): boolean {
  return new Set(shown.map(({ campaign }) => campaign.programme.key)).size === 1
}

/** Has no site of it a free place? */
export function isFullEverywhere({ edition, editionId }: CampaignView, isFull: IsFull): boolean {
  return edition.sites.every(({ key }) => isFull(editionId, key))
}
