/** What the team writes down of a paper that a guardian signed. `signedOn` is the day written on it, `YYYY-MM-DD`. */
export type Paper = { signedOn: string; heldBy: string; keptAt: string }

/** Why a paper is not recorded. */
export type PaperRefusal = 'not signed yet' | 'answered since'

/**
 * May a paper be recorded? It cannot be of a day to come; and who answered by link on that day or later has said her last
 * word: an older paper does not take it back.
 */
export function paperRefusal(facts: {
  signedOn: string
  today: string
  /** The day of her last answer by link; null when she gave none. */
  answeredByLinkOn: string | null
}): PaperRefusal | null {
  const { signedOn, today, answeredByLinkOn } = facts
  if (signedOn > today) return 'not signed yet'
  return answeredByLinkOn !== null && answeredByLinkOn >= signedOn ? 'answered since' : null
}
