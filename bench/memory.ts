import { readdirSync, readFileSync } from 'node:fs'
import type { ServedWorld } from './served-world.ts'

/** Megabytes after the load: what the process holds, and what PostgreSQL holds beside it, shared pages counted once. */
export type Memory = { node: number; postgres: number }

/** Reads `/proc`: Linux only; elsewhere null. */
export function memoryOf({ pids }: ServedWorld): Memory | null {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const children = processes.filter((pid) => parentOf(pid) === pids.postgres).map(Number)
    const postgres = [pids.postgres, ...children].reduce((sum, pid) => sum + proportionalOf(pid), 0)
    return { node: proportionalOf(pids.node) / 1024, postgres: postgres / 1024 }
  } catch {
    return null
  }
}

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    // It ended meanwhile.
    return 0
  }
}

/** In kilobytes. */
function proportionalOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    // It ended meanwhile.
    return 0
  }
}
