import { count } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Small } from '#ui/layout.tsx'
import { sourcingWords } from '../messages/words.ts'
import { type Steps, steps } from '../steps.ts'

/** What came through a code, step by step. For the team: it is not masked. */
export function StepsCard({ came, language }: { came: Steps; language: Language }) {
  const m = sourcingWords(language)
  return (
    <Card title={m.stepsTitle}>
      <DescriptionList
        kind="plain"
        rows={steps.map((step) => ({ term: m.steps[step], value: count(came[step], language) }))}
      />
      <Small>{m.stepsNote}</Small>
    </Card>
  )
}
