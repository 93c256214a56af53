import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Actions } from '#ui/layout.tsx'
import type { CohortView } from '../cohort-queries.ts'
import type { DayNeeds } from '../day-needs.ts'
import { dayNeedsInWords } from '../day-needs-words.ts'
import { cohortMessages } from '../messages/words.ts'

type DayNeedsCardProps = {
  cohort: CohortView
  needs: DayNeeds | undefined
  language: Language
  /** Null for who is not of its team. */
  sheets: 'open' | 'for adults' | null
  sheetsHref: string
}

/** The day's count of meals and travellers, and the way to the emergency sheets. */
export function DayNeedsCard({ cohort, needs, language, sheets, sheetsHref }: DayNeedsCardProps) {
  const m = cohortMessages(language).needs
  if (needs === undefined && sheets === null) return null
  return (
    <Card title={needs === undefined ? m.title : m.titleOf(plainDay(needs.day, language))}>
      {needs !== undefined && (
        <DescriptionList kind="plain" rows={dayNeedsInWords(needs, cohort.programme, language)} />
      )}
      {sheets === 'for adults' && <p>{m.sheetsForAdults(cohort.programme.guardian.permissionUnder.years)}</p>}
      {sheets === 'open' && (
        <Actions>
          <LinkButton kind="secondary" icon="phone" href={sheetsHref}>
            {m.sheets}
          </LinkButton>
        </Actions>
      )}
    </Card>
  )
}
