import { dayIn } from '#platform/clock/clock.ts'
import { count, listOf, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { lengthInWords } from '#src/programmes/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import type { KeptLengths } from '../kept-lengths.ts'
import { staffWords } from '../messages/words.ts'
import { retentionPaths } from '../paths.ts'
import { retentionRules } from '../retention.ts'
import type { ReportLine } from '../retention-queries.ts'

type ReportsPageProps = {
  chrome: Chrome
  list: ShownList<ReportLine>
  /** Requests are an administrator's to answer. */
  mayAnswer: boolean
}

/** What the nights erased: which rule, how long it keeps, who says so, how many. */
export function ReportsPage({ chrome, list, mayAnswer }: ReportsPageProps) {
  const { language, organisation } = chrome
  const { reports: m } = staffWords(language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        mayAnswer && (
          <LinkButton kind="secondary" href={retentionPaths.requests(organisation.slug)}>
            {m.requests}
          </LinkButton>
        )
      }
    >
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        wordless
        empty={<EmptyState title={m.none} reason={m.noneReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a rule of a night, on the page and in the file; one filter, by rule. */
export function reportColumns(
  { language, organisation }: Chrome,
  lengths: KeptLengths,
): {
  columns: Column<ReportLine>[]
  filters: ListFilter<ReportLine>[]
} {
  const { reports: m } = staffWords(language)
  const { zone } = organisation
  const choices = retentionRules.map((rule) => ({ value: rule, label: m.rules[rule] }))
  return {
    columns: [
      {
        key: 'night',
        header: m.columns.night,
        rowHeader: true,
        value: ({ ranAt }) => dayIn(zone, ranAt),
        cell: ({ ranAt }) => plainDay(dayIn(zone, ranAt), language),
        whole: true,
      },
      { key: 'rule', header: m.columns.rule, value: ({ rule }) => m.rules[rule] },
      {
        key: 'erased',
        header: m.columns.erased,
        align: 'end',
        value: ({ erased }) => erased,
        cell: ({ erased }) => count(erased, language),
      },
      { header: m.columns.kept, value: (line) => lengthOf(line, lengths, language) },
      {
        header: m.columns.source,
        value: ({ rule, kept, programme }) =>
          kept === null || programme === null
            ? m.told[toldOf(rule)].source
            : `${kept.source.words[language]} (${m.programme(programme.name[language], programme.version)})`,
      },
    ],
    filters: [{ name: 'rule', label: m.columns.rule, choices }],
  }
}

/** As long as that version of the programme says, or as what has no version in the report is kept now. */
function lengthOf(
  { rule, kept }: Pick<ReportLine, 'rule' | 'kept'>,
  lengths: KeptLengths,
  language: Language,
): string {
  const { reports: m } = staffWords(language)
  if (kept !== null) return lengthInWords(kept.for, language)
  const told = toldOf(rule)
  if (told === 'ended links' || told === 'words never sent') return m.told[told].kept
  const each = [...new Set(lengths[told].map((length) => lengthInWords(length, language)))]
  return each.length === 0 ? m.told[told].none : m.told[told].kept(listOf(each, language))
}

/** The rules whose length is told to people, since no version of a programme stands in the report. */
function toldOf(rule: ReportLine['rule']) {
  return rule === 'drafts never sent' || rule === 'refused files' || rule === 'participant files'
    ? 'contacts'
    : rule
}
