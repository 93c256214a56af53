/** How a guardian holds parental authority over a child. */
export type GuardianshipKind = 'parent' | 'legal guardian' | 'delegated'
