import { type Role, roles } from '#src/organisations/index.ts'
import { addressOf, namingOf, type Route, routesOf } from '#test/access/door.ts'
import { readExpected } from '#test/access/expected.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import type { House } from './houses.ts'

/** A page that somebody may open: where it is, and the session that opens it ('' for nobody). */
export type FoundPage = { route: Route; address: string; cookie: string }

/** As it was drawn when it was found. */
export type DrawnPage = FoundPage & { html: string }

const expected = readExpected(new URL('../access.csv', import.meta.url))
/** How many links of one kind are tried: the first may lead to a thing that has no such page. */
const mostTried = 8

/**
 * A page of every GET route of the running application, found as people find it: by the links of the pages before, in
 * the first house; what nothing links to is asked for in the second, which has one thing of each kind. `unreached`
 * names the routes that answered neither a page nor a file.
 */
export async function everyPage(
  running: RunningFrise,
  lived: House,
  complete: House,
): Promise<{ pages: DrawnPage[]; unreached: string[] }> {
  const links = new Set<string>()
  const pages: DrawnPage[] = []
  const routes = routesOf(running).filter(({ method }) => method === 'GET')
  const fixed = new Set(routes.filter(namesNothing).map((route) => inHouse(lived, route)))
  let left = routes.filter(isPage)
  const visit = async (house: House, addressesOf: (route: Route) => string[]): Promise<boolean> => {
    const answered = new Set<Route>()
    for (const route of left) {
      const opened = await firstOpened(running, cookieFor(route, house), addressesOf(route))
      if (opened === null) continue
      answered.add(route)
      if (opened.html === null) continue
      pages.push({ route, address: opened.address, cookie: opened.cookie, html: opened.html })
      for (const link of linksIn(opened.html, running.url)) links.add(link)
    }
    left = left.filter((route) => !answered.has(route))
    return answered.size > 0
  }
  const seen = () => [...links].filter((link) => !fixed.has(link))
  while (await visit(lived, (route) => addressesIn(lived, route, seen())));
  await visit(complete, (route) => addressesNamedIn(complete, route))
  return { pages, unreached: left.map(({ name }) => name) }
}

/** Every list and form of an organisation that has nothing yet. */
export async function pagesWithoutThings(running: RunningFrise, empty: House): Promise<FoundPage[]> {
  const routes = routesOf(running).filter(
    (route) => route.method === 'GET' && route.path.startsWith('/o/:slug') && namesNothing(route),
  )
  const pages: FoundPage[] = []
  for (const route of routes) {
    const opened = await firstOpened(running, cookieFor(route, empty), [inHouse(empty, route)])
    if (opened?.html) pages.push({ route, address: opened.address, cookie: opened.cookie })
  }
  return pages
}

/** Those of these pages that the table opens to the role, asked by whoever holds it in the house of the address. */
export function pagesOfRole(pages: readonly FoundPage[], houses: readonly House[], role: Role): FoundPage[] {
  return pages.flatMap(({ route, address }) => {
    const cookie = houses.find(({ slug }) => address.startsWith(`/o/${slug}/`))?.cookies[role]
    const isOpen = expected.get(route.name)?.answerTo(role, 'own') === 'page'
    return isOpen && cookie !== undefined ? [{ route, address, cookie }] : []
  })
}

/** Whether somebody gets a page there, as the table says. */
function isPage(route: Route): boolean {
  const table = expected.get(route.name)
  const asked = [
    ['nobody', '-'],
    ['applicant link holder', 'own'],
    ['guardian link holder', 'own'],
    ...roles.map((role) => [role, 'own'] as const),
  ] as const
  return asked.some(([visitor, relation]) => table?.answerTo(visitor, relation) === 'page')
}

/** The session of the first who may open it; '' where nobody in particular may. */
function cookieFor(route: Route, { cookies }: House): string {
  const table = expected.get(route.name)
  if (table?.answerTo('nobody', '-') === 'page') return ''
  const role = roles.find((it) => table?.answerTo(it, 'own') === 'page')
  return (role && cookies[role]) ?? ''
}

/** The address itself when it names nothing, or the links that lead to this route. */
function addressesIn(house: House, route: Route, links: readonly string[]): string[] {
  if (namesNothing(route)) return [inHouse(house, route)]
  const words = route.path.split('/').map((word) => {
    if (word === ':slug') return house.slug
    return word.startsWith(':') ? '[^/]+' : word.replaceAll('.', '\\.')
  })
  const pattern = new RegExp(`^${words.join('/')}$`)
  return links.filter((link) => pattern.test(link)).slice(0, mostTried)
}

/** Whether the address holds no parameter but the organisation. */
const namesNothing = ({ path }: Route) => !/:(?!slug)|\*/.test(path)

const inHouse = ({ slug }: House, route: Route) => route.path.replace(':slug', slug)

function addressesNamedIn({ place }: House, route: Route): string[] {
  if (!place) return []
  return Object.values(place.tokens).map((token) => addressOf(route, namingOf(place, token)))
}

type Opened = { address: string; cookie: string; html: string | null }

/** The first address that answers: with a page, or with a file (`html` is null then). */
async function firstOpened(
  running: RunningFrise,
  cookie: string,
  addresses: readonly string[],
): Promise<Opened | null> {
  for (const address of addresses) {
    const response = await fetch(running.url + address, {
      headers: { cookie, 'accept-language': 'fr' },
      redirect: 'manual',
    })
    const text = await response.text()
    if (response.status >= 500) throw new Error(`${address} answered ${response.status}`)
    if (response.status !== 200) continue
    const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html')
    return { address, cookie, html: isHtml ? text : null }
  }
  return null
}

function linksIn(html: string, origin: string): string[] {
  return [...html.matchAll(/(?:href|action)="([^"]+)"|https?:\/\/[^\s"<]+/g)]
    .map(([whole, href]) => (href ?? whole).replaceAll('&amp;', '&').replace(origin, ''))
    .map((link) => link.replace(/[?#].*$/, ''))
    .filter((link) => link.startsWith('/'))
}
