import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { standings } from './demonstration-families.ts'

let running: RunningFrise

before(async () => {
  running = await runningFrise({ world: 'whole' })
})
after(() => running?.stop())

test('the first page of a demonstration opens the page of one girl in each situation, and of a parent', async () => {
  const page = await (await running.app.request('/')).text()
  const paths = [...page.matchAll(/href="(\/o\/ricochet\/(?:application|guardian)\/[^"]+)"/g)].map(
    ([, path]) => path!,
  )
  assert.equal(new Set(paths).size, standings.length)
  for (const path of paths) assert.equal((await running.app.request(path)).status, 200, path)
})
