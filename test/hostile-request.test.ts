import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise

before(async () => {
  running = await runningFrise()
})

after(() => running?.stop())

const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  running.app.request(running.url + path, { ...init, headers: { origin: running.url, ...init.headers } })

test('the sign NUL in an address names nothing, and in a field is dropped', async () => {
  for (const path of ['/o/%00', '/o/ricochet%00', '/places?q=%00', '/o/ricochet/resume?x=%00']) {
    assert.equal((await ask(path)).status, 404, path)
  }
  const body = new URLSearchParams({ worry: 'Un mot\0', about: '', contact: '', page: '' })
  const answer = await ask('/o/ricochet/concern', { method: 'POST', body })
  assert.equal(answer.status, 303)
})

test('a body that is not what its type says is refused as the sender’s fault', async () => {
  for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data']) {
    const answer = await ask('/o/ricochet/concern', {
      method: 'POST',
      body: 'garbage',
      headers: { 'content-type': type },
    })
    assert.equal(answer.status, 400, type)
  }
})
