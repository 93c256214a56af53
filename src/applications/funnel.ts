import type { TerritorySet } from '#src/territories/index.ts'
/** How many applications came how far: begun, sent once, offered a place once, holding it today. */
export type Steps = { started: number; sent: number; offered: number; accepted: number }

export const steps = ['started', 'sent', 'offered', 'accepted'] as const satisfies readonly (keyof Steps)[]

/**
 * The applications of a campaign in one part: a channel, a structure, a site or a territory. A name of null: not known, or
 * not chosen yet; of a territory '' is a known place outside the set.
 */
export type FunnelLine = Steps & { id: string | null; name: string | null; day: string | null }

/** The same applications, counted four times: each view has the same total. */
export type Funnel = {
  total: Steps
  channels: FunnelLine[]
  structures: FunnelLine[]
  sites: FunnelLine[]
  territories: FunnelLine[]
  /** The organisation's own territories, or the departments while it has named none. */
  territorySet: TerritorySet
}
