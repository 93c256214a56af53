import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { askErasure } from '#src/privacy/actions/ask-erasure.ts'
import { reportRetention } from '#src/privacy/index.ts'
import { addressOf, namingOf, type Route, routesOf } from './access/door.ts'
import { readExpected } from './access/expected.ts'
import { buildPlace, type Place } from './access/place.ts'
import { everyVisitor, type Visitor } from './access/visitors.ts'
import { manyApplications } from './many-applications.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'
import { headsIn, isSorted, namesIn, rowsIn, rowsOfFile, tablesIn } from './sorted-column.ts'

// Every table that the team reads, found on the pages of the running application: it sorts, filters, and leaves as a file.

const expected = readExpected(new URL('access.csv', import.meta.url))
let running: RunningFrise
let place: Place
let visitors: Visitor[]
let pages: { route: Route; visitor: Visitor; address: string; html: string }[]

/** Tables that are no list of the team, each with its reason (decision 051). */
const noLists: Record<string, string> = {
  'GET /ui': 'shows the component itself',
  'GET /outbox': 'mails about accounts, of no organisation: there is no audit to write to',
  'GET /o/:slug/figures': 'public; its figures leave as JSON',
  'GET /o/:slug/people/:person/data': 'how many rows one erasure would take: a preview of a deed',
  'GET /o/:slug/cohorts/:cohort/emergency-sheets': 'who has a sheet; what leaves is the print of the day',
  'GET /o/:slug/cohorts/:cohort/messages': 'the few letters to one cohort, whose words have an end',
  'GET /o/:slug/cohorts/:cohort/messages/:mailing': 'whom one letter reached; it ends with its words',
  'GET /o/:slug/cohorts/:cohort: Séances': 'those of these days at a glance; the calendar is one link away',
  'GET /o/:slug/today': 'five cohorts at a glance; the list is one link away',
}

before(async () => {
  running = await runningFrise()
  place = await buildPlace(running)
  visitors = await everyVisitor(running, place, await buildPlace(running))
  await inPlace(whatANightLeaves)
  await inPlace((scope) => manyApplications(scope, place))
  const gets = routesOf(running).filter(({ method }) => method === 'GET')
  pages = []
  for (const route of gets) {
    const visitor = visitors.find(
      ({ name, relation, token }) =>
        relation === 'own' &&
        token === undefined &&
        expected.get(route.name)?.answerTo(name, relation) === 'page',
    )
    if (visitor === undefined) continue
    const address = addressOf(route, namingOf(place, ''))
    const { text } = await ask(address, visitor)
    pages.push({ route, visitor, address, html: text })
  }
})
after(() => running?.stop())

test('every table of the team, and every checklist, is a list with its own file, or says why not', () => {
  const without = pages.flatMap(({ route, html }) =>
    drawnIn(html)
      .filter((drawn) => fileLinks(drawn).length === 0)
      .map((drawn) => `${route.name}${captionOf(drawn)}`),
  )
  assert.deepEqual(
    without.filter((name) => !(name in noLists) && !Object.hasOwn(noLists, name.split(': ')[0] ?? '')),
    [],
    'draw it with ListTable or FilteredList (src/ui/list-table.tsx), as docs/cookbook.md says',
  )
  assert.ok(listed().length >= 18, `only ${listed().length} pages with a list were found`)
})

test('each file opens in a spreadsheet, holds the rows of its page, and is written in the journal once', async () => {
  for (const { route, visitor, html } of listed()) {
    for (const link of fileLinks(html)) {
      const before = await downloads()
      const { response, text } = await ask(link, visitor)
      assert.equal(response.status, 200, link)
      assert.match(response.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8$/, link)
      assert.match(response.headers.get('content-disposition') ?? '', /filename="[a-z0-9-]+-2026-11-23\.csv"/)
      assert.ok(text.startsWith('\uFEFF'), `${link}: no mark of UTF-8`)
      const [titles = '', ...rows] = text.slice(1).trimEnd().split('\r\n')
      const heads = titles.split(';')
      assert.ok(heads.length > 1, `${route.name}: ${titles}`)
      assert.equal(new Set(heads).size, heads.length, `${route.name}: two columns of one name: ${titles}`)
      const written = await downloadsSince(before)
      assert.equal(written.length, 1, `${link}: one row in the journal`)
      assert.equal(written[0]!.details.count, rows.length, link)
    }
  }
})

