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

export type MoveRefusal = 'not from here' | 'deadline passed'

/**
 * Why a campaign may not be moved there; null when it may. Opening it after its closing instant would be a door that says
 * open and takes nobody: the date comes first.
 */
export function whyNotMove(
  campaign: { state: CampaignState; closesAt: Date },
  to: CampaignState,
  now: Date,
): MoveRefusal | null {
  if (!canMove(campaign.state, to)) return 'not from here'
  return to === 'open' && campaign.closesAt <= now ? 'deadline passed' : null
}

/** Does it take applications now? The closing instant counts even before somebody presses "close". */
export function takesApplications(campaign: { state: CampaignState; closesAt: Date }, now: Date): boolean {
  return campaign.state === 'late entries' || (campaign.state === 'open' && now < campaign.closesAt)
}
