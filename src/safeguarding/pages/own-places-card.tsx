import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Card } from '#ui/card.tsx'
import { LineList } from '#ui/task-list.tsx'
import { adultsWords } from '../messages/words.ts'
import type { OwnSafety } from '../own-queries.ts'

/** Where she is expected on which days; and, apart, what her role alone reaches: nobody expects her there on a day. */
export function OwnPlacesCard({ own, language }: { own: OwnSafety; language: Language }) {
  const { list, mine: m } = adultsWords[language]
  const [expected, byRole] = [true, false].map((listed) => own.cohorts.filter((it) => it.listed === listed))
  const placeOf = ({ name, place }: OwnSafety['cohorts'][number]) => `${name}, ${place}`
  return (
    <>
      {expected!.length > 0 && (
        <Card title={m.where}>
          <LineList
            lines={expected!.map((it) => ({
              title: placeOf(it),
              detail: list.days(plainDay(it.fromDay, language), plainDay(it.toDay, language)),
            }))}
          />
        </Card>
      )}
      {byRole!.length > 0 && (
        <Card title={m.byRole}>
          <LineList lines={byRole!.map((it) => ({ title: placeOf(it), detail: m.noDays }))} />
        </Card>
      )}
    </>
  )
}
