/** A campaign opens the applications of one edition for a time. */
export const campaignStates = ['planned', 'open', 'closed', 'late entries', 'decided', 'finished'] as const
export type CampaignState = (typeof campaignStates)[number]

export const transitions: Record<CampaignState, readonly CampaignState[]> = {
  planned: ['open'],
  open: ['closed'],
  closed: ['open', 'late entries', 'decided'],
  'late entries': ['closed', 'decided'],
  decided: ['finished'],
  finished: [],
}

export function canMove(from: CampaignState, to: CampaignState): boolean {
  return transitions[from].includes(to)
}

/** Does it take applications now? The closing instant counts even before somebody presses "close". */
export function takesApplications(campaign: { state: CampaignState; closesAt: Date }, now: Date): boolean {
  return campaign.state === 'late entries' || (campaign.state === 'open' && now < campaign.closesAt)
}
