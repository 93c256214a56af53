import { count, instantIn } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Disclosure } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Figure, MaskedFigure } from '#ui/figure.tsx'
import { Stack } from '#ui/layout.tsx'
import { type Figure as ComputedFigure, smallestShown } from '../figure.ts'
import { impactWords } from '../messages/words.ts'
import { periodInWords, rowsInWords, valueInWords } from './figure-words.ts'

/** A computed figure, large, with everything that says how it was counted one touch away. */
export function FigureCard({ figure, chrome }: { figure: ComputedFigure; chrome: Chrome }) {
  const { language, organisation } = chrome
  const m = impactWords(language)
  const { label } = m.figures[figure.code]
  return (
    <Stack tight>
      <ShownFigure figure={figure} language={language} />
      <Disclosure summary={m.page.howCounted(label)}>
        <DescriptionList
          kind="plain"
          rows={[
            { term: m.page.definition, value: figure.definition[language] },
            { term: m.page.scope, value: figure.scope[language] },
            { term: m.page.period, value: periodInWords(figure.period, language) },
            { term: m.page.counted, value: instantIn(organisation.zone, figure.asOf, language) },
            { term: m.page.rows, value: rowsInWords(figure, language) },
            ...doublesOf(figure, language),
          ]}
        />
      </Disclosure>
    </Stack>
  )
}

/** How many people may have been counted twice. */
function doublesOf({ possibleDoubles }: ComputedFigure, language: Chrome['language']) {
  if (possibleDoubles === undefined) return []
  const { page: m } = impactWords(language)
  const value = possibleDoubles === null ? m.small : count(possibleDoubles, language)
  return [{ term: m.possibleDoubles, value: possibleDoubles === 0 ? m.noDouble : value }]
}

type ShownFigureProps = { figure: ComputedFigure; language: Chrome['language']; bare?: boolean }

/** The figure with its base; `bare` leaves out the word that tells it from a total entered by hand. */
export function ShownFigure({ figure, language, bare }: ShownFigureProps) {
  const m = impactWords(language)
  const { label } = m.figures[figure.code]
  const phase = bare ? undefined : ({ name: m.page.computedTag, tone: 'mint' } as const)
  const base = `${rowsInWords(figure, language)}. ${periodInWords(figure.period, language)}.`
  if (figure.masked === 'small') {
    return <MaskedFigure threshold={smallestShown} label={label} reason={m.page.smallReason} phase={phase} />
  }
  return (
    <Figure
      value={valueInWords(figure, language)}
      label={label}
      base={figure.masked === 'linked' ? m.page.linkedReason : base}
      phase={phase}
    />
  )
}
