import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { Pagination, type PaginationProps } from './pagination.tsx'

export interface Column<Row> {
  header: string
  cell: (row: Row) => Child
  /** `end` for numbers. */
  align?: 'start' | 'end'
  /** The cell names its row. One per table. */
  rowHeader?: boolean
  /** Address of the same table sorted by this column. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
}

interface TableProps<Row> {
  /** Names the table; shown as its title unless `hiddenCaption`. */
  caption: string
  hiddenCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  /** The row on which one is working. */
  selected?: (row: Row) => boolean
  /** In place of the table when there is no row. */
  empty: Child
  pagination?: PaginationProps
  /** Address of the same rows as CSV. */
  downloadHref?: string
}

/** The staff's table: hairlines, tabular figures, scrolls inside its own frame on a narrow screen. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hiddenCaption, columns, rows, selected, empty, pagination, downloadHref } = props
  const words = useWords()
  if (rows.length === 0) return <>{empty}</>
  return (
    <div class="table-frame">
      <div class="table-scroll" role="region" aria-label={caption} tabindex={0}>
        <table class="staff-table">
          <caption class={hiddenCaption ? 'sr-only' : 'title-3'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
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
      {(pagination || downloadHref) && (
        <div class="table-foot">
          {pagination && <Pagination {...pagination} />}
          {downloadHref && (
            <a href={downloadHref} class="link-action" download>
              <Icon name="download" />
              {words.downloadCsv}
            </a>
          )}
        </div>
      )}
    </div>
  )
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, align, sortHref, sorted } = column
  return (
    <th scope="col" class={align === 'end' ? 'text-end' : ''} aria-sort={sorted}>
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
  const alignment = column.align === 'end' ? 'text-end' : ''
  return column.rowHeader ? (
    <th scope="row" class={alignment}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={alignment}>{column.cell(row)}</td>
  )
}
