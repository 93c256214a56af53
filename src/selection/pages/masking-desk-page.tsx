import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { fileNumber } from '../file.ts'
import type { FileToMaskLine } from '../masking-queries.ts'
import { selectionMessages } from '../messages/words.ts'
import { maskingPaths } from '../paths.ts'

type MaskingDeskPageProps = {
  chrome: Chrome
  list: ShownList<FileToMaskLine>
  /** The files that readers have, instead of those that wait. */
  given: boolean
  /** The file that was just given to readers: nobody has read it yet, and words can still be hidden. */
  last: string | null
}

/** The files whose texts wait to be read over before readers get them, and those that readers have. */
export function MaskingDeskPage({ chrome, list, given, last }: MaskingDeskPageProps) {
  const words = selectionMessages(chrome.language)
  const m = words.masking
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      {last !== null && (
        <Notice kind="info">
          <a href={maskingPaths.file(chrome.organisation.slug, last)}>
            {m.openAgain(words.file(fileNumber(last)))}
          </a>
        </Notice>
      )}
      <ListTable
        caption={given ? m.given : m.title}
        hiddenCaption
        list={list}
        search={m.search}
        counted={given ? m.countGiven(list.total) : m.count(list.total)}
        searchFrom={10}
        empty={
          <EmptyState
            title={given ? m.noneGiven : m.empty}
            reason={given ? m.noneGivenReason : m.emptyReason}
          />
        }
      />
    </StaffPage>
  )
}

/** What is said of a file before it is decided: a number, never a name. */
export function maskingColumns({ language, organisation }: Chrome): {
  columns: Column<FileToMaskLine>[]
  filters: ListFilter<FileToMaskLine>[]
} {
  const m = selectionMessages(language).masking
  const sentOn = ({ submittedAt }: FileToMaskLine) =>
    submittedAt === null ? null : dayIn(organisation.zone, submittedAt)
  const columns: Column<FileToMaskLine>[] = [
    {
      header: m.columns.file,
      rowHeader: true,
      value: ({ id }) => fileNumber(id),
      cell: ({ id }) => <a href={maskingPaths.file(organisation.slug, id)}>{fileNumber(id)}</a>,
    },
    { header: m.columns.campaign, value: ({ campaign }) => campaign[language] },
    { key: 'site', header: m.columns.site, value: ({ siteName }) => siteName },
    {
      key: 'sent',
      header: m.columns.sent,
      value: sentOn,
      cell: (line) => (line.submittedAt === null ? '' : plainDay(sentOn(line)!, language)),
      whole: true,
    },
  ]
  const choices = [{ value: 'given', label: m.given }]
  return { columns, filters: [{ name: 'standing', label: m.standing, empty: m.toMask, choices }] }
}
