import { dayIn } from '#platform/clock/clock.ts'
import { count, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { territoryWords } from '../messages/words.ts'
import { territoryPaths } from '../paths.ts'
import type { TerritoryLine } from '../territory.ts'

/** The territories in use, each with its places. */
export function TerritoriesPage({ chrome, list }: { chrome: Chrome; list: ShownList<TerritoryLine> }) {
  const { language, organisation } = chrome
  const m = territoryWords(language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        <LinkButton icon="plus" href={territoryPaths.create(organisation.slug)}>
          {m.add}
        </LinkButton>
      }
    >
      <Prose>
        <p>
          {m.lead} {m.use}
        </p>
      </Prose>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        counted={m.rows(count(list.total, language), list.total === 1)}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a territory, on the page and in the file. */
export function territoryColumns({ language, organisation }: Chrome): Column<TerritoryLine>[] {
  const { columns, noPlace } = territoryWords(language)
  const dayOf = (line: TerritoryLine) => dayIn(organisation.zone, line.createdAt)
  return [
    {
      key: 'name',
      header: columns.name,
      rowHeader: true,
      value: (line) => line.name,
      cell: (line) => <a href={territoryPaths.one(organisation.slug, line.id)}>{line.name}</a>,
    },
    {
      header: columns.places,
      value: (line) => line.places.map(({ label }) => label).join(', '),
      cell: (line) => line.places.map(({ label }) => label).join(', ') || noPlace,
    },
    {
      key: 'count',
      header: columns.count,
      align: 'end',
      value: (line) => line.places.length,
      cell: (line) => count(line.places.length, language),
    },
    {
      key: 'since',
      header: columns.since,
      value: dayOf,
      cell: (line) => plainDay(dayOf(line), language),
      whole: true,
    },
  ]
}
