import { count } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Small } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { TextField } from '#ui/text-field.tsx'
import { sourcingWords } from '../messages/words.ts'
import { structurePaths, talkPaths } from '../paths.ts'
import type { StructureLine } from '../structure-queries.ts'
import { RoomTabs } from './room-tabs.tsx'

type StructuresPageProps = {
  chrome: Chrome
  lines: StructureLine[]
  total: number
  pages: number
  filter: { search?: string | undefined; page: number }
}

/** The places that the organisation works with, found without accents. */
export function StructuresPage({ chrome, lines, total, pages, filter }: StructuresPageProps) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const { slug } = organisation
  const { search, page } = filter
  const { columns } = m.structures
  return (
    <StaffPage
      chrome={chrome}
      title={m.structures.title}
      actions={
        <LinkButton icon="plus" href={structurePaths.create(slug)}>
          {m.structures.add}
        </LinkButton>
      }
    >
      <RoomTabs chrome={chrome} current="structures" />
      <FilterBar action={structurePaths.list(slug)} label={m.search} button={m.show}>
        <TextField name="search" type="search" label={m.search} value={search} optional width="half" />
      </FilterBar>
      <Small>{m.structures.count(count(total, language), total === 1)}</Small>
      <Table
        caption={m.structures.title}
        hiddenCaption
        rows={lines}
        columns={[
          { header: columns.name, rowHeader: true, cell: (line) => line.name },
          { header: columns.kind, cell: (line) => m.structureKinds[line.kind] },
          { header: columns.place, cell: (line) => line.place },
          { header: columns.priority, cell: (line) => m.educationPriorities[line.educationPriority] },
          { header: columns.talks, align: 'end', cell: (line) => count(line.talks, language) },
          {
            header: columns.deed,
            cell: (line) => (
              <LinkButton
                kind="discreet"
                size="small"
                href={talkPaths.create(slug, { structure: line.id })}
                about={line.name}
              >
                {m.structures.talkHere}
              </LinkButton>
            ),
          },
        ]}
        empty={<EmptyState title={m.structures.empty} reason={m.structures.emptyReason} />}
        pagination={{ page, pages, href: (to) => structurePaths.list(slug, { search, page: to }) }}
      />
    </StaffPage>
  )
}
