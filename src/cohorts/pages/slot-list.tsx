import { longDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { cohortMessages } from '../messages/words.ts'
import type { Slot } from '../session.ts'
import { holidayIn, hoursOf } from '../session-words.ts'

type SlotListProps = {
  slot: Slot & { room: string }
  language: Language
  /** Where its cohort meets when the session has no room of its own. */
  cohortRoom: string
  /** Of its place: a day is a public holiday in one country, and not in the next. */
  zone: string
}

/** When and where a session takes place. */
export function SlotList({ slot, cohortRoom, language, zone }: SlotListProps) {
  const { one, change } = cohortMessages(language)
  const holiday = holidayIn(zone, slot.day, language)
  return (
    <DescriptionList
      kind="plain"
      rows={[
        { term: one.day, value: [longDay(slot.day, language), holiday].filter(Boolean).join(', ') },
        { term: one.time, value: hoursOf(slot, language) },
        { term: one.room, value: slot.room || cohortRoom || change.sameRoom },
      ]}
    />
  )
}
