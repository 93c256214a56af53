/** A campaign opens the applications of one edition for a time. */
export const campaignStates = ['planned', 'open', 'closed', 'late entries', 'decided', 'finished'] as const
export type CampaignState = (typeof campaignStates)[number]

export const transitions: Record<CampaignState, readonly CampaignState[]> = {
  planned: ['open'],
  open: ['closed', 'planned'],
  closed: ['open', 'late entries', 'decided'],
  'late entries': ['closed', 'decided'],
  decided: ['finished'],
  finished: [],
}

export function canMove(from: CampaignState, to: CampaignState): boolean {
  return transitions[from].includes(to)
}

type MoveRefusal = 'not from here' | 'deadline passed' | 'opens later'

/**
 * Why a campaign may not be moved there; null when it may. Opening it after its closing instant would be a door that says
 * open and takes nobody: the date comes first. Before its opening day it opens when whoever opens it says so (`early`).
 * `today`: in the zone of its edition.
 */
export function whyNotMove(
  campaign: CampaignDates & { state: CampaignState },
  to: CampaignState,
  { now, today, early }: { now: Date; today: string; early: boolean },
): MoveRefusal | null {
  if (!canMove(campaign.state, to)) return 'not from here'
  if (to === 'open' && campaign.closesAt <= now) return 'deadline passed'
  return to === 'open' && opensLater(campaign, today) && !early ? 'opens later' : null
}

/** Is its opening day still to come? */
export function opensLater({ opensOn }: Pick<CampaignDates, 'opensOn'>, today: string): boolean {
  return opensOn > today
}

export type CampaignDates = { opensOn: string; closesAt: Date }

export type DatingRefusal = 'over' | 'opens in the past' | 'closes in the past'

/**
 * Why a campaign cannot be given these dates; null when it can. Until it closes, a new closing instant is to come: to close now there is a button, and whoever is filling the form is told by it.
 */
export function whyNotDate(
  campaign: CampaignDates & { state: CampaignState },
  wanted: CampaignDates,
  { now, today }: { now: Date; today: string },
): DatingRefusal | null {
  const { state, opensOn, closesAt } = campaign
  if (isOver(state)) return 'over'
  if (state === 'planned' && wanted.opensOn !== opensOn && wanted.opensOn < today) return 'opens in the past'
  const stillToClose = state === 'planned' || state === 'open'
  const moved = wanted.closesAt.getTime() !== closesAt.getTime()
  return stillToClose && moved && wanted.closesAt <= now ? 'closes in the past' : null
}

/** Is everything decided? Its dates are history then. */
export function isOver(state: CampaignState): boolean {
  return state === 'decided' || state === 'finished'
}

/** Until when its waiting list lasts (`YYYY-MM-DD`). */
export type WaitingList = { state: CampaignState; waitingUntil: string }

/** Is nobody called from the waiting list any more on this day? A finished campaign has none. */
export function isListOver({ state, waitingUntil }: WaitingList, today: string): boolean {
  return state === 'finished' || today > waitingUntil
}

export type WaitingRefusal = 'list over' | 'list ends in the past' | 'list ends after all'

/**
 * Why the waiting list cannot last until this day; null when it can. What has ended stays ended: those who waited read it, and
 * their answers are being written. `today`: where it is latest among its sites.
 */
export function whyNotWaitUntil(
  list: WaitingList & { lastDay: string },
  wanted: string,
  today: string,
): WaitingRefusal | null {
  if (isListOver(list, today)) return 'list over'
  if (wanted < today) return 'list ends in the past'
  return wanted > list.lastDay ? 'list ends after all' : null
}

/** The dates as one word, which travels with the form: whoever saves says which ones she saw. */
export function seenDates({ opensOn, closesAt }: CampaignDates): string {
  return `${opensOn} ${closesAt.toISOString()}`
}

/** Until when a campaign takes applications, and late ones; null when its edition sets no end to those. */
type TakingUntil = { closesAt: Date; lateUntil: Date | null }

/** Does it take applications now? Both instants count even before somebody presses "close". */
export function takesApplications(
  { state, closesAt, lateUntil }: TakingUntil & { state: CampaignState },
  now: Date,
): boolean {
  if (state === 'late entries') return lateUntil === null || now < lateUntil
  return state === 'open' && now < closesAt
}

/** Has a site no place that could be offered today? Whoever applies there hopes for one that comes free. */
export function siteIsFull({ capacity, taken }: { capacity: number; taken: number }): boolean {
  return taken >= capacity
}
