import { longDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { cohortMessages } from '../messages/words.ts'
import type { Slot } from '../session.ts'
import { hoursOf } from '../session-words.ts'

/** When and where a session takes place. */
export function SlotList({ slot, language }: { slot: Slot & { room: string }; language: Language }) {
  const { one, change } = cohortMessages(language)
  return (
    <DescriptionList
      kind="plain"
      rows={[
        { term: one.day, value: longDay(slot.day, language) },
        { term: one.time, value: hoursOf(slot, language) },
        { term: one.room, value: slot.room || change.sameRoom },
      ]}
    />
  )
}
