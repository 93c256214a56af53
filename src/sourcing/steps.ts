/**
 * How many applications began here and how far they came: sent once, offered a place once, and holding it today. A
 * campaign goes on, so that a later step may still come.
 */
export type Steps = { started: number; sent: number; offered: number; accepted: number }

export const steps = ['started', 'sent', 'offered', 'accepted'] as const satisfies readonly (keyof Steps)[]
