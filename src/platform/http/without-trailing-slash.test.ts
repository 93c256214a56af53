import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { withoutTrailingSlash } from './without-trailing-slash.ts'

const app = new Hono().use(withoutTrailingSlash())
app.get('/', (c) => c.text('home'))
app.get('/o/:slug', (c) => c.text('page'))

async function ask(path: string, method = 'GET') {
  const answer = await app.request(`http://frise.example${path}`, { method })
  return [answer.status, answer.headers.get('location')]
}

test('a page asked for with slashes at its end is at its own address, with what was asked of it', async () => {
  assert.deepEqual(await ask('/o/ricochet/'), [301, '/o/ricochet'])
  assert.deepEqual(await ask('/o/ricochet///?lang=en&x=%2F'), [301, '/o/ricochet?lang=en&x=%2F'])
  assert.deepEqual(await ask('/o/ricochet/', 'HEAD'), [301, '/o/ricochet'])
  assert.deepEqual(await ask('/o/ricochet?back=/'), [200, null])
  assert.deepEqual(await ask('/'), [200, null])
})

test('nothing that is sent is sent elsewhere', async () => {
  assert.deepEqual(await ask('/o/ricochet/', 'POST'), [404, null])
})

test('no address leads to another site', async () => {
  const addresses = ['//evil.example/', '///evil.example/', '/\\evil.example/', '/.//evil.example/']
  for (const path of [...addresses, '/x/..//evil.example/', '/%2e//evil.example/', '//'])
    assert.deepEqual(await ask(path), [404, null], path)
  for (const path of ['/%5Cevil.example/', '/%2Fevil.example/', '/%09/evil.example/']) {
    const [, location] = await ask(path)
    assert.equal(new URL(String(location), 'http://frise.example').host, 'frise.example', path)
  }
})
