/** How an answer came; a shown link is one that she had on her own screen and that went to nobody's contact. */
export type ConsentChannel = 'link' | 'shown link' | 'paper' | 'in person'

/** One person's last word on one purpose. */
export type LastConsent = {
  purpose: string
  givenBy: string
  capacity: 'self' | 'guardian'
  answer: 'yes' | 'no'
  channel: ConsentChannel
  /** The signed paper that says so, when it was on paper. */
  paperId: string | null
  at: Date
}

/** What a set of signatures says: one no wins, a yes needs at least `signaturesNeeded` of them, else nobody knows yet. */
type ConsentState = 'yes' | 'no' | 'unanswered'

export function consentState(
  given: readonly LastConsent[],
  asked: { purpose: string; capacity: 'self' | 'guardian'; signaturesNeeded?: number },
): ConsentState {
  const counted = given.filter((it) => it.purpose === asked.purpose && it.capacity === asked.capacity)
  if (counted.some((it) => it.answer === 'no')) return 'no'
  return counted.length >= (asked.signaturesNeeded ?? 1) ? 'yes' : 'unanswered'
}
