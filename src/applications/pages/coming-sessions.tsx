import { clockTime, weekDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Card, Disclosure } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Small } from '#ui/layout.tsx'
import { placeMessages } from '../messages/place.ts'
import type { ComingSessions, PlaceSession } from '../place-session.ts'

type ComingSessionsCardProps = { coming: ComingSessions | null; language: Language }

/** When she comes: the next session in view, the others folded. Nothing before she is in a cohort, or after the last one. */
export function ComingSessionsCard({ coming, language }: ComingSessionsCardProps) {
  if (coming === null) return null
  const m = placeMessages(language)
  const { next, isToday, later, confirmed } = coming
  return (
    <Card title={isToday ? m.today : m.next}>
      <DescriptionList
        rows={[
          { term: m.day, value: weekDay(next.day, language), icon: 'calendar-days' },
          { term: m.hours, value: hoursOf(next, language), icon: 'clock' },
          ...(next.room === '' ? [] : [{ term: m.room, value: next.room, icon: 'map-pin' as const }]),
        ]}
      />
      {later.length > 0 && (
        <Disclosure summary={m.later(later.length)}>
          <ul>
            {later.map((session) => (
              <li>{lineOf(session, next, language)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {!confirmed && <Small>{m.planned}</Small>}
    </Card>
  )
}

function hoursOf({ startsAt, endsAt }: PlaceSession, language: Language): string {
  return placeMessages(language).between(clockTime(startsAt, language), clockTime(endsAt, language))
}

/** The room where it is another than that of the next. */
function lineOf(session: PlaceSession, next: PlaceSession, language: Language): string {
  const { cancelled } = placeMessages(language)
  const room = session.room === next.room ? '' : session.room
  const parts = [weekDay(session.day, language), hoursOf(session, language), room]
  return [...parts.filter((part) => part !== ''), ...(session.isCancelled ? [cancelled] : [])].join(', ')
}
