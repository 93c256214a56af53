/** Where an application stands. The guardian's answer is a track of its own, beside it. */
export const applicationStates = [
  'draft',
  'submitted',
  'under review',
  'offered',
  'waiting',
  'declined',
  'accepted',
  'refused by applicant',
  'expired',
  'withdrawn',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/** Every legal move, on one page. What is not here is refused. */
const transitions: Record<ApplicationState, readonly ApplicationState[]> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['under review', 'offered', 'waiting', 'declined', 'withdrawn'],
  'under review': ['offered', 'waiting', 'declined', 'withdrawn'],
  offered: ['accepted', 'refused by applicant', 'expired', 'withdrawn'],
  waiting: ['offered', 'declined', 'withdrawn'],
  // Only before she was told of it: she leaves, or the decision is corrected.
  declined: ['offered', 'waiting', 'withdrawn'],
  accepted: ['withdrawn'],
  'refused by applicant': [],
  // She wrote or called too late, a place is free, and the board offers it to her again.
  expired: ['offered'],
  // Only where a guardian's no took the place that was hers, and nobody says no any more (`give-back-place.ts`).
  withdrawn: ['offered', 'waiting'],
}

export function canMove(from: ApplicationState, to: ApplicationState): boolean {
  return transitions[from].includes(to)
}

/** May she withdraw what she has sent, from where she is told that it stands? */
export function mayWithdraw(told: ApplicationState): boolean {
  return told !== 'draft' && told !== 'declined' && canMove(told, 'withdrawn')
}

/** May a person still decide on it? */
export function awaitsDecision(state: ApplicationState): boolean {
  return state === 'submitted' || state === 'under review' || state === 'waiting'
}

/** Did her offer end unanswered, so that the board may offer her a place again? */
export function mayBeOfferedAgain(state: ApplicationState): boolean {
  return state === 'expired'
}

/** Was it sent, and may she still take part? What is over asks nobody for anything. */
export function canStillBegin(state: ApplicationState): boolean {
  return awaitsDecision(state) || state === 'offered' || state === 'accepted'
}

/** Has it ended without a place? An offer whose time is over is not that: she can still ask. */
export function hasEnded(state: ApplicationState): boolean {
  return state === 'declined' || state === 'refused by applicant' || state === 'withdrawn'
}

/**
 * May the team read the rated texts as she wrote them, under her name? Before somebody has decided they are read masked
 * only, so that nobody who decides knows more than the readers do.
 */
export function originalIsOpen(state: ApplicationState): boolean {
  return state !== 'submitted' && state !== 'under review'
}

/** Did as many people read it as the programme wants before a decision? */
export function hasEnoughReadings(
  programme: { selection: { readersPerApplication: number } },
  readings: number,
): boolean {
  return readings >= programme.selection.readersPerApplication
}

export type DecisionOutcome = 'offered' | 'waiting' | 'declined'

/** Why an offer cannot be accepted now. */
export type AcceptanceRefusal =
  | 'no open offer'
  | 'place is over'
  | 'deadline passed'
  | 'has a place already'
  | 'guardian has not answered'
  | 'guardian refused'

/** May she accept the place offered to her? The guardian's permission is needed while she is a minor on a day of it. */
export function acceptanceRefusal(facts: {
  offerExpiresAt: Date | null
  /** The edition is over where she would come. */
  over?: boolean
  /** Her last offer ended unanswered, and the place has moved on. */
  expired?: boolean
  now: Date
  /** She has taken a place of the edition under another file of hers. */
  hasPlace?: boolean
  permission: 'not needed' | 'yes' | 'no' | 'unanswered'
}): AcceptanceRefusal | null {
  if (facts.over === true) return 'place is over'
  if (facts.offerExpiresAt === null) return facts.expired === true ? 'deadline passed' : 'no open offer'
  if (facts.now >= facts.offerExpiresAt) return 'deadline passed'
  if (facts.hasPlace === true) return 'has a place already'
  if (facts.permission === 'no') return 'guardian refused'
  if (facts.permission === 'unanswered') return 'guardian has not answered'
  return null
}
