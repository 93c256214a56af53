/** Who told the team that she leaves. */
export const saidBy = ['herself', 'a guardian'] as const

/** How the team heard of it. */
export const waysHeard = ['by phone', 'in person', 'in writing'] as const

/** What the team heard, before it takes her out of the campaign. */
export type WithdrawalWord = {
  by: (typeof saidBy)[number]
  way: (typeof waysHeard)[number]
  /** `YYYY-MM-DD`. */
  on: string
}

/** Why the team ends a place before she ever came. Structured, without free text, as a departure is. */
export const exclusionReasons = ['conditions not met', 'rules not kept', 'safety of the group'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** What the team decided, before it ends the place that was hers. */
export type TeamDecision = {
  by: 'the team'
  reason: ExclusionReason
  /** `YYYY-MM-DD`. */
  on: string
}