test('every head sorts its own column, both ways, on the page and in the file, and says so', async () => {
  let compared = 0
  const faults: string[] = []
  for (const { route, visitor, html } of listed()) {
    for (const [at, table] of tablesIn(html).entries()) {
      const shown = async (label: string, link: string) => {
        const drawn = tablesIn((await ask(link, visitor)).text)[at] ?? ''
        const head = headsIn(drawn).find((it) => it.label === label)
        assert.ok(head?.sorted, `${route.name}, ${label}: nothing says that it sorts`)
        return { drawn, turnedBy: head.href, order: head.sorted }
      }
      const cellsOf = async (label: string, drawn: string) => {
        const [heads = [], ...rows] = rowsOfFile((await ask(fileLinks(drawn)[0]!, visitor)).text)
        const column = heads.indexOf(label)
        assert.notEqual(column, -1, `${route.name}, ${label}: not in the file`)
        return rows.map((row) => row[column]!)
      }
      for (const { label, href } of headsIn(table)) {
        const once = await shown(label, href)
        if (rowsIn(table).length < 2) continue
        const cells = await cellsOf(label, once.drawn)
        // Cells that are all the same have one order.
        if (new Set(cells).size < 2) continue
        const turned = await shown(label, once.turnedBy)
        const where = `${route.name}, ${label}`
        assert.notEqual(once.order, turned.order, `${where}: the second touch does not turn it round`)
        const orders = { [once.order]: cells, [turned.order]: await cellsOf(label, turned.drawn) }
        for (const order of ['asc', 'desc'] as const)
          if (!isSorted(orders[order]!, order, processes[where]))
            faults.push(`${where}, ${order}: ${orders[order]!.join(' | ')}`)
        compared += 1
      }
    }
  }
  assert.deepEqual(faults, [])
  assert.ok(compared >= 30, `only ${compared} columns had two different cells`)
})

/** Columns that go by the steps of something, as they are read. */
const processes: Record<string, readonly string[]> = {
  'GET /o/:slug/applications, État': [
    'Envoyée',
    'En lecture',
    'Place proposée',
    'Liste d’attente',
    'Sans place',
    'Place acceptée',
    'Place laissée',
    'Délai passé',
    'Retirée',
    'Un parent a dit non',
  ],
}

test('the pages of a list go on where the last one ended, sorted and filtered as its file is', async () => {
  const { visitor } = pages.find(({ route }) => route.name === 'GET /o/:slug/applications')!
  const asked = `/o/${place.slug}/applications?sort=name&order=desc`
  const drawn = []
  for (const page of ['', '&page=2', '&page=3']) drawn.push(namesIn((await ask(asked + page, visitor)).text))
  const [heads = [], ...rows] = rowsOfFile((await ask(`${asked}&as=csv`, visitor)).text)
  assert.deepEqual([drawn[0]!.length, drawn[2]!.length], [25, 0])
  assert.deepEqual(
    drawn.flat(),
    rows.map(([name]) => name),
  )
  const [state, waiting] = [heads.indexOf('État'), 'Liste d’attente']
  const filtered = namesIn((await ask(`${asked}&state=waiting`, visitor)).text)
  assert.ok(filtered.length > 1 && filtered.length < 25)
  assert.deepEqual(
    filtered,
    rows.filter((row) => row[state] === waiting).map(([name]) => name),
  )
})

