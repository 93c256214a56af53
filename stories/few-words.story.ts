import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, openBrowser } from '#test/browser.ts'
import { lixOf, readOn, sentencesOf, wordCount } from '#test/reading.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

// What a girl and her guardian read and write on the usual way, counted on the pages as a phone draws them, with the
// programme and the edition that are shipped.

let browser: Browser
let running: RunningFrise

before(async () => {
  browser = await openBrowser()
  running = await runningFrise()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

for (const language of ['fr-FR', 'en-GB']) {
  test(`a girl and her guardian read few words, and easy ones (${language})`, async (t) => {
    const girl = await visit(t, language)
    await girl.goto('/o/ricochet')
    await follow(girl, 'a[href*="/apply/"]')
    const hers = await screensUntil(girl, /\/application\/[^/]+$/)
    assert.ok(hers.length <= 12, `a girl sees ${hers.length} screens, the check and the end included`)
    const newToHer = readFirst(hers)
    assert.ok(wordsOf(newToHer) <= 450, `a girl reads ${wordsOf(newToHer)} words`)
    assertEasy(newToHer)

    await follow(girl, 'form[action$="/guardian-link"] button')
    const guardian = await visit(t, language)
    await guardian.goto((await girl.locator('a[href*="/guardian/"]').getAttribute('href'))!)
    // The last page is no question any more: it says back what she answered.
    const [thanks = [], ...backwards] = (await screensUntil(guardian, /\/thanks$/)).toReversed()
    const screens = backwards.toReversed()
    assert.ok(screens.length <= 4, `a guardian sees ${screens.length} screens`)
    // Here every word counts each time it is there.
    assert.ok(wordsOf(screens.flat()) <= 200, `a guardian reads ${wordsOf(screens.flat())} words`)
    assertEasy(readFirst([...screens, thanks]))
  })
}

test('a girl gives 9 answers, two of them long texts, and types nothing else than names, date and contacts', async (t) => {
  const girl = await visit(t, 'fr-FR')
  await girl.goto('/o/ricochet')
  await follow(girl, 'a[href*="/apply/"]')
  const asked = new Set<string>()
  const written = new Set<string>()
  while (!girl.url().endsWith('/check')) {
    for (const name of await girl.locator('main textarea').evaluateAll(namesOf)) written.add(name)
    for (const name of await answer(girl)) asked.add(name.replace(/^(birth-date)-.*/, '$1'))
    await follow(girl, 'main form .btn-main')
  }
  assert.deepEqual(written, new Set(['wish', 'perseverance']))
  assert.equal(asked.size, 9, [...asked].join(', '))
  // The form is complete with these: it goes.
  await follow(girl, 'main form .btn-main')
  assert.match(girl.url(), /\/application\/[^/]+$/)
})

/** All that is required on the usual way: what is typed, then what is chosen. */
const typed: Record<string, string> = {
  'birth-date-day': '12',
  'birth-date-month': '3',
  'birth-date-year': '2012',
  'first-name': 'Maëlys',
  'last-name': 'Fictive',
  contact: '06 39 98 01 45',
  wish: 'Créer.',
  perseverance: 'Nager.',
  'guardian-contact': 'samira.fictive@exemple.fr',
}
/** Her birth date as it comes back, in either language. */
const birthDate = ['12 mars 2012', '12 March 2012']
const chosen = /^(gender|site|permission|relation|image-.*)$/

/** Answers what this page requires, and says which questions these were. */
async function answer(page: Page): Promise<string[]> {
  const answered: string[] = []
  for (const [name, words] of Object.entries(typed)) {
    const field = page.locator(`main [name="${name}"]:not([type=hidden])`)
    if ((await field.count()) === 0) continue
    await field.fill(words)
    answered.push(name)
  }
  const choices = new Set(await page.locator('main input[type=radio]').evaluateAll(namesOf))
  for (const name of [...choices].filter((it) => chosen.test(it))) {
    await page.locator(`main [name="${name}"]`).first().check({ force: true })
    answered.push(name)
  }
  return answered
}

/** What is read on each page until this address. */
async function screensUntil(page: Page, end: RegExp): Promise<string[][]> {
  const screens = [await readOn(page)]
  while (!end.test(page.url())) {
    await answer(page)
    await follow(page, 'main form .btn-main')
    screens.push(await readOn(page))
  }
  return screens
}

/**
 * What is there to read for the first time: a key or a question that comes back is known, a step is known but for its
 * figure, and what she wrote herself is hers.
 */
function readFirst(screens: readonly string[][]): string[] {
  const butForFigures = (text: string) => text.replaceAll(/\d+/g, '#')
  const known = new Set([...Object.values(typed), ...birthDate].map(butForFigures))
  return screens.flat().filter((text) => {
    const isNew = !known.has(butForFigures(text))
    known.add(butForFigures(text))
    return isNew
  })
}

/**
 * Level A2-B1. Björnsson calls a LIX under 30 very easy, as in books for children; French words are longer than the Swedish
 * ones that he measured, so the bound is the stricter for it. A sentence has 16 words at most, with its dates and figures.
 */
function assertEasy(texts: readonly string[]): void {
  assert.ok(lixOf(texts) < 30, `LIX ${lixOf(texts).toFixed(1)}`)
  const tooLong = sentencesOf(texts).filter((sentence) => wordCount(sentence) > 16)
  assert.deepEqual(tooLong, [])
}

const wordsOf = (texts: readonly string[]) => wordCount(texts.join(' '))

/** In the browser. */
function namesOf(fields: Element[]): string[] {
  return fields.map((field) => field.getAttribute('name') ?? '')
}

function visit(t: TestContext, language: string): Promise<Page> {
  return newVisitor(browser, { baseURL: running.url, language, test: t })
}

/** Presses what leads to another page, and waits for that page. */
async function follow(page: Page, way: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(way).first().click()])
}
