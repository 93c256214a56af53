import { event } from '#platform/events/event.ts'
import type { AttendanceStatus } from './attendance.ts'

/** The sheet of a session was written, for the first time or corrected: what it says now of everybody on it. */
export const rollCallTaken = event<{
  sessionId: string
  lines: readonly {
    enrolmentId: string
    personId: string
    status: AttendanceStatus
    /** Absent, and nobody gave word of it. */
    missesWord: boolean
  }[]
}>()
