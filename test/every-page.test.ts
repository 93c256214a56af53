import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { rolesBesideGirls } from '#src/organisations/role.ts'
import { problemsOn } from './accessibility.ts'
import { desktop, openBrowser, phone } from './browser.ts'
import { judgeReturned, returnedForms } from './every-page/forms.ts'
import { completeHouse, type House, livedHouse } from './every-page/houses.ts'
import { type DrawnPage, everyPage, type FoundPage, pagesOfRole } from './every-page/pages.ts'
import { type AskedByPage, statementsOf } from './every-page/statements.ts'
import { firstStopProblems, judgeAll, unfoldAll } from './every-page/visit.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// A page of every route of the running application, drawn in a browser for who may open it: nobody has to remember a new one.

let browser: Browser
let running: RunningFrise
let pages: DrawnPage[]
let unreached: string[]
let houses: House[]

before(async () => {
  running = await runningFrise({ world: 'whole' })
  browser = await openBrowser()
  const [lived, complete] = [await livedHouse(running), await completeHouse(running)]
  houses = [lived, complete]
  const found = await everyPage(running, lived, complete)
  pages = found.pages
  unreached = found.unreached
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

test('every route that answers a page is visited', () => {
  assert.deepEqual(unreached, [], 'link to it, or say in test/access/place.ts which thing it names')
  assert.ok(pages.length >= 80, `only ${pages.length} pages were found`)
})

test('every page of an organisation, and of who is signed in, offers to raise a concern, to call for help and to leave at once', () => {
  const concerned = pages.filter(({ route, cookie }) => cookie !== '' || route.path.startsWith('/o/:slug'))
  const ways = [
    /<nav class="safety"[^>]*>\s*<a href="\/o\/[^/"]+\/concern[?"]/,
    ...['119', '3018', '17'].map(
      (number) => new RegExp(`<nav class="safety"[^]*<a href="tel:${number}">${number}<`),
    ),
    /<quick-exit>\s*<a href="https:/,
  ]
  const without = concerned.filter(({ html }) => !ways.every((way) => way.test(html)))
  assert.deepEqual(
    without.map(({ address }) => address),
    [],
  )
})

test('no page asks the database more than four times of its own, nor twice the same', async () => {
  assertFew(await statementsOf(running, pages))
})

test('nor does a page that is opened by a role beside girls', async () => {
  for (const role of rolesBesideGirls) {
    const asked = await statementsOf(running, pagesOfRole(pages, houses, role))
    const opened = asked.filter(({ status }) => status === 200)
    assert.ok(opened.length >= 8, `${role}: only ${opened.length} of ${asked.length} pages opened`)
    assertFew(asked)
  }
})

function assertFew(asked: readonly AskedByPage[]): void {
  const different = ({ statements }: AskedByPage) => new Set(statements).size
  const counted = (page: AskedByPage) =>
    page.route === acrossOrganisations ? different(page) : page.statements.length
  const tooMany = asked.filter((page) => counted(page) > 4)
  const again = asked.filter((page) => different(page) < counted(page))
  const named = (found: AskedByPage[]) =>
    found.map(({ route, statements }) => `${route}: ${statements.length}\n${statements.join('\n')}`)
  assert.deepEqual(named(tooMany), [], 'join, or aggregate as JSON: see docs/decisions/035')
  assert.deepEqual(named(again), [], 'one statement in a loop, or asked a second time')
  const wideDoors = asked.filter(({ route, door }) => route !== acrossOrganisations && door.length > 3)
  assert.deepEqual(
    wideDoors.map(({ route, door }) => `${route}: ${door.length}\n${door.join('\n')}`),
    [],
    'the door of a page asks three at most: see docs/decisions/035',
  )
  assert.ok(
    asked.some(({ door }) => door.length > 0),
    'no door was heard',
  )
}

/** The front page of a demonstration, which asks the same of each organisation: across organisations nothing is joined. */
const acrossOrganisations = 'GET /'

/** Two tests, since each has its ten minutes on a busy machine. */
const readers = {
  'girls, guardians and visitors': ({ cookie }: FoundPage) => cookie === '',
  'the team': ({ cookie }: FoundPage) => cookie !== '',
}

for (const [who, reads] of Object.entries(readers)) {
  test(`every page of ${who} shuts nobody out: wide, and on a phone with all that unfolds`, async (t) => {
    const visit = { viewport: desktop, baseURL: running.url, test: t }
    await judgeAll(browser, pages.filter(reads), visit, async (page) => {
      const wide = [...(await firstStopProblems(page)), ...(await problemsOn(page))]
      await page.evaluate(unfoldAll)
      await page.setViewportSize(phone.viewport)
      const narrow = await problemsOn(page)
      await page.setViewportSize(desktop.viewport)
      return [...wide.map((it) => `1280 px: ${it}`), ...narrow.map((it) => `360 px: ${it}`)]
    })
  })
}

test('every form that comes back because nothing was in it says so, and shuts nobody out on a phone', async (t) => {
  const returned = await returnedForms(running, pages)
  const names = new Set(returned.map(({ route }) => route.name))
  const missing = formsOfGirlsGuardiansAndVisitors.filter((it) => !names.has(`POST ${it}`))
  assert.deepEqual(missing, [], 'their pages show no such form, or it was taken empty')
  assert.ok(names.size >= 45, `only ${names.size} forms came back`)
  const faults = await judgeReturned(browser, returned, { baseURL: running.url, test: t }, async (page) => {
    const said = (await page.title()).startsWith('Erreur')
      ? []
      : ['its title does not say that it is refused']
    await page.evaluate(unfoldAll)
    return [...said, ...(await problemsOn(page))]
  })
  assert.deepEqual(faults, [])
})

const formsOfGirlsGuardiansAndVisitors = [
  '/sign-in',
  '/sign-in/printed-code',
  '/o/:slug/apply/:campaign',
  '/o/:slug/application/:token/screens/:screen',
  '/o/:slug/resume',
  '/o/:slug/next-time/:campaign',
  '/o/:slug/concern',
  '/o/:slug/guardian/:token/answer',
  '/o/:slug/guardian/:token/emergency-sheet',
  '/o/:slug/data/:token/erasure-request',
  '/o/:slug/my-data/erasure-request',
]
