import type { Child } from 'hono/jsx'
import type { Choice } from './choice-field.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { Pagination, type PaginationProps } from './pagination.tsx'

/** What a column says of a row, to be sorted, searched and put in a file. A day is `YYYY-MM-DD`. */
export type Value = string | number | null

export interface Column<Row> {
  /** Its name in the address: a column without one does not sort. */
  key?: string
  header: string
  /** How it is drawn; its value as it stands when absent. */
  cell?: (row: Row) => Child
  /** What sorts, is searched and stands in a file; a column without one, such as a button, is in none. */
  value?: (row: Row) => Value
  /** What a file says instead: hours where minutes sort. */
  inFile?: (row: Row) => Value
  /** Too much for the eye, welcome in a spreadsheet. */
  onlyInFile?: boolean
  /** `end` for numbers. */
  align?: 'start' | 'end'
  /** A date, a number: no line ends inside it. */
  whole?: boolean
  /** The cell names its row. One per table. */
  rowHeader?: boolean
  /** Address of the same table sorted by this column. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
}

/** A choice that narrows a list. */
export interface ListFilter<Row> {
  /** Its name in the address. */
  name: string
  label: string
  choices: readonly Choice[]
  /** "Tous les états"; "Tout" when absent. */
  empty?: string
  /** Which choice a row answers to; absent where a query filters. */
  of?: (row: Row) => string
}

interface TableProps<Row> {
  /** Names the table; shown as its title unless `hiddenCaption`. */
  caption: string
  hiddenCaption?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: Row[]
  /** The row on which one is working. */
  selected?: ((row: Row) => boolean) | undefined
  /** In place of the table when there is no row. */
  empty: Child
  pagination?: PaginationProps
  /** Address of the same rows as CSV. */
  downloadHref?: string | undefined
  /** Says which table, where a page has several. */
  downloadName?: string
}

/** The staff's table: hairlines, tabular figures, scrolls inside its own frame on a narrow screen. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hiddenCaption, columns, rows, selected, empty, pagination, downloadHref, downloadName } =
    props
  const words = useWords()
  if (rows.length === 0) return <>{empty}</>
  return (
    <div class="table-frame">
      <div class="table-scroll" role="region" aria-label={caption} tabindex={0}>
        <table class="staff-table" role="table">
          <caption class={hiddenCaption ? 'sr-only' : 'title-3'}>{caption}</caption>
          <thead role="rowgroup">
            <tr role="row" data-label={words.sortBy}>
              {columns.map((column) => (
                <HeaderCell column={column} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr
                role="row"
                aria-selected={selected?.(row) ? 'true' : undefined}
                class={selected?.(row) ? 'selected' : ''}
              >
                {columns.map((column) => (
                  <BodyCell column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ListFoot pagination={pagination} downloadHref={downloadHref} downloadName={downloadName} />
    </div>
  )
}

type ListFootProps = {
  pagination?: PaginationProps | undefined
  downloadHref?: string | undefined
  downloadName?: string | undefined
}

/** The pages of a list and its file. */
export function ListFoot({ pagination, downloadHref, downloadName }: ListFootProps) {
  const words = useWords()
  if (!pagination && !downloadHref) return null
  return (
    <div class="table-foot">
      {pagination && <Pagination {...pagination} />}
      {downloadHref && (
        <a href={downloadHref} class="link-action" download>
          <Icon name="download" />
          {words.downloadCsv}
          {downloadName && <span class="sr-only">{`, ${downloadName}`}</span>}
        </a>
      )}
    </div>
  )
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, align, sortHref, sorted } = column
  return (
    <th scope="col" role="columnheader" class={align === 'end' ? 'text-end' : ''} aria-sort={sorted}>
      {sortHref ? (
        <a href={sortHref} class="sort-link">
          {header}
          {sorted && <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} size={16} />}
        </a>
      ) : (
        header
      )}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const alignment = [column.align === 'end' && 'text-end', column.whole && 'whole'].filter(Boolean).join(' ')
  const drawn = column.cell === undefined ? column.value?.(row) : column.cell(row)
  return column.rowHeader ? (
    <th scope="row" role="rowheader" class={alignment}>
      {drawn}
    </th>
  ) : (
    <td role="cell" class={alignment} data-label={column.header}>
      {drawn}
    </td>
  )
}
