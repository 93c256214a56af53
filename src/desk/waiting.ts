import type { Reach } from '#src/organisations/index.ts'
import { inOrder, type Task, type TaskKind } from './task.ts'

/** So many things of one kind, and where each of them is to be seen: her site, her edition, her cohort; null for nowhere. */
export type Waiting = Omit<Task, 'cohort' | 'answers'> & {
  sites: string[] | null
  editions: string[] | null
  cohorts: string[] | null
}

/** What else somebody's roles are over: where she answers by name, and where she rates files. */
export type Hers = { answersFor?: Reach; rates?: Reach }

/** The lines of whoever has that reach. Texts are masked by somebody who does not rate them: what she rates is left out. */
export function tasksOf(
  waiting: readonly Waiting[],
  reach: Reach,
  { answersFor = nowhere, rates = nowhere }: Hers = {},
): Task[] {
  const reached = waiting.filter(
    (line) => isWithin(line, reach) && !(line.kind === 'texts to mask' && isWithin(line, rates)),
  )
  const tasks = new Map<TaskKind, Task>()
  for (const line of reached) {
    const { kind, count, oldest, firstDue, only, cohorts } = line
    const so = tasks.get(kind)
    tasks.set(kind, {
      kind,
      count: count + (so?.count ?? 0),
      oldest: earlier(oldest, so?.oldest ?? null)!,
      firstDue: earlier(firstDue, so?.firstDue ?? null),
      only: so === undefined ? (only ?? null) : null,
      cohort: so === undefined || so.cohort === cohortOf(cohorts) ? cohortOf(cohorts) : null,
      answers: (so?.answers ?? true) && isWithin(line, answersFor),
    })
  }
  return inOrder([...tasks.values()])
}

const nowhere: Reach = { everywhere: false, editions: [], sites: [], cohorts: [] }

function isWithin({ kind, sites, editions, cohorts }: Waiting, reach: Reach): boolean {
  return (
    reach.everywhere ||
    isEverybodys(kind) ||
    overlap(sites, reach.sites) ||
    overlap(editions, reach.editions) ||
    overlap(cohorts, reach.cohorts)
  )
}

/** A talk is the whole organisation's, whatever somebody's reach (`src/sourcing`). */
function isEverybodys(kind: TaskKind): boolean {
  return kind === 'talk to count'
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
