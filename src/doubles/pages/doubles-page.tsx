import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { doubleList } from '../double.ts'
import { doubleWords } from '../messages/words.ts'
import { doublePaths } from '../paths.ts'
import type { DoubleLine } from '../queries.ts'

/** People who may be one, with what was said of them. */
export function DoublesPage({ chrome, list }: { chrome: Chrome; list: ShownList<DoubleLine> }) {
  const m = doubleWords(chrome.language)
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Prose>
        <p>{m.lead}</p>
      </Prose>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a pair, on the page and in the file. */
export function doubleColumns({ language, organisation }: Chrome): {
  columns: Column<DoubleLine>[]
  filters: ListFilter<DoubleLine>[]
} {
  const m = doubleWords(language)
  const { slug, zone } = organisation
  return {
    columns: [
      {
        key: 'name',
        header: m.columns.first,
        rowHeader: true,
        value: ({ name }) => name,
        cell: ({ id, name }) => <a href={doublePaths.one(slug, id)}>{name || m.unnamed}</a>,
      },
      { header: m.columns.second, value: ({ otherName }) => otherName || m.unnamed },
      {
        header: m.columns.born,
        value: ({ birthDate }) => birthDate ?? '',
        cell: ({ birthDate }) => (birthDate === null ? '' : plainDay(birthDate, language)),
        whole: true,
      },
      {
        key: 'found',
        header: m.columns.found,
        value: ({ foundAt }) => dayIn(zone, foundAt),
        cell: ({ foundAt }) => plainDay(dayIn(zone, foundAt), language),
        whole: true,
      },
      { header: m.columns.answer, value: ({ state }) => m.answers[state] },
    ],
    filters: [
      {
        name: 'answer',
        label: m.columns.answer,
        choices: doubleList.filters.answer.map((value) => ({ value, label: m.answers[value] })),
      },
    ],
  }
}
