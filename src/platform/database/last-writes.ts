import { committed } from './committed.ts'

/** Counts the writes of this process: what was begun before one and is done after it is not kept. */
export function lastWrites(onWrite: (organisationId: string) => void = () => undefined) {
  const last = new Map<string, number>()
  let count = 0
  committed.subscribe((organisationId) => {
    count += 1
    last.set(organisationId, count)
    onWrite(organisationId)
  })
  return {
    count: () => count,
    /** Has nothing been written in that organisation since `begun`, a `count()` of before? */
    noneSince: (begun: number, organisationId: string) => (last.get(organisationId) ?? 0) <= begun,
  }
}
