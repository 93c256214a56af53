import type { Language } from '#platform/i18n/language.ts'
import type { TerritorySet } from '#src/territories/index.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Section, Small } from '#ui/layout.tsx'
import type { Composition } from '../composition.ts'
import { selectionMessages } from '../messages/words.ts'

type CompositionPanelProps = {
  composition: Composition
  language: Language
  territorySet: TerritorySet
  /** What a school level is called. */
  levelName: (key: string) => string
}

/** The cohort that takes shape, in counts; what nobody knows is a line like the others. */
export function CompositionPanel({ composition, language, territorySet, levelName }: CompositionPanelProps) {
  const m = selectionMessages(language).board
  const threeWords: Record<string, string> = { yes: m.yes, no: m.no, unknown: m.unknown }
  const tables: { key: keyof Composition; nameOf: (value: string) => string }[] = [
    { key: 'ages', nameOf: m.years },
    { key: 'schoolLevels', nameOf: levelName },
    { key: 'schools', nameOf: (value) => value || m.smallSchools },
    { key: 'territories', nameOf: (value) => value || m.elsewhere },
    { key: 'priorityDistrict', nameOf: (value) => threeWords[value] ?? value },
    { key: 'priorityEducation', nameOf: (value) => threeWords[value] ?? value },
  ]
  return (
    <Card title={m.shape}>
      <Small>{m.shapeLead}</Small>
      {tables.map(({ key, nameOf }) => (
        <Section title={m.tables[key]} level={3}>
          {key === 'territories' && <Small>{m.territorySets[territorySet]}</Small>}
          {key === 'schools' && <Small>{m.schoolsHint}</Small>}
          <DescriptionList
            kind="plain"
            rows={composition[key].map(({ value, offered, waiting, all }) => ({
              term: value === null ? m.unknown : nameOf(value),
              value: m.counts(offered, waiting, all),
            }))}
          />
        </Section>
      ))}
    </Card>
  )
}
