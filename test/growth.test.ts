import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { ask, namingOf, type Route, routesOf } from './access/door.ts'
import { readExpected } from './access/expected.ts'
import { buildPlace, type Place } from './access/place.ts'
import { untilJobsAreDone } from './access/rows.ts'
import { everyVisitor, nobody, type Visitor } from './access/visitors.ts'
import { fillTables } from './growth/fill.ts'
import { type Scan, tablesOfApp, watchScans } from './growth/scans.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// Every page of the running application, asked of an organisation with more than a thousand rows in each table that grows.

const expected = readExpected(new URL('access.csv', import.meta.url))
let running: RunningFrise
let place: Place
let visitors: Visitor[]
let scans: Scan[]

/** What an organisation sets up once in a while, a few rows each. */
const small = [
  'app.campaigns',
  'app.editions',
  'app.organisations',
  'app.programmes',
  'app.programme_versions',
  'app.territories',
]

before(async () => {
  running = await runningFrise()
  place = await buildPlace(running)
  visitors = await everyVisitor(running, place, place, ['own'])
  await untilJobsAreDone(running)
  await fillTables(running.addresses.bootstrap, place.organisationId)
  const { pools, owner } = running.frise.database
  scans = await watchScans(Object.values(pools), owner)
})
after(() => running?.stop())

test('every table that grows is large here', async () => {
  const sizes = await tablesOfApp(running.frise.database.owner)
  assert.deepEqual(
    sizes.filter(({ name, large }) => !large && !small.includes(name)).map(({ name }) => name),
    [],
  )
})

test('no page reads a table of more than a thousand rows from end to end', async () => {
  const faults: string[] = []
  const pages = routesOf(running).filter(({ method }) => method === 'GET')
  const asked = pages.flatMap((route) => {
    const visitor = visitorOf(route)
    return visitor === undefined ? [] : [{ route, visitor }]
  })
  for (const { route, visitor } of asked) {
    scans.length = 0
    const { status } = await ask(running, route, namingOf(place, visitor.token ?? newId()), visitor)
    if (status >= 400) faults.push(`${route.name} answers ${status} to ${visitor.name}`)
    faults.push(...scans.map(({ table, statement }) => `${route.name} reads all of ${table}: ${statement}`))
  }
  assert.equal(faults.length, 0, `${faults.length} fault(s)\n${faults.join('\n\n')}`)
  assert.ok(asked.length > 100, `${asked.length} of ${pages.length} pages were asked`)
})

/** Whoever the table of rights lets in: nobody in particular, or with a role or a link of this organisation. */
function visitorOf(route: Route): Visitor | undefined {
  const letIn = ({ name, relation }: Visitor) => expected.get(route.name)?.answerTo(name, relation) === 'page'
  const byLink = route.path.includes('/:token')
  const own = visitors.filter(({ relation, token }) => relation === 'own' && (token !== undefined) === byLink)
  return own.find(letIn) ?? (letIn(nobody) ? nobody : undefined)
}
