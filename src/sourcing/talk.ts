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

/** A head-count as it stood on a page, as one word that travels with the form. */
export function seenHeadCount(count: { headCount: number | null; headCountKind: string | null }): string {
  return count.headCount === null ? '' : `${count.headCount}|${count.headCountKind}`
}

/** Why a talk is taken out: nobody held it, it was written down twice, or it should not have been written at all. */
export const cancelReasons = ['did not take place', 'written twice', 'written by mistake'] as const
export type CancelReason = (typeof cancelReasons)[number]

export type CancelRefusal = 'already cancelled'

/** A talk is taken out at any time: a wrong one leaves the figures, even after its heads were counted. */
export function whyNotCancel(talk: TalkFacts, today: string): CancelRefusal | null {
  return talkState(talk, today) === 'cancelled' ? 'already cancelled' : null
}

/** What was written down of a talk, and can have been written wrong. `startsAt`: `HH:MM`, with or without seconds. */
export type TalkDetails = {
  day: string
  structureId: string
  startsAt: string | null
  classes: string
  speakerId: string | null
  campaignId: string | null
}
export type TalkDetail = keyof TalkDetails

const details = ['day', 'startsAt', 'structureId', 'classes', 'speakerId', 'campaignId'] as const

/** What differs between two writings of a talk; nothing when it is corrected already. */
export function whatDiffers(before: TalkDetails, after: TalkDetails): TalkDetail[] {
  return details.filter((detail) => comparable(before)[detail] !== comparable(after)[detail])
}

/** A talk as it stood on a page, as one word that travels with the form. */
export function seenTalk(talk: TalkDetails): string {
  return details.map((detail) => comparable(talk)[detail] ?? '').join('|')
}

function comparable({ startsAt, ...talk }: TalkDetails): TalkDetails {
  return { ...talk, startsAt: startsAt?.slice(0, 5) ?? null }
}

export type CorrectRefusal = 'cancelled' | 'held later' | 'applications came'

/**
 * A talk is corrected until it is cancelled. One whose heads are counted was held, so that its day is not to come; whoever
 * began by its code was led to its campaign, so that the campaign stays. `came`: somebody began by its code.
 */
export function whyNotCorrect(
  talk: TalkFacts & TalkDetails,
  after: TalkDetails,
  { today, came }: { today: string; came: boolean },
): CorrectRefusal | null {
  if (talk.cancelled) return 'cancelled'
  if (talk.headCount !== null && after.day > today) return 'held later'
  return came && whatDiffers(talk, after).includes('campaignId') ? 'applications came' : null
}
