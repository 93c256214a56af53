/** How many applications came how far: begun, sent once, offered a place once, holding it today. */
export type Steps = { started: number; sent: number; offered: number; accepted: number }

export const steps = ['started', 'sent', 'offered', 'accepted'] as const satisfies readonly (keyof Steps)[]

/** The applications of a campaign in one part: a channel, a structure or a site. Null: not known, or not chosen yet. */
export type FunnelLine = Steps & { id: string | null; name: string | null; day: string | null }

/** The same applications, counted three times: each view has the same total. */
export type Funnel = { total: Steps; channels: FunnelLine[]; structures: FunnelLine[]; sites: FunnelLine[] }
