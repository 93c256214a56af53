import type { RunningFrise } from '#test/running-frise.ts'
import type { Answer } from './expected.ts'
import type { Place } from './place.ts'
import type { Visitor } from './visitors.ts'

export type Route = { method: 'GET' | 'POST'; path: string; name: string }

/** Every route that the running application has, once. */
export function routesOf({ app }: RunningFrise): Route[] {
  const names = new Map<string, Route>()
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue
    if (method !== 'GET' && method !== 'POST')
      throw new Error(`${method} ${path}: a deed is a POST, a page a GET`)
    const name = `${method} ${path}`
    names.set(name, { method, path, name })
  }
  return [...names.values()]
}

/** What must be posted to come through the door at all, where an empty form would be a wrong address. */
function bodyFor(route: Route, name: Naming): Record<string, string> {
  if (route.path === '/sign-in/demonstration') return { account: name('demonstration/:account')! }
  return route.path === '/o/:slug/guardian/:token/answer' ? { screen: 'identity' } : {}
}

/** Things that are the same in every organisation. */
const common: Record<string, string> = {
  'screens/:screen': 'name',
  'sign-in-sheets/:day': '2027-07-05',
  'emergency-sheets/:day': '2027-07-05',
  'papers/:paper': 'health-sheet',
}

/** Which thing an address names: `parameter` is the word before it and its name, as in 'cohorts/:cohort'. */
export type Naming = (parameter: string) => string | undefined

export function namingOf(place: Place, token: string): Naming {
  return (parameter) => {
    if (parameter === 'o/:slug') return place.slug
    if (parameter.endsWith('/:token')) return token
    return place.things[parameter] ?? common[parameter]
  }
}

/** The address of a route with its parameters filled in. */
export function addressOf(route: Route, name: Naming): string {
  const words = route.path.split('/')
  const filled = words.map((word, at) => {
    if (!word.startsWith(':') && word !== '*') return word
    const parameter = `${words[at - 1]}/${word}`
    const value = name(parameter)
    if (value === undefined)
      throw new Error(`${route.name}: say in test/access/place.ts which thing '${parameter}' is`)
    return value
  })
  return filled.join('/')
}

/** What people type themselves: a wrong one leads to where it is typed again, in the same organisation. */
const typedByHand = ['c/:code']

/** The parameters of a route that name a thing of one organisation. */
export function thingsOf(route: Route): string[] {
  const words = route.path.split('/')
  return words
    .map((word, at) => `${words[at - 1]}/${word}`)
    .filter((it) => it.includes('/:') && it !== 'o/:slug' && !(it in common) && !typedByHand.includes(it))
}

export type Asked = { status: number; answer: Answer; body: string }

/** Asks at the route's address, with its parameters named, as a browser of this site would. */
export async function ask(
  running: RunningFrise,
  route: Route,
  name: Naming,
  { cookie }: Pick<Visitor, 'cookie'>,
  method: string = route.method,
): Promise<Asked> {
  const body = route.method === 'POST' ? new URLSearchParams(bodyFor(route, name)) : undefined
  const response = await fetch(running.url + addressOf(route, name), {
    method,
    redirect: 'manual',
    headers: { cookie, origin: running.url, 'accept-language': 'fr' },
    ...(body && { body }),
  })
  const text = await response.text()
  return { status: response.status, answer: answerIn(route, response), body: text }
}

function answerIn(route: Route, response: Response): Answer {
  const { status } = response
  const door: Record<number, Answer> = { 400: 'refused', 403: 'refused', 404: 'not found' }
  if (door[status]) return door[status]
  if (status === 200 || status === 409 || status === 422 || status === 429) return 'page'
  if (status !== 302 && status !== 303) throw new Error(`${route.name} answered ${status}`)
  const leadsTo = response.headers.get('location') ?? ''
  if (/^\/sign-in(\?|$)/.test(leadsTo)) return 'sign in'
  return route.method === 'POST' ? 'page' : 'redirect'
}
