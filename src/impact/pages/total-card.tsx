import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Card, Disclosure } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Figure, MaskedFigure } from '#ui/figure.tsx'
import type { CountedTotal } from '../counted-total.ts'
import { type Mask, smallestShown } from '../figure.ts'
import { impactWords } from '../messages/words.ts'
import { amount, periodInWords } from './figure-words.ts'

type TotalCardProps = {
  total: CountedTotal
  /** Why it is not shown; null when it is. */
  masked: Mask | null
  language: Language
}

/** A total counted before Frise: saffron on sand where computed figures are mint on paper, and said in words. */
export function TotalCard({ total, masked, language }: TotalCardProps) {
  const m = impactWords(language)
  const { label } = m.figures[total.figure]
  const period = periodInWords({ from: total.fromDay, to: total.toDay }, language)
  const phase = { name: m.page.earlierTag, tone: 'saffron' } as const
  return (
    <Card kind="sand">
      {masked === 'small' ? (
        <MaskedFigure
          threshold={smallestShown}
          label={label}
          reason={`${period}. ${m.page.smallReason}`}
          phase={phase}
        />
      ) : (
        <Figure
          value={masked === null ? amount(total.figure, total.value, language) : m.page.linked}
          label={label}
          base={masked === null ? period : `${period}. ${m.page.linkedReason}`}
          phase={phase}
        />
      )}
      <Disclosure summary={m.page.whereFrom(label)}>
        <DescriptionList
          kind="plain"
          rows={[
            { term: m.page.document, value: total.document },
            { term: m.page.countedBy, value: total.countedBy },
            { term: m.page.countedOn, value: plainDay(total.countedOn, language) },
          ]}
        />
      </Disclosure>
    </Card>
  )
}
