import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { figuresPaths } from '#src/impact/index.ts'
import { publicPaths } from '#src/public-site/index.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { standings } from './demonstration-families.ts'

let running: RunningFrise

before(async () => {
  running = await runningFrise({ world: 'whole' })
})
after(() => running?.stop())

test('while the world loads, the first page answers, says so and asks again by itself, and every page says so', async () => {
  running.frise.instance.worldReady = false
  const answer = await running.app.request('/')
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('refresh'), '2')
  assert.match(await answer.text(), /Le monde de démonstration se charge encore/)
  const inside = async (path: string) => (await running.app.request(path)).text()
  const loads = /Les données de démonstration se chargent encore/
  assert.match(await inside(publicPaths.home('ricochet')), loads)
  running.frise.instance.worldReady = true
  assert.ok(!loads.test(await inside(figuresPaths.page('ricochet'))))
})

test('once it is loaded, the first page offers one way in for each person, and is labelled', async () => {
  const answer = await running.app.request('/', { headers: { 'accept-language': 'en' } })
  assert.equal(answer.headers.get('refresh'), null)
  const page = await answer.text()
  assert.match(page, /class="demonstration-band"/)
  assert.ok([...page.matchAll(/href="\/sign-in\/demonstration\//g)].length >= 8)
})

test('the first page of a demonstration opens the page of one girl in each situation, and of a parent', async () => {
  const page = await (await running.app.request('/')).text()
  const paths = [...page.matchAll(/href="(\/o\/ricochet\/(?:application|guardian)\/[^"]+)"/g)].map(
    ([, path]) => path!,
  )
  assert.equal(new Set(paths).size, standings.length)
  for (const path of paths) assert.equal((await running.app.request(path)).status, 200, path)
})

test('a demonstration answers to no other name', async () => {
  assert.equal((await running.app.request('http://evil.example/')).status, 421)
  assert.equal((await running.app.request('http://evil.example/healthz')).status, 200)
})
