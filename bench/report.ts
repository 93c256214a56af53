import type { Measured, Times } from './load.ts'
import type { LongTexts } from './long-texts.ts'
import type { Memory } from './memory.ts'
import type { PlaceTimes } from './places.ts'
import type { Starts } from './starts.ts'
import { targetOf } from './targets.ts'

export type Report = {
  rows: [name: string, measured: Measured][]
  memory: Memory | null
  places: PlaceTimes
  longTexts: LongTexts
  starts: Starts
  /** Milliseconds of a desk whose counts were not kept, alone; null when the desk was not asked for. */
  deskAnew: number | null
  grown: [name: string, measured: Measured][] | undefined
}

/** Figures side by side: each page's own time, then at 32 connections beside its yardstick, asked in the same seconds. */
export function report({ rows, memory, places, longTexts, starts, deskAnew, grown }: Report): string {
  const yardstick = rows.find(([name]) => name.startsWith('Y3'))?.[1].loaded
  const lines = rows.map(([name, { alone, loaded, kilobytes, share }]) => {
    const wanted = targetOf(name)
    const most = wanted && yardstick ? ` (${(2 * spread(yardstick)).toFixed(1)})` : ''
    return [
      name.padEnd(22),
      ms(alone.p50),
      ms(alone.p95),
      `${Math.round(loaded!.perSecond)}/s`.padStart(8),
      `${spread(loaded!).toFixed(1)}${most}`.padStart(16),
      (wanted && share ? `${share.toFixed(2)} ${wanted.of} (${wanted.least})` : '').padStart(20),
      `${kilobytes.toFixed(0)} KB`.padStart(6),
    ].join(' ')
  })
  const head = [
    'page'.padEnd(22),
    'p50'.padStart(8),
    'p95'.padStart(8),
    'at 32'.padStart(8),
    'p99/p50 (most)'.padStart(16),
    'ratio (to reach)'.padStart(20),
    'size'.padStart(6),
  ].join(' ')
  return `${[head, ...lines, ...inMemory(memory), typed(places), lookedThrough(longTexts), ...anew(deskAnew), ...started(starts), ...growth(rows, grown)].join('\n')}\n`
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`.padStart(8)
}

/** How much slower the slowest are; a page may have twice that of the third yardstick. */
function spread({ p99, p50 }: Times): number {
  return p99 / p50
}

function inMemory(memory: Memory | null): string[] {
  if (memory === null) return ['Memory is read from /proc, which is not there.']
  return [
    `After the load: the server ${memory.node.toFixed(0)} MB, PostgreSQL ${memory.postgres.toFixed(0)} MB (at most 200 each).`,
  ]
}

function typed({ searches, p50, p95, most }: PlaceTimes): string {
  return `A place typed, ${searches} searches, there and back: p50${ms(p50)}, p95${ms(p95)}, most${ms(most)} (under 10 ms at the database).`
}

function lookedThrough({ once, fourTimes }: LongTexts): string {
  return `A text looked through for a way to be reached, the slowest: 10,000 signs${ms(once)}, 40,000${ms(fourTimes)} (about four times).`
}

function anew(deskAnew: number | null): string[] {
  return deskAnew === null ? [] : [`The desk counted anew, alone: p50${ms(deskAnew)}.`]
}

function started({ first, second, world }: Starts): string[] {
  const seconds = (value: number) => `${value.toFixed(1)} s`
  return [
    `From the start to the first page: ${seconds(first)} with nothing there (under 60 s), ${seconds(second)} on kept data (under 5 s).`,
    `The demonstration world was loaded ${seconds(world)} after it (under 20 s).`,
  ]
}

function growth(rows: Report['rows'], grown: Report['grown']): string[] {
  if (grown === undefined) return []
  const before = new Map(rows)
  return [
    'With 1,000,000 people more in the database, alone (at most 1.5 times):',
    ...grown.map(([name, { alone }]) => {
      const was = before.get(name)!.alone
      return [name.padEnd(22), ms(was.p50), ms(alone.p50), (alone.p50 / was.p50).toFixed(2).padStart(6)].join(
        ' ',
      )
    }),
  ]
}
