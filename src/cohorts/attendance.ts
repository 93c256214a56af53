import { minutesBetween } from '#platform/clock/clock.ts'

export const attendanceStatuses = ['present', 'late', 'left early', 'excused', 'absent'] as const
export type AttendanceStatus = (typeof attendanceStatuses)[number]

/** What the roll call says of one girl. `at` (`HH:MM`) is when she came, or when she left. */
export type Mark =
  | { status: 'present' | 'excused' | 'absent' }
  | { status: 'late' | 'left early'; at: string }

/** Clock times of a session, `HH:MM`. */
export type SessionHours = { startsAt: string; endsAt: string }

/** Did she come, late or not? */
export function cameAtAll(status: AttendanceStatus): boolean {
  return status === 'present' || status === 'late' || status === 'left early'
}

/** Whole minutes that she attended: never below zero, never above the length of the session. */
export function attendedMinutes(mark: Mark, { startsAt, endsAt }: SessionHours): number {
  const length = Math.max(0, minutesBetween(startsAt, endsAt))
  switch (mark.status) {
    case 'present':
      return length
    case 'late':
      return within(minutesBetween(mark.at, endsAt), length)
    case 'left early':
      return within(minutesBetween(startsAt, mark.at), length)
    default:
      return 0
  }
}

/** Is the time strictly inside the session? At its very beginning she was not late, at its end she was absent. */
export function isDuring(time: string, { startsAt, endsAt }: SessionHours): boolean {
  return minutesBetween(startsAt, time) > 0 && minutesBetween(time, endsAt) > 0
}

/** A clock time however it is typed ("9:30", "9h30", "9 h", "0930") as `HH:MM`; null when it is none. */
export function readTime(typed: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})\s*(?:[:h.]?\s*(\d{2}))?\s*h?$/i.exec(typed.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

export function sameMark(one: Mark, other: Mark): boolean {
  return one.status === other.status && timeOf(one) === timeOf(other)
}

/** `HH:MM` when the status carries a time. */
export function timeOf(mark: Mark): string | null {
  return 'at' in mark ? mark.at : null
}

function within(minutes: number, length: number): number {
  return Math.min(Math.max(minutes, 0), length)
}
