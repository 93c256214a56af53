/** What the team writes down of a paper that a guardian signed. `signedOn` is the day written on it, `YYYY-MM-DD`. */
export type SignedPermission = { signedOn: string; heldBy: string; keptAt: string }

/** Why a paper is not recorded. */
export type PaperRefusal = 'not signed yet' | 'answered since'

/**
 * May a paper be recorded? It cannot be of a day to come; and who answered by her own link on that day or later, or signed a
 * later paper, has said her last word: an older paper does not take it back. One of the same day corrects what was written down.
 */
export function paperRefusal(facts: {
  signedOn: string
  today: string
  /** The day of her last answer by a link that was sent to her; null when she gave none. */
  answeredByLinkOn: string | null
  /** The latest day on a paper that she signed; null when there is none. */
  signedPaperOn: string | null
}): PaperRefusal | null {
  const { signedOn, today, answeredByLinkOn, signedPaperOn } = facts
  if (signedOn > today) return 'not signed yet'
  const since =
    (answeredByLinkOn !== null && answeredByLinkOn >= signedOn) ||
    (signedPaperOn !== null && signedPaperOn > signedOn)
  return since ? 'answered since' : null
}
