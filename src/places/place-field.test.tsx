import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { loadAssets, serveAssets } from '#platform/http/assets.ts'
import { postedFields } from '#platform/http/form.ts'
import { listen } from '#platform/http/listen.ts'
import { secureHeaders } from '#platform/http/secure-headers.ts'
import { languageFrom } from '#platform/i18n/language.ts'
import { assertAccessible } from '#test/accessibility.ts'
import { desktop, newVisitor, openBrowser, type VisitorOptions } from '#test/browser.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { enginesAnswer, enginesPath } from '#test/engines.ts'
import { Button } from '#ui/button.tsx'
import { Document, renderDocument } from '#ui/document.tsx'
import { Form, PlaceField } from '#ui/form.tsx'
import { keptAsTyped, loadPlaces, placeLabel, placeRoutes, placesPaths, readPlace } from './index.ts'

let browser: Browser
let database: TestDatabase
let server: Awaited<ReturnType<typeof listen>>
let asked = 0

before(async () => {
  database = await testDatabase()
  await loadPlaces(database.owner, new Date('2026-11-23T09:00:00Z'))
  server = await listen(site(), { port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.stop()
  await database.drop()
})

test('a place is found and taken with the keyboard alone', async (t) => {
  const page = await visit(t)
  const field = page.getByRole('combobox', { name: 'Ta commune' })
  await field.pressSequentially('st denis')
  const options = page.getByRole('option')
  await options.first().waitFor()
  assert.equal(await field.getAttribute('aria-expanded'), 'true')
  assert.match((await page.getByRole('status').textContent()) ?? '', /^8 lieux proposés/)
  assert.equal(await field.getAttribute('aria-activedescendant'), null, 'nothing is chosen for her')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  assert.equal(
    await page.getByRole('option', { selected: true }).textContent(),
    'Saint-Denis (Seine-Saint-Denis)',
  )
  await assertAccessible(page, 'the open list')
  await page.keyboard.press('Enter')
  assert.equal(await field.inputValue(), 'Saint-Denis (Seine-Saint-Denis)')
  assert.equal(await field.getAttribute('aria-expanded'), 'false')
  assert.equal(new URL(page.url()).pathname, '/', 'Enter took the option and did not send the form')
  await page.keyboard.press('Enter')
  await understood(page, 'place FR:cog-commune:93066')
})

test('the arrows go round, Escape closes and keeps what is typed, another letter forgets the choice', async (t) => {
  const page = await visit(t)
  const field = page.getByRole('combobox')
  await field.fill('la loupe')
  await page.getByRole('option').waitFor()
  await page.keyboard.press('ArrowUp')
  assert.equal(await page.getByRole('option', { selected: true }).count(), 1)
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.getByRole('option', { selected: true }).count(), 0)
  await page.keyboard.press('Escape')
  assert.equal(await page.getByRole('option').count(), 0)
  assert.equal(await field.inputValue(), 'la loupe')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('input[name=commune-place]').inputValue(), 'FR:cog-commune:28214')
  await page.keyboard.press('Backspace')
  assert.equal(await page.locator('input[name=commune-place]').count(), 0)
})

test('a finger takes a place; on a small phone its lines are tall enough and the page no wider', async (t) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await visit(t)
    await page.emulateMedia({ colorScheme })
    await page.getByRole('combobox').fill('Lucé')
    const option = page.getByRole('option', { name: "Lucé (Juvigny Val d'Andaine, Orne)" })
    await option.waitFor()
    assert.ok(((await option.boundingBox())?.height ?? 0) >= 44)
    await assertAccessible(page, `the open list, ${colorScheme}`)
    await option.tap()
    await page.getByRole('button', { name: 'Continuer' }).tap()
    await understood(page, 'place FR:cog-former-commune:61239')
  }
})

test('quick typing asks once', async (t) => {
  const page = await visit(t)
  asked = 0
  await page.getByRole('combobox').pressSequentially('chartres', { delay: 10 })
  await page.getByRole('option', { name: 'Chartres (Eure-et-Loir)', exact: true }).waitFor()
  assert.equal(asked, 1)
})

