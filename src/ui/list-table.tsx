import { count, labelled } from '#platform/i18n/format.ts'
import { carriedAlong, isFiltered, type ListState, listHref, pagesOf } from '#platform/lists/list-state.ts'
import { LinkButton } from './button.tsx'
import type { Child } from './children.ts'
import { EmptyState } from './empty-state.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useLanguage, useWords } from './language.tsx'
import { Small } from './layout.tsx'
import { SelectField } from './select-field.tsx'
import { type Column, type ListFilter, ListFoot, Table } from './table.tsx'
import { TextField } from './text-field.tsx'

/** A list as a page shows it: its columns said once, what was asked of it, and the rows that answer. */
export type ShownList<Row> = {
  state: ListState
  columns: readonly Column<Row>[]
  filters: readonly ListFilter<Row>[]
  rows: Row[]
  /** How many rows answer, on all pages. */
  total: number
}

type ListTableProps<Row> = {
  list: ShownList<Row>
  caption: string
  hiddenCaption?: boolean
  selected?: (row: Row) => boolean
  /** In place of the table when there is nothing at all. */
  empty: Child
  /** "12 candidatures"; "12 lignes" without it. */
  counted?: string
  /** From how many rows on it is worth searching; a page about the list itself asks from the first. */
  searchFrom?: number
  /** "Chercher une structure ou une classe"; "Chercher" when absent. */
  search?: string
  /** A row that stays last whatever is sorted, and is in no file: the sum. */
  last?: Row
  /** No search by words: the rows have none. */
  wordless?: boolean
  /** The reader may see it and not take it away. */
  fileless?: boolean
}

/** A table that sorts, filters and pages on the server, all of it in the address, and that leaves as a file. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const {
    list,
    caption,
    hiddenCaption,
    selected,
    empty,
    counted,
    searchFrom = 1,
    last,
    fileless,
    wordless,
  } = props
  const { state, columns, rows, total } = list
  const words = useWords()
  const language = useLanguage()
  const filtered = isFiltered(state.asked) || state.asked.page > 1
  if (total === 0 && !filtered) return <>{empty}</>
  const searchable = !wordless || list.filters.length > 0
  const searched = searchable && (filtered || total >= searchFrom)
  return (
    <>
      {searched && <ListFilters {...props} />}
      {(searched || counted !== undefined) && (
        <Small>{counted ?? words.rows(count(total, language), total)}</Small>
      )}
      <Table
        caption={caption}
        hiddenCaption={hiddenCaption}
        rows={last === undefined || rows.length === 0 ? rows : [...rows, last]}
        columns={columns
          .filter(({ onlyInFile }) => !onlyInFile)
          .map((column) => ({ ...column, ...sorting(column, state) }))}
        selected={selected}
        empty={<NoMatch state={state} />}
        pagination={paginationOf(list)}
        downloadHref={fileless ? undefined : listHref(state, { asFile: true })}
        downloadName={caption}
      />
    </>
  )
}

type FilteredListProps<Row> = {
  list: ShownList<Row>
  caption: string
  /** In place of all when there is nothing. */
  empty: Child
  /** The rows of this page, drawn as what they are. */
  children: Child
}

/** A list whose rows are no cells, such as a checklist: the same filters, pages and file around it. */
export function FilteredList<Row>({ list, caption, empty, children }: FilteredListProps<Row>) {
  const { state, rows, total } = list
  if (total === 0 && !isFiltered(state.asked) && state.asked.page === 1) return <>{empty}</>
  return (
    <>
      <ListFilters list={list} caption={caption} />
      {rows.length === 0 ? <NoMatch state={state} /> : children}
      {rows.length > 0 && (
        <ListFoot
          pagination={paginationOf(list)}
          downloadHref={listHref(state, { asFile: true })}
          downloadName={caption}
        />
      )}
    </>
  )
}

function NoMatch({ state }: { state: ListState }) {
  const words = useWords()
  return (
    <EmptyState title={words.noMatch} reason={words.noMatchReason}>
      <LinkButton kind="secondary" size="small" href={listHref(state, { search: '', filters: {} })}>
        {words.showAll}
      </LinkButton>
    </EmptyState>
  )
}

function paginationOf<Row>({ state, total }: ShownList<Row>) {
  return {
    page: state.asked.page,
    pages: pagesOf(total),
    href: (page: number) => listHref(state, { page }),
  }
}

type ListFiltersProps<Row> = {
  list: ShownList<Row>
  caption: string
  wordless?: boolean | undefined
  search?: string | undefined
}

function ListFilters<Row>({ list, caption, wordless, search }: ListFiltersProps<Row>) {
  const { state, filters } = list
  const { prefix, asked, path } = state
  const language = useLanguage()
  const words = useWords()
  return (
    <FilterBar
      action={path}
      label={labelled(words.search, caption, language)}
      button={words.show}
      hidden={carriedAlong(state)}
    >
      {!wordless && (
        <TextField
          name={`${prefix}search`}
          type="search"
          label={search ?? words.search}
          value={asked.search}
          optional
          width="half"
        />
      )}
      {filters.map(({ name, label, empty, choices }) => (
        <SelectField
          name={prefix + name}
          label={label}
          value={asked.filters[name]}
          optional
          empty={empty ?? words.all}
          choices={[...choices]}
        />
      ))}
    </FilterBar>
  )
}

/** A second touch on the column that sorts turns it round. */
function sorting<Row>({ key }: Column<Row>, state: ListState) {
  const { asked, offer } = state
  if (key === undefined || !offer.sorts.includes(key)) return {}
  const isSorted = asked.sort === key
  const order = isSorted ? turned[asked.order] : key === offer.sort ? offer.order : 'asc'
  const sortHref = listHref(state, { sort: key, order })
  if (!isSorted) return { sortHref }
  return { sortHref, sorted: asked.order === 'asc' ? ('ascending' as const) : ('descending' as const) }
}

const turned = { asc: 'desc', desc: 'asc' } as const
