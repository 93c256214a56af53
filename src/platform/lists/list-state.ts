import { queryString } from '#platform/address/query-string.ts'
import { type Asked, type Offer, rowsPerPage } from './asked.ts'

/** One list on one page: what is asked of it, and the address where that stands. */
export type ListState<A extends Asked = Asked> = {
  path: string
  /** Before each of its names in the address, where a page has several lists: `members-`. */
  prefix: string
  /** The other names in the address, kept by each of its links. */
  kept: Readonly<Record<string, string>>
  asked: A
  offer: Offer
}

type Change = Partial<Pick<Asked, 'search' | 'filters' | 'sort' | 'order' | 'page' | 'asFile'>>

/** Address of the same list, changed. What it shows by itself is not said, so that an address stays short. */
export function listHref(state: ListState, change: Change = {}): string {
  const { path, prefix, kept, asked } = state
  const { search, filters, page, asFile, ...order } = { ...asked, page: 1, asFile: false, ...change }
  const query = queryString({
    ...kept,
    ...named(prefix, {
      search,
      ...filters,
      ...orderSaid(state, order),
      page: page > 1 ? String(page) : '',
      as: asFile ? 'csv' : '',
    }),
  })
  return path + query
}

/** What a form that searches and filters must carry along: how the list is sorted, and what belongs to others. */
export function carriedAlong(state: ListState): Record<string, string> {
  return { ...state.kept, ...named(state.prefix, orderSaid(state, state.asked)) }
}

/** What else of the address belongs to others: another list of the page, an open tab. */
export function keptIn(
  query: Readonly<Record<string, string>>,
  offer: Offer,
  prefix: string,
): Record<string, string> {
  const own = ['search', 'sort', 'order', 'page', ...Object.keys(offer.filters ?? {})]
  const names = new Set(own.map((name) => prefix + name))
  return Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => value !== '' && !names.has(name) && !/(^|-)as$/.test(name),
    ),
  )
}

/** Does it show less than all there is? */
export function isFiltered({ search, filters }: Pick<Asked, 'search' | 'filters'>): boolean {
  return search !== '' || Object.values(filters).some((value) => value !== undefined)
}

export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / rowsPerPage))
}

function orderSaid({ offer }: ListState, { sort, order }: Pick<Asked, 'sort' | 'order'>) {
  const usual = sort === offer.sort ? offer.order : 'asc'
  return { sort: sort === offer.sort ? '' : sort, order: order === usual ? '' : order }
}

function named(prefix: string, said: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(said).flatMap(([name, value]) => (value ? [[prefix + name, value]] : []))
  return Object.fromEntries(given)
}
