import { instantIn, longDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { givingUpReasonsIn, reasonsIn } from '#src/messages/index.ts'
import { Disclosure } from '#ui/card.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { CohortChange } from '../change-queries.ts'
import { changeWords } from '../messages/change-words.ts'
import { cohortMessages } from '../messages/words.ts'
import type { Slot } from '../session.ts'
import { hoursOf } from '../session-words.ts'

type ChangesProps = { changes: readonly CohortChange[]; zone: string; language: Language }

/** Who moved a cohort or a session of it, from what, to what and when. Nothing before the first change. */
export function ChangesDisclosure({ changes, zone, language }: ChangesProps) {
  if (changes.length === 0) return null
  const m = changeWords[language]
  return (
    <Disclosure summary={m.title}>
      <LineList
        lines={changes.map((change) => ({
          title: changeInWords(change, language),
          detail: [m.by(change.by, instantIn(zone, change.at, language)), ...reasonOf(change, language)].join(
            ' · ',
          ),
        }))}
      />
    </Disclosure>
  )
}

function reasonOf(change: CohortChange, language: Language): string[] {
  if (change.kind !== 'state') return [reasonsIn[language][change.reason]]
  return change.reason === null ? [] : [givingUpReasonsIn[language][change.reason]]
}

function changeInWords(change: CohortChange, language: Language): string {
  const m = changeWords[language]
  if (change.kind === 'state') {
    const { states } = cohortMessages(language)
    return m.state(states[change.from], states[change.to])
  }
  const from = slotInWords(change.from, language)
  return change.kind === 'cancelled' ? m.cancelled(from) : m.moved(from, slotInWords(change.to, language))
}

function slotInWords(slot: Slot & { room: string }, language: Language): string {
  return [longDay(slot.day, language), hoursOf(slot, language), slot.room].filter(Boolean).join(', ')
}
