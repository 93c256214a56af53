import type { Clock } from '#platform/clock/clock.ts'

/** A clock that stands still at `instant` (ISO 8601) until it is moved. */
export function frozenClock(instant: string): Clock & { moveTo(instant: string): void } {
  let now = new Date(instant)
  return {
    now: () => new Date(now),
    moveTo: (next) => {
      now = new Date(next)
    },
  }
}
