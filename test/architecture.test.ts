import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { capabilities } from '#src/capabilities.ts'
import { importCycles } from './architecture/cycles.ts'
import {
  acrossBorders,
  againstTheDirection,
  faultsOfTheGraph,
  uiThatReachesOut,
} from './architecture/direction.ts'
import { exportedForNobody, givenToNobody } from './architecture/doors.ts'
import { type Faults, readOthers, readProject } from './architecture/project.ts'
import {
  accountLibraryOutsidePlatform,
  classesOutsideUi,
  pagesThatFetch,
  rulesThatReachOut,
} from './architecture/purity.ts'
import { capabilitiesWithoutReadme, namesThatSayNothing, unknownRooms } from './architecture/rooms.ts'
import { readingsRecordedByRoutes, routesWithoutGuard } from './architecture/routes.ts'
import { filesTooLong, shareInShortFiles } from './architecture/sizes.ts'
import { namesSortedByBytes } from './architecture/sorting.ts'

// The law is in docs and in each message; here is only its table of contents.
const project = readProject()
const others = readOthers()
const everyFile = globSync('{src,test,stories,database,bench,tools}/**/*.*')

const laws: Record<string, () => Faults> = {
  'imports go platform <- ui <- capabilities <- app': () => againstTheDirection(project),
  'ui/ reaches neither database nor server': () => uiThatReachesOut(project),
  'the graph of capabilities has every capability and no cycle': () =>
    faultsOfTheGraph(project, capabilities),
  'capabilities meet at their index.ts, along the graph': () => acrossBorders(project, capabilities),
  'an index.ts gives only what somebody outside asks for': () => givenToNobody(project, others),
  'a file exports only what another asks for': () => exportedForNobody(project, others),
  'rules, keys and addresses import no SQL, no web, no Zod and no clock': () => rulesThatReachOut(project),
  'pages draw what they are given': () => pagesThatFetch(project),
  'classes live in ui/': () => classesOutsideUi(project),
  'the account library is named in platform/ only': () => accountLibraryOutsidePlatform(project),
  'every route names its guard': () => routesWithoutGuard(project),
  'a route says what its page shows, and records nothing itself': () => readingsRecordedByRoutes(project),
  'every capability has the same rooms': () => unknownRooms(project),
  'every capability has its README': () => capabilitiesWithoutReadme(project),
  'no file has a name that says nothing': () => namesThatSayNothing(everyFile),
  'no files import each other in a circle': () => importCycles(project),
  'names sort by the collation of the house': () => namesSortedByBytes(project),
  'no file is too long': () => filesTooLong(project),
}

for (const [law, faults] of Object.entries(laws)) {
  test(law, () => {
    const found = faults()
    assert.equal(
      found.length,
      0,
      `${found.length} fault(s)\n${found.map((fault) => `- ${fault}`).join('\n')}`,
    )
  })
}

test('the share of lines in short files is reported', (t) => {
  t.diagnostic(
    `${Math.round(shareInShortFiles(project) * 100)} % of the lines of src/ live in files under 120 lines (habit: 50 %)`,
  )
})
