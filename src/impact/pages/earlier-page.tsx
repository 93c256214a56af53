import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Quotation, TotalWritten } from '../counted-total.ts'
import { impactWords } from '../messages/words.ts'
import { figuresPaths } from '../paths.ts'
import { amount, periodInWords } from './figure-words.ts'

type EarlierPageProps = { chrome: Chrome; totals: TotalWritten[]; quotations: Quotation[] }

/** Everything that was entered beside the computed figures, the corrected rows included. */
export function EarlierPage({ chrome, totals, quotations }: EarlierPageProps) {
  const { language, organisation } = chrome
  const m = impactWords(language)
  const { slug, zone } = organisation
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
      <Table
        caption={m.team.totals}
        rows={totals}
        columns={[
          { header: m.team.figure, rowHeader: true, cell: ({ figure }) => m.figures[figure].label },
          {
            header: m.team.value,
            align: 'end',
            cell: ({ figure, value }) => amount(figure, value, language),
          },
          {
            header: m.page.period,
            cell: ({ fromDay, toDay }) => periodInWords({ from: fromDay, to: toDay }, language),
          },
          { header: m.team.document, cell: ({ document }) => document },
          {
            header: m.team.countedBy,
            cell: (total) => m.team.enteredBy(total.countedBy, plainDay(total.countedOn, language)),
          },
          {
            header: m.team.entered,
            cell: (total) =>
              m.team.enteredBy(total.enteredByName, plainDay(dayIn(zone, total.enteredAt), language)),
          },
          {
            header: m.team.state,
            cell: ({ id, figure, replacedById }) =>
              replacedById === null ? (
                <LinkButton
                  kind="discreet"
                  size="small"
                  href={figuresPaths.correction(slug, id)}
                  about={m.figures[figure].label}
                >
                  {m.team.correct}
                </LinkButton>
              ) : (
                <Tag>{m.team.replaced}</Tag>
              ),
          },
        ]}
        empty={<EmptyState title={m.team.totalsEmpty} reason={m.team.totalsEmptyReason} />}
      />
      <Table
        caption={m.team.quotations}
        rows={quotations}
        columns={[
          { header: m.team.words, rowHeader: true, cell: (it) => <span lang={it.language}>{it.words}</span> },
          { header: m.team.source, cell: ({ source }) => source },
          {
            header: m.team.date,
            cell: ({ onDay, dayIs }) =>
              dayIs === 'published'
                ? m.page.publishedOn(plainDay(onDay, language))
                : m.page.readOn(plainDay(onDay, language)),
          },
        ]}
        empty={<EmptyState title={m.team.quotationsEmpty} reason={m.team.quotationsEmptyReason} />}
      />
    </StaffPage>
  )
}
