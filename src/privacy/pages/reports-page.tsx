import { dayIn } from '#platform/clock/clock.ts'
import { count, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { staffWords } from '../messages/words.ts'
import { retentionPaths } from '../paths.ts'
import type { ReportLine } from '../retention-queries.ts'

type ReportsPageProps = {
  chrome: Chrome
  lines: ReportLine[]
  page: number
  pages: number
  /** Requests are an administrator's to answer. */
  mayAnswer: boolean
}

/** What the nights erased: which rule, how long it keeps, who says so, how many. */
export function ReportsPage({ chrome, lines, page, pages, mayAnswer }: ReportsPageProps) {
  const { language, organisation } = chrome
  const { reports: m } = staffWords(language)
  const { slug, zone } = organisation
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        mayAnswer && (
          <LinkButton kind="secondary" href={retentionPaths.requests(slug)}>
            {m.requests}
          </LinkButton>
        )
      }
    >
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          {
            header: m.columns.night,
            rowHeader: true,
            cell: ({ ranAt }) => plainDay(dayIn(zone, ranAt), language),
          },
          { header: m.columns.rule, cell: ({ rule }) => m.rules[rule] },
          { header: m.columns.erased, align: 'end', cell: ({ erased }) => count(erased, language) },
          { header: m.columns.kept, cell: (line) => lengthOf(line, m) },
          {
            header: m.columns.source,
            cell: ({ rule, kept, programme }) =>
              kept === null || programme === null
                ? m.told[toldOf(rule)].source
                : `${kept.source.words[language]} (${m.programme(programme.name[language], programme.version)})`,
          },
        ]}
        empty={<EmptyState title={m.none} reason={m.noneReason} />}
        pagination={{ page, pages, href: (to) => retentionPaths.reports(slug, to) }}
      />
    </StaffPage>
  )
}

function lengthOf(
  { rule, kept }: Pick<ReportLine, 'rule' | 'kept'>,
  m: ReturnType<typeof staffWords>['reports'],
): string {
  if (kept === null) return m.told[toldOf(rule)].kept
  return 'days' in kept.for ? m.days(kept.for.days) : m.months(kept.for.months)
}

/** The rules whose length is told to people, since no version of a programme stands in the report. */
function toldOf(rule: ReportLine['rule']) {
  return rule === 'drafts never sent' || rule === 'refused files' ? 'contacts' : rule
}
