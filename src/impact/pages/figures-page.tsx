import { count, hours, instantIn } from '#platform/i18n/format.ts'
import { doublePaths } from '#src/doubles/paths.ts'
import { type Chrome, PublicPage } from '#src/organisations/index.ts'
import type { PlaceSource } from '#src/places/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { CardGrid } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Hero, Section, Small } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { CountedTotal, Quotation } from '../counted-total.ts'
import { type ComputedFigures, maskOfTotal, saysFewer } from '../figure.ts'
import { impactWords } from '../messages/words.ts'
import { figuresPaths } from '../paths.ts'
import { FigureCard } from './figure-card.tsx'
import { QuotationCard } from './quotation-card.tsx'
import { TotalCard } from './total-card.tsx'

type FiguresPageProps = {
  chrome: Chrome
  computed: ComputedFigures
  totals: readonly CountedTotal[]
  quotations: readonly Quotation[]
  /** Whose lists say which commune lies in which department. */
  sources: readonly PlaceSource[]
  /** The visitor may enter totals and quotations. */
  mayEnter: boolean
  /** The visitor may compare people who may be counted twice. */
  mayCompare: boolean
}

/** What is computed, what was counted before, and what was published: three things that are never added up. */
export function FiguresPage({
  chrome,
  computed,
  totals,
  quotations,
  sources,
  mayEnter,
  mayCompare,
}: FiguresPageProps) {
  const { language, organisation } = chrome
  const m = impactWords(language)
  const { slug, zone } = organisation
  return (
    <PublicPage chrome={chrome} title={m.page.title} description={m.page.description}>
      <Hero title={m.page.title}>
        <p>{m.page.lead}</p>
        <Small>
          {m.page.asOf(instantIn(zone, computed.asOf, language))}
          {saysFewer(computed.figures, totals) && ` ${m.page.fewer}`}
        </Small>
        <Actions>
          <a href={figuresPaths.json(slug)}>{m.page.json}</a>
        </Actions>
      </Hero>
      <Section title={m.page.computed}>
        {computed.figures.length === 0 ? (
          <EmptyState title={m.page.emptyTitle} reason={m.page.emptyReason} />
        ) : (
          <CardGrid wide>
            {computed.figures.map((figure) => (
              <FigureCard figure={figure} chrome={chrome} />
            ))}
          </CardGrid>
        )}
        <Editions chrome={chrome} editions={computed.editions} />
        {sources.map((list) => (
          <Small>{m.page.places(list)}</Small>
        ))}
        {mayCompare && (
          <Actions>
            <LinkButton kind="secondary" icon="users-round" href={doublePaths.list(slug)}>
              {m.page.doubles}
            </LinkButton>
          </Actions>
        )}
      </Section>
      {(totals.length > 0 || mayEnter) && (
        <Section title={m.page.earlier} lead={m.page.earlierLead}>
          <CardGrid wide>
            {totals.map((total) => (
              <TotalCard total={total} masked={maskOfTotal(total, totals)} language={language} />
            ))}
          </CardGrid>
          {mayEnter && (
            <Actions>
              <LinkButton kind="secondary" icon="pen-line" href={figuresPaths.earlier(slug)}>
                {m.page.edit}
              </LinkButton>
            </Actions>
          )}
        </Section>
      )}
      {quotations.length > 0 && (
        <Section title={m.page.published} lead={m.page.publishedLead}>
          <CardGrid wide>
            {quotations.map((quotation) => (
              <QuotationCard quotation={quotation} language={language} />
            ))}
          </CardGrid>
        </Section>
      )}
    </PublicPage>
  )
}

function Editions({ chrome, editions }: { chrome: Chrome; editions: ComputedFigures['editions'] }) {
  const { language } = chrome
  const m = impactWords(language)
  if (editions === null) return <Small>{m.page.editionsHidden}</Small>
  if (editions.length < 2) return null
  return (
    <>
      <Table
        caption={m.page.editions}
        rows={[...editions]}
        columns={[
          { header: m.page.edition, rowHeader: true, cell: ({ name }) => name[language] },
          {
            header: m.figures['girls-enrolled'].label,
            align: 'end',
            cell: ({ girls }) => count(girls, language),
          },
          {
            header: m.figures['taught-hours'].label,
            align: 'end',
            cell: ({ taughtMinutes }) => hours(taughtMinutes, language),
          },
          {
            header: m.figures['learner-hours'].label,
            align: 'end',
            cell: ({ learnerMinutes }) => hours(learnerMinutes, language),
          },
        ]}
        empty={null}
      />
      <Small>{m.page.editionsNote}</Small>
    </>
  )
}
