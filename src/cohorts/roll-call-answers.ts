import { minutesBetween } from '#platform/clock/clock.ts'
import { isDuring, type Mark, readTime, type SessionHours, timeOf } from './attendance.ts'
import type { Marks, RollCallLine } from './roll-call.ts'

/** The gesture for each girl. A departure before the end and an excuse are added to it on the second screen. */
export type Gesture = 'present' | 'late' | 'absent'

/** Names of the fields about one girl: the gesture, and what is added to it. */
export const rollCallFields = {
  gesture: (enrolmentId: string) => `mark-${enrolmentId}`,
  came: (enrolmentId: string) => `came-${enrolmentId}`,
  left: (enrolmentId: string) => `left-${enrolmentId}`,
  excused: (enrolmentId: string) => `excused-${enrolmentId}`,
}

type RollCallReading = {
  marks: Marks
  /** On the first screen: nobody answered for her yet. */
  missing: readonly RollCallLine[]
  /** On the second screen: the fields whose time is absent, not during the session, or still to come. */
  faulty: readonly string[]
  /** Those of them whose time is still to come. */
  toCome: readonly string[]
}

/** Reads the fields of a sheet, girl by girl. `now`: `HH:MM` on the day of the session, null on another day. */
export function readRollCall(
  lines: readonly RollCallLine[],
  fields: Readonly<Record<string, string>>,
  session: SessionHours,
  now: string | null,
): RollCallReading {
  const marks = new Map<string, Mark>()
  const faulty: string[] = []
  const toCome: string[] = []
  for (const { enrolmentId } of lines) {
    const read = readLine(enrolmentId, fields, session)
    if (read === null) continue
    if ('faulty' in read) faulty.push(read.faulty)
    else if (isToCome(read, now)) toCome.push(timeField(enrolmentId, read))
    else marks.set(enrolmentId, read)
  }
  const missing = lines.filter(({ enrolmentId }) => gestureIn(fields, enrolmentId) === null)
  return { marks, missing, faulty: [...faulty, ...toCome], toCome }
}

function isToCome(mark: Mark, now: string | null): boolean {
  const at = timeOf(mark)
  return now !== null && at !== null && minutesBetween(now, at) > 0
}

function timeField(id: string, { status }: Mark): string {
  return status === 'late' ? rollCallFields.came(id) : rollCallFields.left(id)
}

function readLine(
  id: string,
  fields: Readonly<Record<string, string>>,
  session: SessionHours,
): Mark | { faulty: string } | null {
  const gesture = gestureIn(fields, id)
  if (gesture === 'absent')
    return { status: fields[rollCallFields.excused(id)] === 'yes' ? 'excused' : 'absent' }
  if (gesture === 'late') return timed('late', rollCallFields.came(id), fields, session)
  if (gesture === null) return null
  const leftEarly = (fields[rollCallFields.left(id)] ?? '').trim() !== ''
  return leftEarly ? timed('left early', rollCallFields.left(id), fields, session) : { status: 'present' }
}

function timed(
  status: 'late' | 'left early',
  field: string,
  fields: Readonly<Record<string, string>>,
  session: SessionHours,
): Mark | { faulty: string } {
  const at = readTime(fields[field] ?? '')
  return at !== null && isDuring(at, session) ? { status, at } : { faulty: field }
}

/** While the session goes on, whoever is late without a time arrives now (`HH:MM`, null on another day). */
export function withArrivals(
  fields: Readonly<Record<string, string>>,
  faulty: readonly string[],
  session: SessionHours,
  now: string | null,
): Record<string, string> {
  if (now === null || !isDuring(now, session)) return fields
  const arrivals = faulty.filter((field) => (fields[field] ?? '') === '').map((field) => [field, now])
  return { ...fields, ...Object.fromEntries(arrivals) }
}

/** The gesture made for one girl, or null. */
export function gestureIn(fields: Readonly<Record<string, string>>, enrolmentId: string): Gesture | null {
  const gesture = fields[rollCallFields.gesture(enrolmentId)]
  return gesture === 'present' || gesture === 'late' || gesture === 'absent' ? gesture : null
}

/** A sheet that was taken already, as the fields that say it. */
export function fieldsOf(lines: readonly RollCallLine[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ enrolmentId, mark }) => (mark === null ? [] : fieldsOfMark(enrolmentId, mark))),
  )
}

function fieldsOfMark(id: string, mark: Mark): [string, string][] {
  const field = rollCallFields
  const at = timeOf(mark) ?? ''
  switch (mark.status) {
    case 'late':
      return [
        [field.gesture(id), 'late'],
        [field.came(id), at],
      ]
    case 'left early':
      return [
        [field.gesture(id), 'present'],
        [field.left(id), at],
      ]
    case 'excused':
      return [
        [field.gesture(id), 'absent'],
        [field.excused(id), 'yes'],
      ]
    default:
      return [[field.gesture(id), mark.status]]
  }
}
