import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { programmeMessages } from '../messages/words.ts'
import { programmePaths } from '../paths.ts'
import type { ProgrammeLine } from '../programme-line.ts'

/** The programmes of the organisation, each with its newest version and its editions. */
export function ProgrammesPage({ chrome, lines }: { chrome: Chrome; lines: ProgrammeLine[] }) {
  const { language, organisation } = chrome
  const m = programmeMessages(language)
  const importing = (
    <LinkButton icon="upload" href={programmePaths.importing(organisation.slug)}>
      {m.importing}
    </LinkButton>
  )
  return (
    <StaffPage chrome={chrome} title={m.title} actions={importing}>
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          { header: m.columns.name, rowHeader: true, cell: ({ name }) => name[language] },
          { header: m.columns.version, cell: ({ number }) => m.version(number) },
          {
            header: m.columns.published,
            cell: ({ publishedAt }) => plainDay(publishedAt.toISOString().slice(0, 10), language),
          },
          {
            header: m.columns.editions,
            cell: ({ editions }) => editions.map(({ name }) => name[language]).join(', '),
          },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}
