import type { ProgrammeDocument } from './programme-file.ts'

/** One session that was held, as one participant lived it. Minutes are whole. */
export type AttendedSession = {
  taughtMinutes: number
  /** 0 when absent; less than taught when late or gone early. */
  attendedMinutes: number
  /** Absent or partly absent with a reason accepted by the team. */
  excused: boolean
}

/** Whether a participation is completed, with the sums that decided. All in minutes. */
type Completion = {
  completed: boolean
  attendedMinutes: number
  taughtMinutes: number
  /** Fewest minutes that were enough. */
  threshold: number
}

/**
 * Whether she completed by the programme's own rule. Sessions that were not held are not given. Nobody completes
 * what was never taught: without a minute taught the answer is no.
 */
export function completion(
  rule: ProgrammeDocument['completion'],
  sessions: readonly AttendedSession[],
): Completion {
  const counted = sessions.filter((session) => !isLeftOut(rule, session))
  const attendedMinutes = sum(counted.map((session) => session.attendedMinutes))
  const taughtMinutes = sum(counted.map((session) => session.taughtMinutes))
  const threshold = Math.ceil((taughtMinutes * rule.atLeastPercent) / 100)
  return {
    completed: taughtMinutes > 0 && attendedMinutes >= threshold,
    attendedMinutes,
    taughtMinutes,
    threshold,
  }
}

/** Only a whole absence is left out: minutes she did attend always count for her. */
function isLeftOut(rule: ProgrammeDocument['completion'], session: AttendedSession): boolean {
  return rule.excusedAbsence === 'left-out' && session.excused && session.attendedMinutes === 0
}

function sum(minutes: number[]): number {
  return minutes.reduce((total, some) => total + some, 0)
}
