/** How a guardian holds parental authority over a child. */
export type GuardianshipKind = 'parent' | 'legal guardian' | 'delegated'

/** Why the team says that somebody answers for a girl no more. */
export const guardianshipEndReasons = [
  'authority withdrawn',
  'danger',
  'mandate over',
  'mistake',
  'deceased',
] as const
export type GuardianshipEndReason = (typeof guardianshipEndReasons)[number]
