import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { committed } from '#platform/database/committed.ts'
import type { RequestEnv } from './frise.ts'
import { publicPages } from './public-pages.ts'

/** A server with one public page that counts how often it was made, and one page that is nobody's. */
function served({ making = () => Promise.resolve() }: { making?: () => Promise<void> } = {}) {
  let now = new Date('2026-11-29T09:00:00Z')
  let made = 0
  const app = new Hono<RequestEnv>()
  app.use((c, next) => {
    c.set('now', now)
    c.set('language', c.req.header('accept-language') === 'en' ? 'en' : 'fr')
    return next()
  })
  app.use(publicPages())
  app.get('/public', async (c) => {
    made += 1
    const number = made
    await making()
    c.set('publicPageOf', 'ricochet')
    return c.html(`page ${number}`)
  })
  app.get('/own', (c) => {
    made += 1
    return c.html(`page ${made}`)
  })
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    (await app.request(path, { headers })).text()
  return { ask, wait: (milliseconds: number) => (now = new Date(now.getTime() + milliseconds)) }
}

test('a public page is made once for everybody, and anew after two seconds', async () => {
  const { ask, wait } = served()
  assert.equal(await ask('/public'), 'page 1')
  assert.equal(await ask('/public'), 'page 1')
  wait(2_000)
  assert.equal(await ask('/public'), 'page 2')
})

test('whoever asks while it is made anew gets the page of before, and never one of four seconds ago', async () => {
  const gate = Promise.withResolvers<void>()
  let isSlow = false
  const { ask, wait } = served({ making: () => (isSlow ? gate.promise : Promise.resolve()) })
  assert.equal(await ask('/public'), 'page 1')
  wait(2_000)
  isSlow = true
  const first = ask('/public')
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(await ask('/public'), 'page 1')
  gate.resolve()
  assert.equal(await first, 'page 2')
  assert.equal(await ask('/public'), 'page 2')
  wait(4_000)
  const late = await Promise.all([ask('/public'), ask('/public')])
  assert.deepEqual(late, ['page 3', 'page 3'])
})

test('what is written in the organisation ends the page of before too', async () => {
  const gate = Promise.withResolvers<void>()
  let isSlow = false
  const { ask, wait } = served({ making: () => (isSlow ? gate.promise : Promise.resolve()) })
  assert.equal(await ask('/public'), 'page 1')
  wait(2_000)
  isSlow = true
  const first = ask('/public')
  await new Promise((resolve) => setImmediate(resolve))
  committed.publish('ricochet')
  const second = ask('/public')
  gate.resolve()
  assert.deepEqual(await Promise.all([first, second]), ['page 2', 'page 3'])
})

test('what is written in the organisation shows at once; what is written elsewhere changes nothing', async () => {
  const { ask } = served()
  assert.equal(await ask('/public'), 'page 1')
  committed.publish('another')
  assert.equal(await ask('/public'), 'page 1')
  committed.publish('ricochet')
  assert.equal(await ask('/public'), 'page 2')
})

test('a page that was being made while something was written is not kept', async () => {
  const gate = Promise.withResolvers<void>()
  const { ask } = served({ making: () => gate.promise })
  const first = ask('/public')
  await new Promise((resolve) => setImmediate(resolve))
  committed.publish('ricochet')
  gate.resolve()
  assert.equal(await first, 'page 1')
  assert.equal(await ask('/public'), 'page 2')
})

test('a hundred visitors at once cost one page', async () => {
  const { ask } = served()
  const seen = await Promise.all(Array.from({ length: 100 }, () => ask('/public')))
  assert.deepEqual([...new Set(seen)], ['page 1'])
})

test('each language has its own; whoever has a session, a sentence to read or a question gets a fresh page', async () => {
  const { ask } = served()
  assert.equal(await ask('/public'), 'page 1')
  assert.equal(await ask('/public', { 'accept-language': 'en' }), 'page 2')
  assert.equal(await ask('/public', { cookie: 'frise.session_token=a' }), 'page 3')
  assert.equal(await ask('/public', { cookie: '__Secure-frise.session_token=a' }), 'page 4')
  assert.equal(await ask('/public', { cookie: 'frise_said=done' }), 'page 5')
  assert.equal(await ask('/public?page=2'), 'page 6')
  assert.equal(await ask('/public', { cookie: 'frise_language=fr' }), 'page 1')
})

test('a page that its route does not call public is never kept', async () => {
  const { ask } = served()
  assert.equal(await ask('/own'), 'page 1')
  assert.equal(await ask('/own'), 'page 2')
})
