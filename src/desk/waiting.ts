import type { Reach } from '#src/organisations/index.ts'
import { inOrder, type Task, type TaskKind } from './task.ts'

/** So many things of one kind, and where each of them is to be seen: her site, her edition, her cohort; null for nowhere. */
export type Waiting = Omit<Task, 'cohort'> & {
  sites: string[] | null
  editions: string[] | null
  cohorts: string[] | null
}

/** The lines of whoever has that reach. */
export function tasksOf(waiting: readonly Waiting[], reach: Reach): Task[] {
  const reached = waiting.filter(
    ({ sites, editions, cohorts }) =>
      reach.everywhere ||
      overlap(sites, reach.sites) ||
      overlap(editions, reach.editions) ||
      overlap(cohorts, reach.cohorts),
  )
  const tasks = new Map<TaskKind, Task>()
  for (const { kind, count, oldest, firstDue, only, cohorts } of reached) {
    const so = tasks.get(kind)
    tasks.set(kind, {
      kind,
      count: count + (so?.count ?? 0),
      oldest: earlier(oldest, so?.oldest ?? null)!,
      firstDue: earlier(firstDue, so?.firstDue ?? null),
      only: so === undefined ? (only ?? null) : null,
      cohort: so === undefined || so.cohort === cohortOf(cohorts) ? cohortOf(cohorts) : null,
    })
  }
  return inOrder([...tasks.values()])
}

function cohortOf(cohorts: readonly string[] | null): string | null {
  return cohorts?.length === 1 ? cohorts[0]! : null
}

function overlap(places: readonly string[] | null, reached: readonly string[]): boolean {
  return places?.some((place) => reached.includes(place)) ?? false
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
