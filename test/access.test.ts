import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#platform/ids/ids.ts'
import {
  type Asked,
  addressOf,
  ask,
  type Naming,
  namingOf,
  type Route,
  routesOf,
  thingsOf,
} from './access/door.ts'
import { firstOutOfOrder, readExpected } from './access/expected.ts'
import { buildPlace, type Place } from './access/place.ts'
import { isPage, isPageOf, shownBy } from './access/readings.ts'
import { fingerprints, untilJobsAreDone } from './access/rows.ts'
import { everyVisitor, nobody, type Visitor } from './access/visitors.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// Every route of the running application, asked over HTTP by everybody, against the table written by hand beside this file.

const expected = readExpected(new URL('access.csv', import.meta.url))
let running: RunningFrise
let here: Place
let elsewhere: Place
let visitors: Visitor[]
let routes: Route[]

before(async () => {
  running = await runningFrise({ foundingCode: 'the code of an empty server' })
  here = await buildPlace(running)
  elsewhere = await buildPlace(running)
  visitors = await everyVisitor(running, here, elsewhere)
  routes = routesOf(running)
  await untilJobsAreDone(running)
})
after(() => running?.stop())

test('every route has its lines in access.csv, and every line its route', () => {
  const mounted = new Set(routes.map(({ name }) => name))
  assert.deepEqual(
    [...mounted].filter((name) => !expected.has(name)),
    [],
    'add lines for these routes',
  )
  assert.deepEqual(
    [...expected.keys()].filter((name) => !mounted.has(name)),
    [],
    'no such route is mounted',
  )
})

test('the lines of access.csv stand by route, then by who asks', () => {
  const found = firstOutOfOrder(new URL('access.csv', import.meta.url))
  assert.equal(found, null, 'this line of test/access.csv belongs further up')
})

test('a GET and a HEAD answer everybody as the table says, and change nothing', async () => {
  const untouched = await fingerprints(running)
  const gets = routes.filter(({ method }) => method === 'GET')
  await assertAnswers(gets)
  for (const route of gets) {
    const visitor = owner(route)
    const { status } = await ask(running, route, namingFor(visitor), visitor)
    const head = await ask(running, route, namingFor(visitor), visitor, 'HEAD')
    assert.deepEqual([head.status, head.body], [status, ''], `HEAD ${route.path}`)
  }
  await untilJobsAreDone(running)
  assert.deepEqual(await fingerprints(running), untouched)
})

test('a list shows what lies within reach, and nothing else', async () => {
  const shows = async (path: string, name: string, relation: string, words: string) => {
    const visitor = visitors.find((it) => it.name === name && it.relation === relation)!
    const route = routes.find((it) => it.name === `GET /o/:slug/${path}`)!
    return (await ask(running, route, namingFor(visitor), visitor)).body.includes(words)
  }
  for (const [relation, shown] of [
    ['same site', true],
    ['other site', false],
    ['same cohort', false],
  ] as const) {
    assert.equal(
      await shows('applications', 'territory coordinator', relation, 'Lina Fictive'),
      shown,
      relation,
    )
  }
  for (const [relation, shown] of [
    ['same cohort', true],
    ['other cohort', false],
    ['other site', false],
  ] as const) {
    assert.equal(await shows('cohorts', 'facilitator', relation, 'Les Étincelles'), shown, relation)
    assert.equal(await shows('absences', 'facilitator', relation, 'Lina Fictive'), shown, relation)
  }
})

test('an address of another organisation is not found, with the very page of an address that leads nowhere', async () => {
  for (const route of routes.filter(({ path }) => path.startsWith('/o/:slug'))) {
    const visitor = owner(route)
    const naming = namingFor(visitor)
    const theirs = namingOf(elsewhere, elsewhere.tokens['guardian link holder'])
    const nowhere: Naming = (parameter) => (parameter === 'o/:slug' ? 'nowhere' : naming(parameter))
    const lost = await ask(running, route, nowhere, visitor)
    assert.equal(lost.status, 404, `${route.name} of no organisation`)
    for (const thing of thingsOf(route)) {
      const random: Naming = (it) => (it === thing ? newId() : naming(it))
      const foreign: Naming = (it) => (it === thing ? theirs(it) : naming(it))
      const unknown = await ask(running, route, random, visitor)
      const stolen = await ask(running, route, foreign, visitor)
      assert.equal(unknown.status, 404, `${route.name} with a random ${thing}`)
      assert.deepEqual(stolen, unknown, `${route.name} with another organisation's ${thing}`)
      const page = thing.endsWith('/:token') ? await deadLink(route) : lost.body
      assert.equal(unknown.body, page, `${route.name}: one page for whatever is not found`)
    }
  }
})

test('a POST answers everybody as the table says', async () => {
  // Signing out ends the session with which the others are asked.
  const posts = routes.filter(({ method }) => method === 'POST')
  await assertAnswers(
    posts.toSorted((a, b) => Number(a.path === '/sign-out') - Number(b.path === '/sign-out')),
  )
})

