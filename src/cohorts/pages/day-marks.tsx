import type { Language } from '#platform/i18n/language.ts'
import { Marks } from '#ui/bar.tsx'
import { cohortMessages } from '../messages/words.ts'
import { dayMark } from '../session.ts'

type DayMarksProps = { days: readonly { day: string; held: boolean }[]; today: string; language: Language }

/** The days of a cohort as small blocks: held, roll call missing, today, to come. */
export function DayMarks({ days, today, language }: DayMarksProps) {
  const marks = days.map((day) => dayMark(day, today))
  const count = (wanted: (typeof marks)[number]) => marks.filter((mark) => mark === wanted).length
  const label = cohortMessages(language).list.daysHeld(count('done'), marks.length, count('missing'))
  return <Marks marks={marks} label={label} />
}