test('what is wrong in an address is ignored', async () => {
  for (const { address, visitor } of listed()) {
    const odd = await ask(`${address}?sort=;drop&order=up&page=-1&search=%25%27&state=nowhere`, visitor)
    assert.equal(odd.response.status, 200, address)
  }
})

test('a search without a match says so, and keeps the way back', async () => {
  const { visitor } = pages.find(({ route }) => route.name === 'GET /o/:slug/applications')!
  const { text } = await ask(`/o/${place.slug}/applications?search=zzzz&sort=name`, visitor)
  assert.ok(text.includes('Rien ne correspond'))
  const back = /<a [^>]*href="([^"]*)"[^>]*>(?:<[^>]*>)*Tout afficher/.exec(text)?.[1]
  assert.equal(back, `/o/${place.slug}/applications?sort=name`)
})

test('the file is scoped as the page: a coordinator of another site takes nothing away', async () => {
  for (const [relation, taken] of [
    ['same site', true],
    ['other site', false],
  ] as const) {
    const visitor = visitors.find((it) => it.name === 'territory coordinator' && it.relation === relation)!
    const { text } = await ask(`/o/${place.slug}/applications?as=csv`, visitor)
    assert.equal(text.includes('Lina Fictive'), taken, relation)
  }
})

test('adults whom only a role brings beside a cohort stand in the one list, and in its file', async () => {
  const { address, visitor } = pages.find(
    ({ route }) => route.name === 'GET /o/:slug/cohorts/:cohort/adults',
  )!
  const { text } = await ask(address, visitor)
  assert.equal(tablesIn(text).length, 1)
  const [heads = [], ...rows] = rowsOfFile((await ask(`${address}?as=csv`, visitor)).text)
  const why = heads.indexOf('Là par')
  assert.deepEqual(new Set(rows.map((row) => row[why])), new Set(['la liste', 'son rôle seulement']))
  const [, ...byRole] = rowsOfFile((await ask(`${address}?why=role&as=csv`, visitor)).text)
  assert.deepEqual(
    byRole,
    rows.filter((row) => row[why] === 'son rôle seulement'),
  )
})

