import type { Context } from 'hono'
import { record } from '#platform/audit/record.ts'
import { csvOf } from '#platform/csv/csv.ts'
import { type AskedOf, askedIn, type Offer, type Order } from '#platform/lists/asked.ts'
import { keptIn, type ListState } from '#platform/lists/list-state.ts'
import type { ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { arranged, fileRows } from '#ui/table-rows.ts'
import { shows } from './showing.ts'
import type { TenantEnv } from './tenant.ts'
import { todayOf } from './tenant.ts'

/**
 * What the address asks of a list whose rows a query sorts. `name` tells the lists of one page apart; `path` is the
 * page that shows it, where a refused form may show it too.
 */
export function listIn<const O extends Offer>(
  c: Context<TenantEnv>,
  offer: O,
  { name, path = c.req.path }: { name?: string | undefined; path?: string | undefined } = {},
): ListState<AskedOf<O>> {
  const query = c.req.query()
  const prefix = name === undefined ? '' : `${name}-`
  return {
    path,
    prefix,
    kept: keptIn(query, offer, prefix),
    asked: askedIn(query, offer, prefix),
    offer,
  }
}

type AtHand<Row> = {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  filters?: readonly ListFilter<Row>[]
  /** The key of the column by which it is sorted when nothing is asked; in the order given without one. */
  sort?: string
  order?: Order
  name?: string
  path?: string
}

/** A list of what is bounded by its nature, such as the girls of a cohort: its rows are all at hand, and sorted here. */
export function listAtHand<Row>(c: Context<TenantEnv>, list: AtHand<Row>): ShownList<Row> {
  const { columns, rows, filters = [], sort = '', order = 'asc', name, path } = list
  const offer: Offer = {
    sorts: columns.flatMap(({ key }) => key ?? []),
    sort,
    order,
    filters: Object.fromEntries(
      filters.map((filter) => [filter.name, filter.choices.map(({ value }) => value)]),
    ),
  }
  const state = listIn(c, offer, { name, path })
  return { state, columns, filters, ...arranged(rows, { columns, filters }, state.asked, c.get('language')) }
}

/** Is one of the lists of this page asked for as a file? */
export function asksForFile(c: Context<TenantEnv>): boolean {
  return Object.entries(c.req.query()).some(([name, value]) => /(^|-)as$/.test(name) && value === 'csv')
}

type Leaving = {
  /** "applications.downloaded". */
  action: string
  object?: { kind: string; id: string }
  class?: 'subject' | 'officer'
  /** What else narrows it, as codes: the view of a board, the edition of a tab. */
  details?: Readonly<Record<string, string | undefined>>
}

type File = Leaving & {
  /** What the list is called; the name of the file is made of it: "Candidatures". */
  title: string
}

/**
 * Says that the page of this request shows the list: one row in the audit, with how many rows answer, on all pages, and by
 * which codes; written as that of its file.
 */
export function showsList<Row>(
  c: Context<TenantEnv>,
  { state, total }: Pick<ShownList<Row>, 'state' | 'total'>,
  shown: Leaving,
): void {
  shows(c, { ...shown, details: detailsOf(state, total, shown.details) })
}

/**
 * The list as a file, where the address asks for one, and null where it asks for the page: who sees the page has the
 * file, with the same rows and columns. Each leaves one row in the audit: how many rows, sorted and filtered by which
 * codes, and whether words were searched. Never which words: one searches for names.
 */
export async function fileOf<Row>(
  c: Context<TenantEnv>,
  { state, columns, rows }: ShownList<Row>,
  file: File,
): Promise<Response | null> {
  const { asked } = state
  if (!asked.asFile) return null
  const { title, details, ...entry } = file
  await record(c.get('scope'), { ...entry, details: detailsOf(state, rows.length, details) })
  const language = c.get('language')
  const day = todayOf(c)
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${plainLetters(title)}-${day}.csv"`)
  return c.body(csvOf(fileRows(columns, rows), language))
}

function detailsOf({ asked }: ListState, count: number, details: Leaving['details'] = {}) {
  const { search, sort, order, filters } = asked
  return { count, searched: search !== '', sort, order, ...given({ ...filters, ...details }) }
}

function given(filters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}

/** "Vérifications à refaire" is "verifications-a-refaire": a name that every system keeps. */
function plainLetters(title: string): string {
  const bare = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return bare.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'frise'
}
