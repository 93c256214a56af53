import { count } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { sourcingWords } from '../messages/words.ts'
import { structurePaths, talkPaths } from '../paths.ts'
import { structureKinds } from '../structure.ts'
import type { StructureLine } from '../structure-queries.ts'
import { RoomTabs } from './room-tabs.tsx'

/** The places that the organisation works with, found without accents. */
export function StructuresPage({ chrome, list }: { chrome: Chrome; list: ShownList<StructureLine> }) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.structures.title}
      actions={
        <LinkButton icon="plus" href={structurePaths.create(organisation.slug)}>
          {m.structures.add}
        </LinkButton>
      }
    >
      <RoomTabs chrome={chrome} current="structures" />
      <ListTable
        caption={m.structures.title}
        hiddenCaption
        list={list}
        search={m.search}
        counted={m.structures.count(count(list.total, language), list.total === 1)}
        empty={<EmptyState title={m.structures.empty} reason={m.structures.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a structure, on the page and in the file. */
export function structureColumns({ language, organisation }: Chrome): {
  columns: Column<StructureLine>[]
  filters: ListFilter<StructureLine>[]
} {
  const m = sourcingWords(language)
  const { columns } = m.structures
  return {
    columns: [
      { key: 'name', header: columns.name, rowHeader: true, value: (line) => line.name },
      { key: 'kind', header: columns.kind, value: (line) => m.structureKinds[line.kind] },
      { header: columns.place, value: (line) => line.place },
      { header: columns.priority, value: (line) => m.educationPriorities[line.educationPriority] },
      {
        key: 'talks',
        header: columns.talks,
        align: 'end',
        value: (line) => line.talks,
        cell: (line) => count(line.talks, language),
      },
      {
        header: columns.deed,
        cell: (line) => (
          <>
            <LinkButton
              kind="discreet"
              size="small"
              href={talkPaths.create(organisation.slug, { structure: line.id })}
              about={line.name}
            >
              {m.structures.talkHere}
            </LinkButton>
            <LinkButton
              kind="discreet"
              size="small"
              href={structurePaths.correction(organisation.slug, line.id)}
              about={line.name}
            >
              {m.structures.correct}
            </LinkButton>
          </>
        ),
      },
    ],
    filters: [
      {
        name: 'kind',
        label: columns.kind,
        empty: m.all,
        choices: structureKinds.map((kind) => ({ value: kind, label: m.structureKinds[kind] })),
      },
    ],
  }
}
