import type { Language } from '#platform/i18n/language.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { helpNumbers } from '../help-number.ts'
import { concernWords } from '../messages/words.ts'

/** Whom to call, and for what. A phone dials from the link. */
export function HelpNumbers({ language }: { language: Language }) {
  const { help } = concernWords[language]
  return (
    <Card title={help.title} icon="phone" kind="sand">
      <DescriptionList
        kind="plain"
        rows={helpNumbers.map((number) => ({
          term: help.numbers[number],
          value: <a href={`tel:${number}`}>{number}</a>,
        }))}
      />
    </Card>
  )
}
