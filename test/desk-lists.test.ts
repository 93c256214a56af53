import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deskPaths } from '#src/desk/paths.ts'
import { cookieOf, type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise
let cookie: string

before(async () => {
  running = await runningFrise({ world: 'whole' })
  cookie = await cookieOf(running, 'administrator')
})
after(() => running?.stop())

test('the number of a line is the number of applications behind it', async () => {
  const desk = await page(deskPaths.today('ricochet'))
  const lines = [...desk.matchAll(/href="([^"]*)\/applications\?waiting=([^"&]+)"[^>]*>(.*?)<\/a>/gs)]
  const compared: [string, number][] = []
  for (const [, base, waiting, words] of lines) {
    const kind = waiting!.replaceAll('+', ' ')
    // Such a line counts sites; behind it are those who wait there.
    if (kind === 'place free') continue
    const list = await page(`${base}/applications?waiting=${waiting}`)
    const behind = Number(/(\d+) candidatures?\b/.exec(list)?.[1])
    assert.equal(behind, Number(/\d+/.exec(words!)?.[0]), kind)
    compared.push([kind, behind])
  }
  assert.ok(compared.length >= 3, JSON.stringify(compared))
})

test('an application that waits alone is one press away', async () => {
  const desk = await page(deskPaths.today('ricochet'))
  const [, href] = /href="([^"]*\/applications\/[^"?]+)"[^>]*>.*?1 offre bientôt échue/s.exec(desk) ?? []
  assert.ok(href)
  assert.match(await page(href), /Place proposée[^]*href="tel:\+33\d{9}"/)
  const list = await page('/o/ricochet/applications?waiting=offer+expiring')
  assert.match(list, /href="tel:\+33\d{9}"/, 'the number stands on her line')
})

test('a parent who has not answered is reminded two pages after the desk; one to call is shown with the number', async () => {
  const remind = await deedBehind('guardian unanswered', /Relancer.*répondu/s)
  const before = remind.slice(0, remind.indexOf('role="table"'))
  assert.match(
    before,
    /action="[^"]*\/guardian-request"[\s\S]*Renvoyer le lien/,
    'above all that was answered',
  )
  const call = await deedBehind('to confirm by voice', /Appeler.*de vive voix/s)
  assert.match(call, /href="tel:\+33\d{9}"[\s\S]*?J’ai parlé avec ce parent/)
})

test('where a place is free and somebody waits, each line leads to the decision, in the order of turns', async () => {
  const desk = await page(deskPaths.today('ricochet'))
  const [, href] = /href="([^"]*waiting=place\+free[^"]*)"/.exec(desk) ?? []
  assert.ok(href)
  const list = await page(href.replaceAll('&amp;', '&'))
  const [, file] = /href="([^"]*\/board\/files\/[^"]+)"[^>]*><span>Proposer/.exec(list) ?? []
  assert.ok(file, 'the first in line')
  assert.match(await page(file), /Proposer une place/)
})

/** The page behind the first line of a list that the desk leads to, or behind the desk itself when one waits alone. */
async function deedBehind(waiting: string, words: RegExp): Promise<string> {
  const desk = await page(deskPaths.today('ricochet'))
  const [line] = [...desk.matchAll(/<a href="([^"]*)"[^>]*>(?:(?!<\/a>).)*<\/a>/gs)].filter(([link]) =>
    words.test(link),
  )
  const href = line![1]!
  if (href.endsWith('/guardians')) return page(href)
  assert.ok(href.includes(`waiting=${waiting.replaceAll(' ', '+')}`), href)
  const [, deed] = /href="([^"]*\/guardians)"/.exec(await page(href)) ?? []
  assert.ok(deed, waiting)
  return page(deed)
}

async function page(path: string): Promise<string> {
  const response = await running.app.request(path, { headers: { cookie, 'accept-language': 'fr' } })
  assert.equal(response.status, 200, path)
  return response.text()
}
