import type { Language } from '#platform/i18n/language.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { LineList } from '#ui/task-list.tsx'
import { helpNumbers, hrefOf, iconOf } from '../help-number.ts'
import { concernWords } from '../messages/words.ts'

/** Whom to call, and for what. A phone dials from the link. */
export function HelpNumbers({ language }: { language: Language }) {
  const { help } = concernWords[language]
  return (
    <Card title={help.title} icon="phone" kind="sand">
      <LineList
        lines={helpNumbers.map((number) => ({
          title: number,
          detail: help.numbers[number],
          aside: (
            <LinkButton
              kind="secondary"
              size="small"
              icon={iconOf(number)}
              href={hrefOf(number)}
              about={number}
            >
              {number === '114' ? help.write : help.call}
            </LinkButton>
          ),
        }))}
      />
    </Card>
  )
}