test('a late answer does not come over a newer one', async (t) => {
  const page = await visit(t)
  const late = Promise.withResolvers<void>()
  await page.route('**/places?q=lu', async (route) => {
    await late.promise
    await route.fulfill({ json: { places: [{ id: 'x', label: 'Trop tard' }] } }).catch(() => undefined)
  })
  const first = page.waitForRequest('**/places?q=lu')
  await page.getByRole('combobox').fill('lu')
  await first
  await page.getByRole('combobox').fill('la loupe')
  await page.getByRole('option', { name: 'La Loupe (Eure-et-Loir)' }).waitFor()
  late.resolve()
  await page.waitForTimeout(100)
  assert.deepEqual(await page.getByRole('option').allTextContents(), ['La Loupe (Eure-et-Loir)'])
})

test('offline it stays a quiet line of text; without a match it says that the words are kept', async (t) => {
  const page = await visit(t, { language: 'en-GB', viewport: desktop })
  const field = page.getByRole('combobox')
  await field.fill('chez ma tante')
  await page.getByText('No place found: what is written will be kept.').waitFor()
  await assertAccessible(page, 'no match')
  await page.context().setOffline(true)
  const failed = page.waitForEvent('requestfailed')
  await field.fill('Lyon')
  await failed
  assert.equal(await page.getByRole('option').count(), 0)
  assert.equal(await page.getByRole('status').textContent(), '')
})

for (const javaScript of [false, true]) {
  const means = javaScript ? 'with' : 'without'
  test(`homonyms are asked on the page that comes back (${means} script)`, async (t) => {
    const page = await visit(t, { javaScript })
    await page.getByLabel('Ta commune').fill('Lucé')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await assertAccessible(page, 'the choice')
    await page.getByRole('radio', { name: 'Lucé (Eure-et-Loir)' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await understood(page, 'place FR:cog-commune:28218')
  })
  test(`her own words can be kept against every homonym (${means} script)`, async (t) => {
    const page = await visit(t, { javaScript })
    await page.getByLabel('Ta commune').fill('Lucé')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('radio', { name: 'Aucun : garder « Lucé »' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await understood(page, 'free text Lucé')
  })
}

test('on the page that asks, a place taken from the list replaces the answer ticked below', async (t) => {
  const page = await visit(t)
  await page.getByLabel('Ta commune').fill('Lucé')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('radio', { name: 'Lucé (Eure-et-Loir)' }).check()
  await page.getByRole('combobox').fill('La Loupe')
  await page.getByRole('option').click()
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await understood(page, 'place FR:cog-commune:28214')
})

async function visit(t: TestContext, options: VisitorOptions = {}): Promise<Page> {
  const page = await newVisitor(browser, {
    ...options,
    baseURL: `http://127.0.0.1:${server.port}`,
    test: t,
  })
  await page.goto('/')
  return page
}

function understood(page: Page, meaning: string): Promise<void> {
  return page.getByTestId('outcome').getByText(meaning, { exact: true }).waitFor()
}

/** One page with one question, which says what it understood. */
function site(): Hono {
  const assets = loadAssets()
  const app = new Hono()
  app.use(secureHeaders())
  app.get('/assets/*', serveAssets(assets))
  app.get(enginesPath, enginesAnswer)
  app.use(placesPaths.search, async (_, next) => {
    asked++
    await next()
  })
  app.route('/', placeRoutes(database.web))
  app.on(['GET', 'POST'], ['/', '/answer'], async (c) => {
    const posted = c.req.method === 'POST' ? await postedFields(c) : {}
    const meaning = await readPlace(database.web, posted.commune ?? '', posted['commune-place'])
    const understood =
      meaning.kind === 'place' ? meaning.place.id : meaning.kind === 'free text' ? meaning.text : ''
    const choices =
      meaning.kind === 'choose'
        ? { among: meaning.among.map((place) => ({ value: place.id, label: placeLabel(place) })) }
        : {}
    const language = languageFrom(c.req.header('accept-language'), 'fr')
    return c.html(
      renderDocument(
        <Document lang={language} title="Ta commune" assets={assets} islands={['place-field']}>
          <main id="content" class="p-4">
            <h1>Où habites-tu ?</h1>
            <Form action="/answer">
              <PlaceField
                name="commune"
                label="Ta commune"
                suggestions={placesPaths.search}
                value={posted.commune}
                {...choices}
                noneOfThese={keptAsTyped}
              />
              <Button>Continuer</Button>
            </Form>
            <div data-testid="outcome">
              <p>{`${meaning.kind} ${understood}`}</p>
            </div>
          </main>
        </Document>,
      ),
      meaning.kind === 'choose' ? 422 : 200,
    )
  })
  return app
}
