import { includes, type Reach } from '#src/organisations/index.ts'

/** How far applications have come. */
export type FunnelCounts = { started: number; sent: number; offered: number; accepted: number }

/** The same in one part; a name of null: not known, or not chosen yet. `day`: of a talk, or the first one of a site's edition. */
export type FunnelPart = FunnelCounts & { name: string | null; day: string | null }

/** A part as far as it lies in one edition and at one site, or at none yet. */
export type CountedPart = FunnelPart & {
  by: 'channel' | 'structure' | 'site'
  key: string | null
  edition: string
  site: string | null
}

/** The applications of the campaigns that run now, in all and three times in parts: each has the same total. */
export type DeskFunnel = {
  total: FunnelCounts
  channels: FunnelPart[]
  structures: FunnelPart[]
  sites: FunnelPart[]
}

/** What lies within somebody's reach, the part with most applications first; of as many, in the order in which they come. */
export function funnelOf(counted: readonly CountedPart[], reach: Reach): DeskFunnel {
  const reached = counted.filter(({ edition, site }) => includes(reach, { edition, site }))
  const by = (kind: CountedPart['by']) => partsOf(reached.filter((part) => part.by === kind))
  const sites = toldApart(by('site'))
  return { total: sites.reduce(added, nothing), channels: by('channel'), structures: by('structure'), sites }
}

function partsOf(counted: readonly CountedPart[]): FunnelPart[] {
  const parts = new Map<string | null, FunnelPart>()
  for (const { key, name, day, ...counts } of counted)
    parts.set(key, { name, day, ...added(parts.get(key) ?? nothing, counts) })
  return [...parts.values()].sort((one, other) => other.sent - one.sent || other.started - one.started)
}

/** The place of two editions is two sites of one name: each is then told by its first day. */
function toldApart(sites: readonly FunnelPart[]): FunnelPart[] {
  const isAlone = ({ name }: FunnelPart) => sites.filter((other) => other.name === name).length === 1
  return sites.map((part) => (isAlone(part) ? { ...part, day: null } : part))
}

const nothing: FunnelCounts = { started: 0, sent: 0, offered: 0, accepted: 0 }

function added(one: FunnelCounts, other: FunnelCounts): FunnelCounts {
  return {
    started: one.started + other.started,
    sent: one.sent + other.sent,
    offered: one.offered + other.offered,
    accepted: one.accepted + other.accepted,
  }
}
