import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible } from './accessibility.ts'
import { desktop, newVisitor, openBrowser, phone, type VisitorOptions } from './browser.ts'
import { enginesAnswer, enginesPath } from './engines.ts'

let browser: Browser
let server: Server
let origin: string
let body = ''
let status = 200

before(async () => {
  browser = await openBrowser()
  server = createServer((request, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    if (request.url === '/style.css') response.writeHead(200, { 'content-type': 'text/css' }).end(style)
    else if (request.url === '/script.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' })
      response.end("document.querySelector('#proof').textContent = 'script'")
    } else if (request.url === enginesPath) {
      const engines = enginesAnswer()
      response.writeHead(200, Object.fromEntries(engines.headers))
      void engines.text().then((text) => response.end(text))
    } else if (request.url !== '/') response.writeHead(404, headers).end()
    else response.writeHead(status, headers).end(pageOf(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(address && typeof address === 'object')
  origin = `http://127.0.0.1:${address.port}`
})

after(async () => {
  await browser.close()
  server.close()
})

/** The policy of the real pages, so that the engines are known to work under it. */
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"

const style = `input:not([type=checkbox]), button { min-height: 44px; min-width: 44px } .small { min-height: 0; height: 20px }
.narrow { width: 90px; padding: 0 } .cutting { overflow: hidden } .scrolling { overflow: auto }
.over { position: absolute; top: 20px; left: 8px; margin: 0 } .staying { position: fixed } summary { min-height: 24px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }`

const pageOf = (content: string) => `<!doctype html><html lang="fr"><head><title>Essai</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"></head><body><main><h1>Essai</h1>${content}</main></body></html>`

const form = `<form method="post"><p><label for="name">Prénom</label> <input id="name" name="name" size="10" autocomplete="given-name"></p>
<p>Voir <a href="/aide">l’aide</a> avant.</p><p><button>Envoyer ma candidature</button></p></form>`

for (const [device, viewport] of Object.entries({ phone, desktop })) {
  for (const javaScript of [true, false]) {
    test(`a good page passes (${device}, ${javaScript ? 'with' : 'without'} script)`, async (t) => {
      await assertAccessible(await visit(t, form, { viewport, javaScript }), 'the form')
    })
    test(`an image without text fails in both engines (${device}, ${javaScript ? 'with' : 'without'} script)`, async (t) => {
      const message = await refusal(t, `<img src="${onePixel}">`, { viewport, javaScript })
      assert.match(message, /axe image-alt/)
      assert.match(message, /ibm img_alt_valid/)
    })
    test(`a page wider than its window fails (${device}, ${javaScript ? 'with' : 'without'} script)`, async (t) => {
      const wide = `<p>${'aussi_large_que_possible_'.repeat(20)}</p>`
      assert.match(
        await refusal(t, wide, { viewport, javaScript }),
        /width: the page is \d+ px in a window of/,
      )
    })
  }
}

test('a small target fails, a link in a sentence and a labelled box do not', async (t) => {
  const small = '<p><button class="small">Oui</button></p>'
  assert.match(await refusal(t, small), /target: \d+ x \d+ px/)
  const box =
    '<p><label>J’accepte de recevoir<br> des nouvelles <input type="checkbox" name="news"></label></p>'
  await assertAccessible(await visit(t, box), 'the box')
})

test('words that are cut fail, a drawing that is cut and words for screen readers do not', async (t) => {
  const long = 'Anticonstitutionnellement'
  assert.match(await refusal(t, `<p class="narrow cutting">${long}</p>`), /cut: \d+ px in 90/)
  assert.match(await refusal(t, `<p class="narrow scrolling" tabindex="0">${long}</p>`), /cut: \d+ px in 90/)
  assert.match(await refusal(t, `<p><button class="narrow">${long}</button></p>`), /cut: .*<button/)
  const drawing = '<p class="narrow cutting"><svg width="300" height="10" aria-hidden="true"></svg></p>'
  await assertAccessible(await visit(t, drawing), 'the drawing')
  const unseen = `<p class="narrow"><span class="unseen">${long}</span> Vu</p>`
  await assertAccessible(await visit(t, unseen), 'the words for screen readers')
})

test('words over other words fail, a menu that opens over them and a bar that stays in view do not', async (t) => {
  const under = '<p>Sous le reste</p>'
  assert.match(await refusal(t, `<p class="over">Dessus</p>${under}`), /overlap: .*"Dessus"/)
  assert.match(
    await refusal(t, '<p class="over"><input aria-label="Nom" autocomplete="name"></p>'),
    /overlap: .*<input/,
  )
  const menu = `<details open><summary>Menu</summary><p class="over">Dessus</p></details>${under}`
  await assertAccessible(await visit(t, menu), 'the menu')
  await assertAccessible(await visit(t, `<p class="over staying">Dessus</p>${under}`), 'the bar')
})

test('what the content security policy refuses fails', async (t) => {
  assert.match(await refusal(t, '<p style="color:red">Rouge</p>'), /console: .*Content Security Policy/)
  assert.match(await refusal(t, '<script>alert(1)</script>'), /console: .*Content Security Policy/)
})

test('a missing image fails, a page that is itself “not found” or refused does not', async (t) => {
  assert.match(await refusal(t, '<img src="/absent.png" alt="Une salle">'), /console: .*404/)
  for (const code of [404, 422]) {
    status = code
    t.after(() => {
      status = 200
    })
    await assertAccessible(await visit(t, '<p>Cette page n’existe pas.</p>'), `the page ${code}`)
  }
})

test('a second check of the same page reports only what is new', async (t) => {
  const page = await visit(t, '<img src="/absent.png" alt="Une salle">')
  await assert.rejects(assertAccessible(page, 'first'))
  await assertAccessible(page, 'second')
})

test('a visitor has the language that she was given', async (t) => {
  const page = await visit(t, '<p>Bonjour</p>', { language: 'en-GB' })
  assert.equal(await page.evaluate(() => navigator.language), 'en-GB')
})

test('scripts are off for a visitor without them, also after a check', async (t) => {
  const content = '<p id="proof">rien</p><script src="/script.js"></script>'
  const withScript = await visit(t, content)
  assert.equal(await withScript.textContent('#proof'), 'script')
  const without = await visit(t, content, { javaScript: false })
  await assertAccessible(without, 'the page without script')
  assert.equal(await without.textContent('#proof'), 'rien')
  await without.reload()
  assert.equal(await without.textContent('#proof'), 'rien')
})

const onePixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

async function visit(t: TestContext, content: string, options: VisitorOptions = {}): Promise<Page> {
  body = content
  const page = await newVisitor(browser, { ...options, baseURL: origin, test: t })
  await page.goto('/')
  return page
}

async function refusal(t: TestContext, content: string, options: VisitorOptions = {}): Promise<string> {
  const page = await visit(t, content, options)
  const outcome = await assertAccessible(page, 'the page').catch((error: Error) => error)
  assert.ok(outcome instanceof Error, 'the page was accepted')
  return outcome.message
}
