import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importCycles } from './cycles.ts'
import { acrossBorders, againstTheDirection, faultsOfTheGraph, uiThatReachesOut } from './direction.ts'
import { exportedForNobody, givenToNobody } from './doors.ts'
import { askers, good } from './good-example.ts'
import { type Faults, type Project, projectOf } from './project.ts'
import {
  accountLibraryOutsidePlatform,
  classesOutsideUi,
  pagesThatFetch,
  rulesThatReachOut,
} from './purity.ts'
import { capabilitiesWithoutReadme, namesThatSayNothing, unknownRooms } from './rooms.ts'
import { readingsRecordedByRoutes, routesWithoutGuard } from './routes.ts'
import { filesTooLong, shareInShortFiles } from './sizes.ts'
import { namesSortedByBytes } from './sorting.ts'

const graph = { people: [], applications: ['people'] }
const borders = (project: Project) => acrossBorders(project, graph)
const graphOf = (project: Project) => faultsOfTheGraph(project, graph)
const names = (project: Project) => namesThatSayNothing(project.keys())
const doors = (project: Project) => givenToNobody(project, projectOf({}))

const exported = (project: Project) => exportedForNobody(project, askers)

type Check = (project: Project) => Faults
type Example = [what: string, check: Check, bad: Record<string, string>, says: RegExp]

