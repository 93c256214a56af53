/** Where a talk stands: its day has not come, somebody must say how many were there, it counts, it was called off. */
export const talkStates = ['planned', 'to count', 'held', 'cancelled'] as const
export type TalkState = (typeof talkStates)[number]

/** How a head-count was made: head by head, or at a glance. The two are never added up. */
export const headCountKinds = ['counted', 'estimated'] as const
export type HeadCountKind = (typeof headCountKinds)[number]

/** No hall holds more: a longer number is a slip of the finger. */
export const largestHeadCount = 10_000

/** What the rules read of a talk. `day` is `YYYY-MM-DD`, of the organisation. */
export type TalkFacts = { day: string; headCount: number | null; cancelled: boolean }

export function talkState({ day, headCount, cancelled }: TalkFacts, today: string): TalkState {
  if (cancelled) return 'cancelled'
  if (headCount !== null) return 'held'
  return day <= today ? 'to count' : 'planned'
}

export type CountRefusal = 'cancelled' | 'not yet'

/** Heads are counted from the day itself on, and may be counted again: a first number is often corrected. */
export function whyNotCount(talk: TalkFacts, today: string): CountRefusal | null {
  const state = talkState(talk, today)
  if (state === 'cancelled') return 'cancelled'
  return state === 'planned' ? 'not yet' : null
}

export type CancelRefusal = 'already cancelled' | 'held'

/** A talk that took place stays in the figures: it is not cancelled afterwards. */
export function whyNotCancel(talk: TalkFacts, today: string): CancelRefusal | null {
  const state = talkState(talk, today)
  if (state === 'cancelled') return 'already cancelled'
  return state === 'held' ? 'held' : null
}
