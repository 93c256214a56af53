/** What a link lets its holder do, without an account. */
export type LinkPurpose = 'application' | 'guardian'

/** A link as found by its token: who holds it, about whom, and what it opens. */
export type Link = {
  id: string
  purpose: LinkPurpose
  holderId: string
  aboutId: string
  objectId: string
  /** It went to its holder's own contact; false when it was shown on somebody else's screen. */
  sent: boolean
  /** From then on it opens nothing. */
  expiresAt: Date
}
