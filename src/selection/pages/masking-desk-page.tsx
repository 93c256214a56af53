import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose, Small } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { fileNumber } from '../file.ts'
import type { FileToMaskLine } from '../masking-queries.ts'
import { selectionMessages } from '../messages/words.ts'
import { maskingPaths } from '../paths.ts'

type MaskingDeskPageProps = {
  chrome: Chrome
  lines: FileToMaskLine[]
  total: number
  page: number
  pages: number
}

/** The files whose texts wait to be read over before readers get them. */
export function MaskingDeskPage({ chrome, lines, total, page, pages }: MaskingDeskPageProps) {
  const { language, organisation } = chrome
  const m = selectionMessages(language).masking
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      <Small>{m.count(total)}</Small>
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          {
            header: m.columns.file,
            rowHeader: true,
            cell: ({ id }) => <a href={maskingPaths.file(organisation.slug, id)}>{fileNumber(id)}</a>,
          },
          { header: m.columns.site, cell: ({ siteName }) => siteName ?? '' },
          {
            header: m.columns.sent,
            cell: ({ submittedAt }) =>
              submittedAt === null ? '' : plainDay(submittedAt.toISOString().slice(0, 10), language),
          },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
        pagination={{ page, pages, href: (to) => maskingPaths.list(organisation.slug, to) }}
      />
    </StaffPage>
  )
}
