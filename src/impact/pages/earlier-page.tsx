import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { QuotationWritten, TotalWritten } from '../counted-total.ts'
import { impactWords } from '../messages/words.ts'
import { figuresPaths } from '../paths.ts'
import { amount, periodInWords } from './figure-words.ts'

type EarlierPageProps = {
  chrome: Chrome
  totals: ShownList<TotalWritten>
  quotations: ShownList<QuotationWritten>
}

/** Everything that was entered beside the computed figures, the corrected and withdrawn rows included. */
export function EarlierPage({ chrome, totals, quotations }: EarlierPageProps) {
  const { language, organisation } = chrome
  const m = impactWords(language)
  const { slug } = organisation
  const addTotal = (
    <LinkButton size="small" icon="plus" href={figuresPaths.newTotal(slug)}>
      {m.team.addTotal}
    </LinkButton>
  )
  const addQuotation = (
    <LinkButton kind="secondary" size="small" icon="plus" href={figuresPaths.newQuotation(slug)}>
      {m.team.addQuotation}
    </LinkButton>
  )
  return (
    <StaffPage
      chrome={chrome}
      title={m.team.title}
      actions={
        <>
          {addQuotation}
          {addTotal}
        </>
      }
    >
      <ListTable
        caption={m.team.totals}
        list={totals}
        searchFrom={10}
        empty={<EmptyState title={m.team.totalsEmpty} reason={m.team.totalsEmptyReason} />}
      />
      <ListTable
        caption={m.team.quotations}
        list={quotations}
        searchFrom={10}
        empty={<EmptyState title={m.team.quotationsEmpty} reason={m.team.quotationsEmptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a total that was counted elsewhere, on the page and in the file. */
export function totalColumns({ language, organisation }: Chrome): Column<TotalWritten>[] {
  const m = impactWords(language)
  const { slug, zone } = organisation
  const became = ({ replacedById, withdrawn }: TotalWritten) =>
    withdrawn ? m.team.totalIsWithdrawn : replacedById === null ? '' : m.team.replaced
  const entered = (total: TotalWritten) =>
    m.team.enteredBy(total.enteredByName, plainDay(dayIn(zone, total.enteredAt), language))
  return [
    {
      key: 'figure',
      header: m.team.figure,
      rowHeader: true,
      value: ({ figure }) => m.figures[figure].label,
    },
    {
      key: 'value',
      header: m.team.value,
      align: 'end',
      value: ({ value }) => value,
      cell: ({ figure, value }) => amount(figure, value, language),
    },
    {
      key: 'period',
      header: m.page.period,
      value: ({ fromDay, toDay }) => `${fromDay} ${toDay}`,
      inFile: ({ fromDay, toDay }) => periodInWords({ from: fromDay, to: toDay }, language),
      cell: ({ fromDay, toDay }) => periodInWords({ from: fromDay, to: toDay }, language),
    },
    { key: 'document', header: m.team.document, value: ({ document }) => document },
    {
      header: m.team.countedBy,
      value: (total) => m.team.enteredBy(total.countedBy, plainDay(total.countedOn, language)),
    },
    {
      key: 'entered',
      header: m.team.entered,
      value: ({ enteredAt }) => enteredAt.getTime(),
      inFile: entered,
      cell: entered,
    },
    {
      header: m.team.state,
      value: became,
      cell: (total) =>
        became(total) === '' ? (
          <LinkButton
            kind="discreet"
            size="small"
            href={figuresPaths.correction(slug, total.id)}
            about={m.figures[total.figure].label}
          >
            {m.team.correct}
          </LinkButton>
        ) : (
          <Tag>{became(total)}</Tag>
        ),
    },
  ]
}

/** What is said of words that the association published, on the page and in the file. */
export function quotationColumns({ language, organisation }: Chrome): Column<QuotationWritten>[] {
  const m = impactWords(language)
  const became = ({ replacedById, withdrawn }: QuotationWritten) =>
    withdrawn ? m.team.withdrawn : replacedById === null ? '' : m.team.replaced
  return [
    {
      header: m.team.words,
      rowHeader: true,
      value: ({ words }) => words,
      cell: (it) => <span lang={it.language}>{it.words}</span>,
    },
    { key: 'source', header: m.team.source, value: ({ source }) => source },
    {
      key: 'date',
      header: m.team.date,
      value: ({ onDay }) => onDay,
      cell: ({ onDay, dayIs }) =>
        dayIs === 'published'
          ? m.page.publishedOn(plainDay(onDay, language))
          : m.page.readOn(plainDay(onDay, language)),
    },
    {
      header: m.team.state,
      value: became,
      cell: (it) =>
        became(it) === '' ? (
          <LinkButton
            kind="discreet"
            size="small"
            href={figuresPaths.quotationCorrection(organisation.slug, it.id)}
            about={it.source}
          >
            {m.team.correct}
          </LinkButton>
        ) : (
          <Tag>{became(it)}</Tag>
        ),
    },
  ]
}
