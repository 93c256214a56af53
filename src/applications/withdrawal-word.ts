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
