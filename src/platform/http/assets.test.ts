import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { loadAssets, serveAssets } from './assets.ts'

const folder = mkdtempSync(join(tmpdir(), 'frise-assets-'))
const url = pathToFileURL(`${folder}/`)
const css = 'body{color:red}'
writeFileSync(
  join(folder, 'manifest.json'),
  JSON.stringify({
    'src/ui/styles/frise.css': { file: 'frise-1.css' },
    'src/x/islands/roll-call.element.ts': { file: 'roll-call.element-1.js' },
    'node_modules/f/atkinson-hyperlegible-next-latin-wght-normal.woff2': { file: 'text-1.woff2' },
  }),
)
writeFileSync(join(folder, 'frise-1.css'), css)
writeFileSync(join(folder, 'frise-1.css.br'), brotliCompressSync(css))
writeFileSync(join(folder, 'text-1.woff2'), 'font')
after(() => rmSync(folder, { recursive: true }))

const assets = loadAssets(url)
const app = new Hono().get('/assets/*', serveAssets(assets))

test('addresses come from the manifest', () => {
  assert.equal(assets.stylesheet, '/assets/frise-1.css')
  assert.deepEqual(assets.fonts, ['/assets/text-1.woff2'])
  assert.equal(assets.island('roll-call'), '/assets/roll-call.element-1.js')
})

test('an unknown island is named in the error', () => {
  assert.throws(() => assets.island('other'), /No island "other".*other\.element\.ts/)
})

test('a missing build says what to run', () => {
  assert.throws(() => loadAssets(new URL('nowhere/', url)), /npm run build/)
})

test('a file is kept for a year and has its type', async () => {
  const response = await app.request('/assets/frise-1.css')
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(response.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(await response.text(), css)
})

test('a browser that reads Brotli gets it; one that refuses it does not', async () => {
  const asking = (header: string) =>
    app.request('/assets/frise-1.css', { headers: { 'accept-encoding': header } })
  const compressed = await asking('gzip, deflate, br, zstd')
  assert.equal(compressed.headers.get('content-encoding'), 'br')
  assert.equal(compressed.headers.get('vary'), 'accept-encoding')
  assert.equal(brotliDecompressSync(Buffer.from(await compressed.arrayBuffer())).toString(), css)
  assert.equal((await asking('br;q=0')).headers.get('content-encoding'), null)
  assert.equal((await asking('gzip')).headers.get('content-encoding'), null)
})

test('nothing else can be asked for', async () => {
  for (const path of [
    'manifest.json',
    '../assets.ts',
    '%2e%2e%2fpackage.json',
    'frise-1.css.br',
    '',
    'x.css',
  ]) {
    assert.equal((await app.request(`/assets/${path}`)).status, 404, path)
  }
})
