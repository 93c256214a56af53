import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, openBrowser } from '#test/browser.ts'
import { lixOf, readOn, sentencesOf, wordCount } from '#test/reading.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { answer, follow, namesOf, typed } from '#test/usual-way.ts'

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

/** Her birth date as it comes back, in either language. */
const birthDate = ['12 mars 2012', '12 March 2012']

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

function visit(t: TestContext, language: string): Promise<Page> {
  return newVisitor(browser, { baseURL: running.url, language, test: t })
}
