import { ageOn } from '#platform/clock/age.ts'
import { fullName, shortName } from '#src/people/index.ts'
import { type AttendanceStatus, cameAtAll, type Mark, sameMark } from './attendance.ts'

/** One participant on the sheet of a session; `mark` is null while nobody answered for her. */
export type RollCallLine = { enrolmentId: string; firstName: string; lastName: string; mark: Mark | null }

/**
 * The same line with what matters when she is not there, and whether she has still to start: then her papers count.
 * `gaveUp`: her place was given up after it had begun; `hasWord`: by somebody else than herself, who answers for her. `familyReached`: somebody called about this
 * session and reached her family.
 */
export type SheetLine = RollCallLine & {
  personId: string
  isMinor: boolean
  isToStart: boolean
  gaveUp: boolean
  hasWord: boolean
  familyReached: boolean
}

/** Answers by enrolment. */
export type Marks = ReadonlyMap<string, Mark>

/** "Lina H." for each line; the whole name where two would read the same. */
export function namesOnSheet(lines: readonly RollCallLine[]): Map<string, string> {
  const short = lines.map(shortName)
  return new Map(
    lines.map((line, index) => [
      line.enrolmentId,
      short.filter((name) => name === short[index]).length > 1 ? fullName(line) : short[index]!,
    ]),
  )
}

/** How many of each answer, and how many are still to be answered for. */
export function rollCallTotals(
  marks: readonly (Mark | null)[],
): Record<AttendanceStatus | 'unanswered', number> {
  const totals = { present: 0, late: 0, 'left early': 0, excused: 0, absent: 0, unanswered: 0 }
  for (const mark of marks) totals[mark?.status ?? 'unanswered'] += 1
  return totals
}

/** Do the answers given say what the sheet says already? */
export function sameAnswers(lines: readonly RollCallLine[], marks: Marks): boolean {
  return lines.every(({ enrolmentId, mark }) => {
    const given = marks.get(enrolmentId)
    return mark !== null && given !== undefined && sameMark(mark, given)
  })
}

/**
 * Is she a minor on a day (`YYYY-MM-DD`), by the age from which her programme asks no guardian? An unknown birth date may be
 * a minor's.
 */
export function isMinorOn(
  day: string,
  { birthDate, ofAgeFrom }: { birthDate: string | null; ofAgeFrom: number },
): boolean {
  return birthDate === null || ageOn(birthDate, day) < ofAgeFrom
}

/**
 * A minor is absent and nobody gave word: somebody calls at once. An adult answers for herself, an excuse is word, and so is
 * a place that whoever answers for her gave up. A place given up by her own link is not: anybody who has her telephone can.
 */
export function missesWord(
  { isMinor, hasWord }: Pick<SheetLine, 'isMinor' | 'hasWord'>,
  mark: Mark | undefined,
): boolean {
  return isMinor && !hasWord && mark?.status === 'absent'
}

/** Those of whom these answers say anything else than the sheet did on whether they came. */
export function comingChanged<Line extends RollCallLine>(lines: readonly Line[], marks: Marks): Line[] {
  return lines.filter(({ enrolmentId, mark }) => {
    const given = marks.get(enrolmentId)
    const cameBefore = mark !== null && cameAtAll(mark.status)
    return given !== undefined && cameAtAll(given.status) !== cameBefore
  })
}

/** The enrolments of those who came, late or not, by these answers. */
export function cameOf(lines: readonly RollCallLine[], marks: Marks): string[] {
  return lines
    .map(({ enrolmentId }) => enrolmentId)
    .filter((id) => marks.has(id) && cameAtAll(marks.get(id)!.status))
}