const examples: Example[] = [
  [
    'names sorted by their bytes',
    namesSortedByBytes,
    {
      'src/people/queries.ts':
        "export const rows = (q: { orderBy(it: string): void }) => q.orderBy('p.lastName')",
    },
    /collate app\.names/,
  ],
  [
    'an index.ts that gives what nobody asks for',
    doors,
    {
      'src/people/index.ts': "export type { Age, Person } from './person.ts'",
      'src/people/person.ts': 'export type Person = { id: string }\nexport type Age = number',
    },
    /gives Age, which nobody outside asks for/,
  ],
  [
    'a key that is exported and used in its own file only',
    exported,
    {
      'src/applications/application-queries.ts':
        "import { open } from '#platform/database/database.ts'\nexport type Row = { id: string }\nexport const openSeal = () => open()\nexport const rows = () => [openSeal()]",
    },
    /application-queries\.ts exports openSeal, which no other file imports/,
  ],
  [
    'a page with a class',
    classesOutsideUi,
    { 'src/people/pages/list-page.tsx': 'export const ListPage = () => <p class="small">x</p>' },
    /list-page\.tsx:1 gives a class/,
  ],
  [
    'platform knows ui',
    againstTheDirection,
    { 'src/platform/a.ts': "import '#ui/card.tsx'" },
    /a\.ts:1 .*technique only/,
  ],
  [
    'ui knows a capability',
    againstTheDirection,
    { 'src/ui/a.tsx': "\nimport '#src/people/index.ts'" },
    /a\.tsx:2 .*as a property/,
  ],
  [
    'a capability knows the app',
    againstTheDirection,
    { 'src/people/a.ts': "import '../app.ts'" },
    /publish an event/,
  ],
  [
    'a source imports test code',
    againstTheDirection,
    { 'src/people/a.ts': "import '#test/world.ts'" },
    /no test code/,
  ],
  [
    'a source imports a test',
    againstTheDirection,
    { 'src/app.ts': "import './applications/application.test.ts'" },
    /no test code/,
  ],
  [
    'a dynamic import counts',
    againstTheDirection,
    { 'src/ui/a.ts': "void import('#src/app.ts')" },
    /as a property/,
  ],
  [
    'ui opens the database',
    uiThatReachesOut,
    { 'src/ui/a.ts': "import '#platform/database/database.ts'" },
    /draws its properties/,
  ],
  ['ui serves', uiThatReachesOut, { 'src/ui/a.ts': "import { Hono } from 'hono'" }, /draws its properties/],
  [
    'past the index',
    borders,
    { 'src/applications/a.ts': "import '../people/person.ts'" },
    /import from src\/people\/index\.ts/,
  ],
  [
    'past the index, in a test',
    borders,
    { 'src/applications/a.test.ts': "import '#src/people/person.ts'" },
    /index\.ts/,
  ],
  [
    're-exported past the index',
    borders,
    { 'src/applications/index.ts': "export * from '#src/people/person.ts'" },
    /index\.ts/,
  ],
  [
    'against the graph',
    borders,
    { 'src/people/a.ts': "import type { A } from '#src/applications/index.ts'" },
    /does not let people depend/,
  ],
  [
    'a rule that links elsewhere',
    borders,
    { 'src/people/a.ts': "import '#src/applications/paths.ts'" },
    /only what people see/,
  ],
  ['no line in the graph', graphOf, { 'src/events/event.ts': '' }, /src\/events\/ has no line/],
  [
    'a rule with SQL',
    rulesThatReachOut,
    { 'src/people/a.ts': "import { sql } from 'kysely'" },
    /a rule decides/,
  ],
  [
    'a rule with the database',
    rulesThatReachOut,
    { 'src/people/a.ts': "import '#platform/database/database.ts'" },
    /no I\/O/,
  ],
  [
    'a rule with a web context',
    rulesThatReachOut,
    { 'src/people/a.ts': "import type { Context } from 'hono'" },
    /a rule decides/,
  ],
  [
    'a rule with Zod',
    rulesThatReachOut,
    { 'src/people/a.ts': "import * as z from 'zod/v4'" },
    /a rule decides/,
  ],
  [
    'a rule that reads files',
    rulesThatReachOut,
    { 'src/people/a.ts': "import 'node:fs/promises'" },
    /a rule decides/,
  ],
  [
    'keys that query',
    rulesThatReachOut,
    { 'src/people/access.ts': "import './queries.ts'" },
    /a rule does not know queries/,
  ],
  [
    'addresses that know routes',
    rulesThatReachOut,
    { 'src/people/paths.ts': "import './routes.tsx'" },
    /does not know routes/,
  ],
  [
    'a rule with a clock',
    rulesThatReachOut,
    { 'src/people/a.ts': "import type { Clock } from '#platform/clock/clock.ts'" },
    /has no clock/,
  ],
  [
    'a rule that says new Date()',
    rulesThatReachOut,
    { 'src/people/a.ts': 'export const a = () =>\n  new Date()' },
    /a\.ts:2 reads the clock/,
  ],
  [
    'a rule that says Date.now()',
    rulesThatReachOut,
    { 'src/people/access.ts': 'export const a = () => Date.now() > 1' },
    /reads the clock/,
  ],
  [
    'a page that queries',
    pagesThatFetch,
    { 'src/people/pages/a-page.tsx': "import { rows } from '../queries.ts'" },
    /a page only draws/,
  ],
  [
    'a page that acts',
    pagesThatFetch,
    { 'src/people/pages/a-page.tsx': "import '../actions/hand-out-link.ts'" },
    /a page only draws/,
  ],
  [
    'a page with its own runtime',
    pagesThatFetch,
    { 'src/people/pages/a-page.tsx': "import { useState } from 'hono/jsx'" },
    /only ui\//,
  ],
  [
    'a page with the database',
    pagesThatFetch,
    { 'src/people/pages/a-page.tsx': "import '#platform/database/database.ts'" },
    /let the route do it/,
  ],
  [
    'better-auth outside',
    accountLibraryOutsidePlatform,
    { 'src/people/store.ts': "import 'better-auth'" },
    /platform\/sign-in/,
  ],
  [
    'no guard',
    routesWithoutGuard,
    { 'src/people/routes.tsx': "app.get('/x', (c) => c.text('x'))" },
    /names no guard/,
  ],
  [
    'an unknown guard',
    routesWithoutGuard,
    { 'src/people/routes.tsx': 'app.post(paths.x, everyone(), act)' },
    /names no guard/,
  ],
  [
    'a guard that is not called',
    routesWithoutGuard,
    { 'src/people/routes.tsx': 'app.post(paths.x, anyone, act)' },
    /names no guard/,
  ],
  [
    'a route for all methods',
    routesWithoutGuard,
    { 'src/app.ts': "app.all('/x', anyone(), act)" },
    /one line per deed/,
  ],
  [
    'a route elsewhere',
    routesWithoutGuard,
    { 'src/people/store.ts': "app.get('/x', anyone(), act)" },
    /routes live in routes\.tsx/,
  ],
  [
    'a route that records what it shows',
    readingsRecordedByRoutes,
    { 'src/people/routes.tsx': "import { record } from '#platform/audit/record.ts'\nrecord()" },
    /say shows\(c, \.\.\.\)/,
  ],
  ['an unknown folder', unknownRooms, { 'src/people/parts/a.ts': '' }, /is in no room/],
  ['a component at the door', unknownRooms, { 'src/people/badge.tsx': '' }, /goes to pages\//],
  [
    'no README',
    capabilitiesWithoutReadme,
    { 'src/events/event.ts': '' },
    /src\/events\/README\.md is missing/,
  ],
  ['an empty name', names, { 'src/people/date-utils.ts': '' }, /"utils" names no thing/],
  ['an empty folder name', names, { 'src/ui/common/a.ts': '' }, /"common" names no thing/],
  [
    'a circle',
    importCycles,
    { 'src/a.ts': "import './b.ts'", 'src/b.ts': "import type { A } from './a.ts'" },
    /src\/a\.ts -> src\/b\.ts -> src\/a\.ts/,
  ],
  ['a file too long', filesTooLong, { 'src/a.ts': 'void 0\n'.repeat(401) }, /401 lines, 400 at most/],
]

describe('each law refuses its bad example, and the good one', () => {
  for (const [what, check, bad, says] of examples) {
    test(what, () => {
      assert.deepEqual(check(projectOf(good)), [], 'the good example is refused')
      const faults = check(projectOf({ ...good, ...bad }))
      assert.equal(faults.length, 1, `one fault expected:\n${faults.join('\n')}`)
      assert.match(faults[0] ?? '', says)
    })
  }
})

test('a graph that turns in a circle, or names nobody, is refused', () => {
  const turning = { people: ['applications'], applications: ['people'] }
  assert.match(faultsOfTheGraph(projectOf(good), turning).join('\n'), /people depends on itself/)
  const naming = { people: [], applications: ['peple'] }
  assert.match(
    faultsOfTheGraph(projectOf(good), naming).join('\n'),
    /applications -> peple: there is no such/,
  )
})

test('the share in short files counts lines, not files', () => {
  const project = projectOf({
    'src/a.ts': 'void 0\n'.repeat(100),
    'src/b.ts': 'void 0\n'.repeat(300),
    'src/c.md': 'x',
  })
  assert.equal(shareInShortFiles(project), 0.25)
})

test('a file that does not parse is named', () => {
  assert.throws(() => projectOf({ 'src/a.ts': 'export const = 1' }), /src\/a\.ts/)
})
