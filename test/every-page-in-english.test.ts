import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { uiFrames } from '#ui/ui-page-frames.tsx'
import { openBrowser, phone } from './browser.ts'
import { completeHouse, livedHouse } from './every-page/houses.ts'
import { everyPage } from './every-page/pages.ts'
import { judgeAll, unfoldAll } from './every-page/visit.ts'
import { frenchSentences } from './every-page/words.ts'
import { layoutProblems } from './layout.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

let browser: Browser
let running: RunningFrise

before(async () => {
  running = await runningFrise({ world: 'whole' })
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

test('every page speaks English to who asks for it, and has room for it on a phone', async (t) => {
  const { pages } = await everyPage(running, await livedHouse(running), await completeHouse(running))
  const french = await frenchSentences()
  const visit = { viewport: phone, language: 'en-GB', baseURL: running.url, test: t }
  const translated = pages.filter(({ route }) => !(route.name in onlyFrench))
  await judgeAll(browser, translated, visit, async (page) => {
    await page.evaluate(unfoldAll)
    const { language, sentences } = await page.evaluate(sentencesDrawn)
    return [
      ...(language === 'en' ? [] : [`lang is "${language}"`]),
      ...sentences.filter((it) => french.has(it)).map((it) => `in French: ${it}`),
      ...sentences.filter((it) => noWord.test(it)).map((it) => `no word: ${it}`),
      ...(await layoutProblems(page)),
    ]
  })
})

/** Pages that exist in one language, each with its reason. */
const onlyFrench: Record<string, string> = Object.fromEntries(
  ['', ...uiFrames.map((frame) => `/${frame}`)].map((path) => [
    `GET /ui${path}`,
    'for who builds Frise: its samples are in French',
  ]),
)

/** What a page says when something was not there. */
const noWord = /\b(undefined|null|NaN|Invalid Date)\b|\[object /

/** In the browser. What is marked as French may be. */
function sentencesDrawn(): { language: string; sentences: string[] } {
  const sentences = new Set([document.title])
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode
    const sentence = textContent?.trim() ?? ''
    if (sentence && !parentElement?.closest('[lang=fr], script, textarea')) sentences.add(sentence)
  }
  return { language: document.documentElement.lang, sentences: [...sentences] }
}
