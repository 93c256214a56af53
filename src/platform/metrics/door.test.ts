import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { listen } from '#platform/http/listen.ts'
import { machineOnly } from './door.ts'

type Served = Awaited<ReturnType<typeof listen>>
let open: Served
let locked: Served
let proxied: Served

before(async () => {
  open = await listen(metricsBehind({ token: undefined, proxies: 0 }), { port: 0, host: '127.0.0.1' })
  locked = await listen(metricsBehind({ token: 'secret', proxies: 0 }), { port: 0, host: '127.0.0.1' })
  proxied = await listen(metricsBehind({ token: undefined, proxies: 1 }), { port: 0, host: '127.0.0.1' })
})
after(() => Promise.all([open, locked, proxied].map((served) => served?.stop())))

test('a program on this machine reads them by a name of this machine', async () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'localhost:9999'])
    assert.equal(await asked(open, { host }), 200, host)
})

test('a page whose name was made to lead here reads nothing', async () => {
  for (const host of ['evil.example', 'localhost.evil.example', '192.168.1.2', 'frise.example:3000'])
    assert.equal(await asked(open, { host }), 404, host)
})

test('what came through a proxy reads nothing, whatever it says of itself', async () => {
  for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'x-forwarded-host'])
    assert.equal(await asked(open, { host: 'localhost', [name]: '127.0.0.1' }), 404, name)
  assert.equal(await asked(proxied, { host: 'localhost' }), 404)
})

test('with a token it alone opens, under any name', async () => {
  assert.equal(await asked(locked, { host: 'localhost' }), 404)
  assert.equal(await asked(locked, { host: 'frise.example', authorization: 'Bearer secret' }), 200)
  assert.equal(await asked(locked, { host: 'localhost', authorization: 'Bearer secre' }), 404)
})

function metricsBehind(door: Parameters<typeof machineOnly>[0]) {
  const app = new Hono<RequestEnv>()
  app.get('/metrics', machineOnly(door), (c) => c.text('counts'))
  app.onError((error, c) => c.text('', error instanceof NotFound ? 404 : 500))
  return app
}

/** The status of an answer to a request with these headers; `fetch` would not let the host be chosen. */
function asked({ port }: Served, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path: '/metrics', headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asking.on('error', reject).end()
  })
}
