import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { fileNumber } from '../file.ts'
import type { FileToMaskLine } from '../masking-queries.ts'
import { selectionMessages } from '../messages/words.ts'
import { maskingPaths } from '../paths.ts'

/** The files whose texts wait to be read over before readers get them. */
export function MaskingDeskPage({ chrome, list }: { chrome: Chrome; list: ShownList<FileToMaskLine> }) {
  const m = selectionMessages(chrome.language).masking
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        search={m.search}
        counted={m.count(list.total)}
        searchFrom={10}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a file before it is masked: a number, never a name. */
export function maskingColumns({ language, organisation }: Chrome): Column<FileToMaskLine>[] {
  const m = selectionMessages(language).masking
  const sentOn = ({ submittedAt }: FileToMaskLine) =>
    submittedAt === null ? null : dayIn(organisation.zone, submittedAt)
  return [
    {
      header: m.columns.file,
      rowHeader: true,
      value: ({ id }) => fileNumber(id),
      cell: ({ id }) => <a href={maskingPaths.file(organisation.slug, id)}>{fileNumber(id)}</a>,
    },
    { key: 'site', header: m.columns.site, value: ({ siteName }) => siteName },
    {
      key: 'sent',
      header: m.columns.sent,
      value: sentOn,
      cell: (line) => (line.submittedAt === null ? '' : plainDay(sentOn(line)!, language)),
      whole: true,
    },
  ]
}
