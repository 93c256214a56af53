export type Order = 'asc' | 'desc'

/** What an address asks of a list. `search` is words, `page` counts from 1, `filters` holds only what the list offers. */
export type Asked<
  Sort extends string = string,
  Filters extends Readonly<Record<string, string | undefined>> = Readonly<Record<string, string | undefined>>,
> = {
  search: string
  sort: Sort
  order: Order
  page: number
  filters: Filters
  /** All rows as a file, not one page of them. */
  asFile: boolean
}

/** What a list can be asked, and how it stands when nothing is asked. */
export type Offer = {
  sorts: readonly string[]
  sort: string
  order: Order
  filters?: Readonly<Record<string, readonly string[]>>
}

/** What can come out of an offer, for the query that answers it. */
export type AskedOf<O extends Offer> = Asked<
  O['sorts'][number],
  O['filters'] extends Readonly<Record<string, readonly string[]>>
    ? { readonly [Name in keyof O['filters']]?: O['filters'][Name][number] | undefined }
    : Readonly<Record<string, undefined>>
>

/**
 * Reads what an address asks: `search`, `sort`, `order`, `page`, `as=csv`, and one name for each filter, all after
 * `prefix` where a page has several lists. What a wrong address says is ignored: a list always answers.
 */
export function askedIn<const O extends Offer>(
  query: Readonly<Record<string, string>>,
  offer: O,
  prefix = '',
): AskedOf<O> {
  const said = (name: string) => query[prefix + name] ?? ''
  const sort = offer.sorts.find((it) => it === said('sort'))
  const filters = Object.entries(offer.filters ?? {}).flatMap(([name, values]) =>
    values.includes(said(name)) ? [[name, said(name)]] : [],
  )
  const asked: Asked = {
    search: said('search').trim().slice(0, 100),
    sort: sort ?? offer.sort,
    order: orderIn(said('order')) ?? (sort === undefined || sort === offer.sort ? offer.order : 'asc'),
    page: pageIn(said('page')),
    filters: Object.fromEntries(filters),
    asFile: said('as') === 'csv',
  }
  return asked as AskedOf<O>
}

export const rowsPerPage = 25

/** Which rows a query brings; PostgreSQL reads `limit null` as all of them. */
export function windowOf({ asFile, page }: Pick<Asked, 'asFile' | 'page'>): {
  limit: number | null
  offset: number
} {
  return asFile ? { limit: null, offset: 0 } : { limit: rowsPerPage, offset: (page - 1) * rowsPerPage }
}

function orderIn(said: string): Order | undefined {
  return said === 'asc' || said === 'desc' ? said : undefined
}

function pageIn(said: string): number {
  return /^[1-9]\d{0,3}$/.test(said) ? Number(said) : 1
}
