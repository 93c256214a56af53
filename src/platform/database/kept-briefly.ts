import type { Database, Scope } from './database.ts'
import { lastWrites } from './last-writes.ts'

type Kept<T> = { at: number; begun: number; answer: Promise<T> }

/**
 * `read`, asked of the database once in `milliseconds` for one organisation: who asks meanwhile, or while it is being read, gets
 * that answer. Whatever this process writes in the organisation ends it at once, so nobody misses what she has just done; what
 * another process writes shows within the time. For counts of an organisation only: what it answers must say nothing about a
 * person and must not depend on who asks.
 */
export function keptBriefly<T>(
  milliseconds: number,
  read: (scope: Scope) => Promise<T>,
): (database: Database, scope: Scope) => Promise<T> {
  const kept = new WeakMap<Database, Map<string, Kept<T>>>()
  const writes = lastWrites()
  return async (database, scope) => {
    const { organisationId } = scope
    const at = scope.now.getTime()
    const answers = kept.get(database) ?? new Map<string, Kept<T>>()
    kept.set(database, answers)
    const last = answers.get(organisationId)
    if (last && Math.abs(at - last.at) < milliseconds && writes.noneSince(last.begun, organisationId)) {
      const answer = await last.answer.catch(() => undefined)
      if (answer !== undefined) return answer
    }
    const made = { at, begun: writes.count(), answer: read(scope) }
    answers.set(organisationId, made)
    return made.answer
  }
}
