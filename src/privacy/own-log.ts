import type { Role } from '#src/organisations/index.ts'

/** What somebody did with a file on a day: who by her role then, never by name. `times`: how often that day. */
export type LogLine = {
  /** `YYYY-MM-DD` in the zone of the organisation. */
  day: string
  action: string
  actorKind: string
  /** All that she had that day, or the last that had ended; the widest first. */
  roles: Role[]
  isGuardian: boolean
  times: number
}

/** Did it only look, or did it change something? By the verb of its code. */
export function onlyLooks(action: string): boolean {
  return /\.(read|opened|printed|listed|archived|data-read|used)$/.test(action)
}