test('whoever of the team is shown somebody’s details leaves a reading, on a refused form as on the page', async () => {
  // In the organisation that the posts before have left as it was.
  const theirs = visitors.filter(({ relation }) => relation === 'other organisation')
  const naming = namingOf(elsewhere, newId())
  const team = routes.filter(({ path }) => path.startsWith('/o/:slug') && !path.includes('/:token'))
  const asked = []
  for (const route of team.toSorted((a, b) => a.method.localeCompare(b.method))) {
    if (outbox.includes(route.path)) continue
    const visitor = theirs.find(({ name }) => name === owner(route).name)!
    asked.push(await shownBy(running, elsewhere, { route, naming, visitor }))
  }
  const pages = asked.filter(isPage)
  const [gets, posts] = ['GET', 'POST'].map((it) => pages.filter(({ route }) => route.method === it))
  const read = gets!.filter(({ recorded }) => recorded)
  const silent = pages.filter(({ recorded }) => !recorded)
  assert.deepEqual(
    silent
      .filter((it) => it.details.length > 0)
      .map(({ route, details }) => `${route.name}: ${details.join()}`),
    [],
    'these pages show details: say shows(c, ...) where they are drawn',
  )
  assert.deepEqual(
    posts!
      .filter((post) => !post.recorded && read.some((get) => isPageOf(get, post, naming)))
      .map(({ route }) => route.name),
    [],
    'these refusals show what their page records: say shows(c, ...) where both are drawn',
  )
  assert.ok(posts!.filter(({ recorded }) => recorded).length > 10, 'refused forms are among them')
})

test('a POST from another site is refused', async () => {
  const administrator = visitors.find(({ name, relation }) => name === 'administrator' && relation === 'own')!
  for (const route of routes.filter(({ method }) => method === 'POST')) {
    const response = await fetch(running.url + addressOf(route, namingFor(administrator)), {
      method: 'POST',
      headers: { cookie: administrator.cookie, origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ any: 'thing' }),
    })
    assert.equal(response.status, 403, route.name)
  }
})

test('the pages that were asked come as frise_web', async () => {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(
    running.frise.database.web,
  )
  assert.deepEqual(rows, [{ role: 'frise_web' }])
})

/** Who is let in at a route: whoever holds its link, or a member of the organisation, an administrator if she is. */
function owner(route: Route): Visitor {
  const table = expected.get(route.name)
  const byLink = route.path.includes('/:token')
  const own = visitors.filter(({ relation, token }) => relation === 'own' && (token !== undefined) === byLink)
  return (
    own.find(({ name, relation }) => table?.answerTo(name, relation) === 'page') ??
    own.find(({ name }) => name === 'administrator') ??
    own[0]!
  )
}

/** How a visitor names the things of an address: those of this organisation, with the link that she holds or a made-up one. */
function namingFor({ token }: Visitor): Naming {
  return namingOf(here, token ?? newId())
}

/** Who asks: with a link where the address holds one; in every relation inside an organisation. */
function askersOf(route: Route): Visitor[] {
  // Her place is what the others are asked about: she looks, and gives nothing up.
  const asking = (it: Visitor) => route.method === 'GET' || it.name !== 'applicant with a diploma'

  if (!route.path.startsWith('/o/')) return [nobody, ...visitors.filter(isMember)]
  if (!route.path.includes('/:token')) return visitors.filter(({ token }) => token === undefined)
  return visitors.filter((it) => (it.token !== undefined && asking(it)) || it === nobody || isMember(it))
}

function isMember({ relation, token }: Visitor): boolean {
  return relation === 'own' && token === undefined
}

/** Every faulty answer in one message. */
async function assertAnswers(asked: Route[]): Promise<void> {
  const faults: string[] = []
  for (const route of asked) {
    const table = expected.get(route.name)
    const askers = askersOf(route)
    for (let at = 0; at < askers.length; at += atOnce) {
      const some = askers.slice(at, at + atOnce)
      const found = await Promise.all(some.map((visitor) => answerTo(route, visitor)))
      some.forEach((visitor, index) => {
        const wanted = table?.answerTo(visitor.name, visitor.relation)
        const { answer } = found[index]!
        if (answer !== wanted)
          faults.push(`${route.name}: ${visitor.name}, ${visitor.relation}: ${answer}, table: ${wanted}`)
      })
    }
  }
  assert.equal(
    faults.length,
    0,
    `${faults.length} answer(s) are not those of access.csv\n${faults.join('\n')}`,
  )
}

const atOnce = 8

/** The outbox of a demonstration stands for the mailboxes of others: nothing of it is there on a real server. */
const outbox = ['/o/:slug/outbox', '/o/:slug/outbox/:message']

function answerTo(route: Route, visitor: Visitor): Promise<Asked> {
  return ask(running, route, namingFor(visitor), visitor)
}

/** What answers at an address shaped like a link that opens nothing: the same for every link of that kind, one that ended and one that never was. */
async function deadLink({ path }: Route): Promise<string> {
  const kind = path.split('/')[3]!
  const page = routes.find(({ name }) => name === `GET /o/:slug/${kind}/:token`)!
  const visitor = owner(page)
  const naming = namingFor(visitor)
  const { body } = await ask(running, page, (it) => (it === `${kind}/:token` ? newId() : naming(it)), visitor)
  return body
}
