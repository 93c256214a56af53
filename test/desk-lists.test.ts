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
  assert.match(await page(href), /Place proposée/)
})

async function page(path: string): Promise<string> {
  const response = await running.app.request(path, { headers: { cookie, 'accept-language': 'fr' } })
  assert.equal(response.status, 200, path)
  return response.text()
}
