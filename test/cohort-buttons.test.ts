import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { newId } from '#platform/ids/ids.ts'
import { addressOf, ask, namingOf, type Route, routesOf } from './access/door.ts'
import { readExpected } from './access/expected.ts'
import { buildPlace, type Place } from './access/place.ts'
import { everyVisitor, type Visitor } from './access/visitors.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// Every page of a cohort shows what its reader may do, and nothing that would be refused.

const expected = readExpected(new URL('access.csv', import.meta.url))
let running: RunningFrise
let place: Place
let readers: Visitor[]
let routes: Route[]

before(async () => {
  running = await runningFrise({ at: '2027-07-05T07:30:00Z' })
  place = await buildPlace(running)
  const all = await everyVisitor(running, place, place, ['own', 'same cohort'])
  readers = all.filter((visitor) => answerTo(visitor, 'GET /o/:slug/cohorts/:cohort') === 'page')
  routes = routesOf(running)
})
after(() => running?.stop())

/** What somebody may do to a cohort that is open, whatever its sessions and papers are today. */
const always = [
  'GET /o/:slug/cohorts/:cohort/messages/new',
  'GET /o/:slug/cohorts/:cohort/practical-information',
  'GET /o/:slug/cohorts/:cohort/identity',
  'GET /o/:slug/cohorts/:cohort/sessions/new',
  'GET /o/:slug/sessions/:session/move',
  'GET /o/:slug/sessions/:session/cancellation',
  'GET /o/:slug/cohorts/:cohort/adults',
  'POST /o/:slug/cohorts/:cohort/messages',
  'POST /o/:slug/cohorts/:cohort/practical-information',
  'POST /o/:slug/cohorts/:cohort/identity',
  'POST /o/:slug/cohorts/:cohort/sessions',
  'POST /o/:slug/sessions/:session/move',
  'POST /o/:slug/sessions/:session/cancellation',
  'POST /o/:slug/cohorts/:cohort/papers/reminder',
  'POST /o/:slug/cohorts/:cohort/enrolments/:enrolment/papers/:paper',
  'POST /o/:slug/cohorts/:cohort/enrolments/:enrolment/emergency-sheet',
  'POST /o/:slug/cohorts/:cohort/enrolments/:enrolment/departure',
  'POST /o/:slug/cohorts/:cohort/adults',
  'POST /o/:slug/cohorts/:cohort/checks',
]

/** What is refused once it is closed: to everybody, and besides to whoever only leads it. */
const closed = [
  'GET /o/:slug/cohorts/:cohort/identity',
  'GET /o/:slug/cohorts/:cohort/sessions/new',
  'GET /o/:slug/sessions/:session/move',
  'GET /o/:slug/sessions/:session/cancellation',
  'POST /o/:slug/cohorts/:cohort/identity',
  'POST /o/:slug/cohorts/:cohort/sessions',
  'POST /o/:slug/sessions/:session/move',
  'POST /o/:slug/sessions/:session/cancellation',
  'POST /o/:slug/sessions/:session/roll-call',
  'POST /o/:slug/cohorts/:cohort/gathering',
  'POST /o/:slug/cohorts/:cohort/confirmation',
  'POST /o/:slug/cohorts/:cohort/closing',
  'POST /o/:slug/cohorts/:cohort/enrolments/:enrolment/departure',
  'POST /o/:slug/cohorts/:cohort/enrolments/:enrolment/transfer',
]
const closedToLeaders = [
  'GET /o/:slug/cohorts/:cohort/messages/new',
  'GET /o/:slug/cohorts/:cohort/practical-information',
  'POST /o/:slug/cohorts/:cohort/messages',
  'POST /o/:slug/cohorts/:cohort/practical-information',
]

describe('on the pages of a cohort', () => {
  test('no link and no form leads anywhere that its reader may not go', async () => {
    for (const reader of readers) {
      const shown = await shownTo(reader)
      assert.deepEqual(
        [...shown].filter((name) => answerTo(reader, name) !== 'page'),
        [],
        `shown to ${reader.name}, ${reader.relation}`,
      )
    }
  })

  test('whatever she may do to an open cohort has its link or its form', async () => {
    for (const reader of readers) {
      const shown = await shownTo(reader)
      assert.deepEqual(
        always.filter((name) => answerTo(reader, name) === 'page' && !shown.has(name)),
        [],
        `missing for ${reader.name}, ${reader.relation}`,
      )
    }
  })

  test('once it is closed nothing is shown that would be refused', async () => {
    await close()
    for (const reader of readers) {
      const shown = await shownTo(reader)
      const refused = reader.name === 'facilitator' ? [...closed, ...closedToLeaders] : closed
      assert.deepEqual(
        refused.filter((name) => shown.has(name)),
        [],
        `shown to ${reader.name}, ${reader.relation}`,
      )
      if (reader.name !== 'facilitator')
        assert.deepEqual(
          closedToLeaders.filter((name) => !shown.has(name)),
          [],
          reader.name,
        )
    }
  })
})

function answerTo({ name, relation }: Visitor, route: string) {
  return expected.get(route)?.answerTo(name, relation)
}

/** The routes to which the pages of the cohort lead this reader by links and forms, as far as they are of a cohort. */
async function shownTo(reader: Visitor): Promise<Set<string>> {
  const shown = new Set<string>()
  const naming = namingOf(place, newId())
  for (const route of routes.filter(({ name }) => name.startsWith('GET ') && isOfCohort(name))) {
    if (answerTo(reader, route.name) !== 'page' || /print|:day/.test(route.path)) continue
    const { status, body } = await ask(running, route, naming, reader)
    assert.ok(status === 200 || status === 404, `${route.name} answers ${status} to ${reader.name}`)
    for (const [, address] of body.matchAll(/<a [^>]*href="([^"#?]+)/g)) add(shown, 'GET', address!)
    for (const [form] of body.matchAll(/<form[^>]*>/g)) {
      if (!/method="post"/i.test(form) || form.includes('language-switch')) continue
      const action = /action="([^"?]+)/.exec(form)?.[1] ?? addressOf(route, naming)
      add(shown, 'POST', action)
    }
  }
  return shown
}

function add(shown: Set<string>, method: string, address: string): void {
  const exact = routes.filter((it) => it.method === method && patternOf(it).test(address))
  // `/cohorts/new` is no cohort: the route with the fewest parameters is meant.
  const [route] = exact.toSorted((a, b) => a.path.split(':').length - b.path.split(':').length)
  if (route !== undefined && isOfCohort(route.name)) shown.add(route.name)
}

const isOfCohort = (name: string) => /\/(cohorts\/:cohort|sessions\/:session)/.test(name)
const patternOf = ({ path }: Route) => new RegExp(`^${path.replaceAll(/:[a-z]+/g, '[^/]+')}$`)

async function close(): Promise<void> {
  const superuser = new pg.Client({ connectionString: running.addresses.bootstrap })
  await superuser.connect()
  await superuser.query(`update app.cohorts set state = 'closed' where id = $1`, [place.parts.cohort])
  await superuser.end()
}