test('who of a cohort misses a paper is filtered in the address, on the page and in the file', async () => {
  const { address, visitor } = pages.find(
    ({ route }) => route.name === 'GET /o/:slug/cohorts/:cohort/papers',
  )!
  const inFile = async (query: string) =>
    rowsOfFile((await ask(`${address}?${query}as=csv`, visitor)).text).slice(1)
  const [all, waiting, ready] = [await inFile(''), await inFile('start=waits&'), await inFile('start=ready&')]
  assert.ok(all.length > 0)
  assert.deepEqual(new Set([...waiting, ...ready]), new Set(all))
  assert.equal(waiting.length + ready.length, all.length)
  const drawn = (await ask(`${address}?start=ready`, visitor)).text.match(/<li id="girl-/g) ?? []
  assert.equal(drawn.length, ready.length)
})

test('a reader takes no file away, and concerns leave with the officer only', async () => {
  const reader = visitors.find(({ name, relation }) => name === 'reader' && relation === 'own')!
  const queue = await ask(`/o/${place.slug}/reading?as=csv`, reader)
  assert.match(queue.response.headers.get('content-type') ?? '', /^text\/html/)
  for (const list of ['applications', 'board', 'masking'])
    assert.equal((await ask(`/o/${place.slug}/${list}?as=csv`, reader)).response.status, 404, list)
  const officer = visitors.find(
    ({ name, relation }) => name === 'safeguarding officer' && relation === 'own',
  )!
  const file = await ask(`/o/${place.slug}/concerns?as=csv`, officer)
  assert.match(file.response.headers.get('content-type') ?? '', /^text\/csv/)
  assert.doesNotMatch(file.text, /Essai/)
  const administrator = visitors.find(({ name, relation }) => name === 'administrator' && relation === 'own')!
  const theirs = await ask(`/o/${place.slug}/concerns?as=csv`, administrator)
  assert.match(theirs.response.headers.get('content-type') ?? '', /^text\/html/)
})

test('the journal knows that words were searched, never which: one searches for names', async () => {
  const { visitor } = pages.find(({ route }) => route.name === 'GET /o/:slug/applications')!
  const before = await downloads()
  await ask(`/o/${place.slug}/applications?search=Lina&state=accepted&as=csv`, visitor)
  const [written] = await downloadsSince(before)
  assert.deepEqual(written?.details, {
    count: 1,
    searched: true,
    sort: 'sent',
    order: 'desc',
    state: 'accepted',
  })
})

test('a list that is read is in the journal as its file is: by which codes, and how many answer on all pages', async () => {
  const { visitor } = pages.find(({ route }) => route.name === 'GET /o/:slug/applications')!
  const known = new Set((await events('applications.listed')).map(({ id }) => id))
  await ask(`/o/${place.slug}/applications?search=Lina&state=accepted`, visitor)
  const [written] = (await events('applications.listed')).filter(({ id }) => !known.has(id))
  assert.deepEqual(written?.details, {
    count: 1,
    searched: true,
    sort: 'sent',
    order: 'desc',
    state: 'accepted',
  })
})

test('rows at hand sort by the collation of the database', async () => {
  const names = [
    'Zoé',
    'Élise',
    'Emma',
    'eléonore',
    'd’Harcourt',
    'D Alma',
    'De La Tour',
    'de Gaulle',
    'Nguyễn',
    'Ñusta',
    'Œdipe',
    'Odile',
    'Åsa',
    'Azra',
    'Łucja',
    'Lou',
    'Saint-Jean',
    'Saint Jean',
    'Sainte',
  ]
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) name order by name collate app.names, name`.execute(
    running.frise.database.web,
  )
  const collator = new Intl.Collator('fr', { numeric: true })
  assert.deepEqual(
    names.toSorted((a, b) => collator.compare(a, b)),
    rows.map(({ name }) => name),
  )
})

const listed = () => pages.filter(({ route, html }) => !(route.name in noLists) && fileLinks(html).length > 0)
const captionOf = (table: string) => `: ${/<caption[^>]*>([^<]*)/.exec(table)?.[1] ?? ''}`
/** The tables and checklists of a page, each with what stands under it until the next one. */
const drawnIn = (html: string) => html.split(/<(?:table class="staff-table"|ul class="checklist")/).slice(1)
const fileLinks = (html: string) => links(html, /href="([^"]*\bas=csv)"/g)

function links(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

async function ask(path: string, { cookie }: Visitor): Promise<{ response: Response; text: string }> {
  const response = await fetch(running.url + path, { headers: { cookie, 'accept-language': 'fr' } })
  // text() would take the mark away.
  return {
    response,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
  }
}

type Download = { id: string; action: string; details: Record<string, unknown> }

async function downloadsSince(before: readonly Download[]): Promise<Download[]> {
  const known = new Set(before.map(({ id }) => id))
  return (await downloads()).filter(({ id }) => !known.has(id))
}

function downloads(): Promise<Download[]> {
  return events('%.downloaded')
}

/** A request that waits and a night's report: two lists that are empty in most organisations. */
async function whatANightLeaves(scope: Scope): Promise<void> {
  const aboutId = place.things['people/:person']!
  await askErasure(scope, { aboutId, askedBy: aboutId })
  await reportRetention(scope, [{ rule: 'contacts', programmeVersionId: null, erased: 0 }])
}

function inPlace<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { organisationId } = place
  const scope = { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } } as const
  return inOrganisation(running.frise.database.web, scope, work)
}

async function events(action: string): Promise<Download[]> {
  const { rows } = await inPlace(({ db }) =>
    sql<Download>`select id, action, details from audit_events where action like ${action}`.execute(db),
  )
  return rows
}
