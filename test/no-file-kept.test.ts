import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Hono } from 'hono'
import { noFileKept } from '#platform/http/no-file-kept.ts'

// A file may name minors: whatever route answers one, no cache keeps it.

const app = new Hono()
app.use(noFileKept())
for (const shown of ['inline', 'attachment'])
  app.get(`/${shown}`, (c) => {
    c.header('content-disposition', `${shown}; filename="noms.pdf"`)
    return c.body(new Uint8Array([1, 2, 3]).buffer)
  })
app.get('/page', (c) => c.html('<p>'))

test('a file, shown or downloaded, is answered with its bytes and kept by no cache; a page says for itself', async () => {
  for (const path of ['/inline', '/attachment']) {
    const file = await app.request(path)
    assert.equal(file.headers.get('cache-control'), 'no-store', path)
    assert.equal((await file.arrayBuffer()).byteLength, 3)
  }
  assert.equal((await app.request('/page')).headers.get('cache-control'), null)
})

test('every route that answers a file says its name, by which it is known as one', () => {
  const routes = globSync('src/**/*.{ts,tsx}')
    .filter((path) => !path.includes('.test.'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => /c\.header\('content-type', '(?!text\/html)/.test(text) || text.includes('c.body('))
    .filter(({ path }) => path !== 'src/platform/http/assets.ts')
  assert.ok(routes.length >= 8, `found only ${routes.length}`)
  for (const { path, text } of routes) {
    const files = text.match(/c\.body\(/g)?.length ?? 0
    assert.equal(text.match(/c\.header\('content-disposition'/g)?.length, files, path)
  }
})
