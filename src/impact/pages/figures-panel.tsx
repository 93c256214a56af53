import type { Chrome } from '#src/organisations/index.ts'
import { FigureRow, Panel } from '#ui/panel.tsx'
import type { ComputedFigures, FigureCode } from '../figure.ts'
import { impactWords } from '../messages/words.ts'
import { figuresPaths } from '../paths.ts'
import { ShownFigure } from './figure-card.tsx'

const shownFirst: readonly FigureCode[] = ['girls-enrolled', 'cohorts-held', 'taught-hours']

/** Three computed figures for another public page, and the way to all of them; nothing while nothing was counted. */
export function FiguresPanel({ computed, chrome }: { computed: ComputedFigures; chrome: Chrome }) {
  const { language, organisation } = chrome
  const m = impactWords(language)
  const figures = computed.figures.filter(({ code }) => shownFirst.includes(code))
  if (figures.length === 0) return null
  return (
    <Panel
      kind="band"
      title={m.panel.title}
      aside={<a href={figuresPaths.page(organisation.slug)}>{m.panel.all}</a>}
    >
      <FigureRow>
        {figures.map((figure) => (
          <ShownFigure figure={figure} language={language} bare />
        ))}
      </FigureRow>
    </Panel>
  )
}
