import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { isLoopback, ownNamesOnly } from './loopback.ts'

test('names and addresses of this machine, and those of others that look alike', () => {
  for (const own of ['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]']) assert.ok(isLoopback(own), own)
  const others = [
    '0.0.0.0',
    '::',
    '192.168.1.2',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.evil',
  ]
  for (const other of others) assert.ok(!isLoopback(other), other)
})

test('a page whose name was made to lead here reads nothing', async () => {
  const app = new Hono()
  app.use(ownNamesOnly(() => 'https://demo.example.org'))
  app.get('/', (c) => c.text('the file of a person'))
  const names = [
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'https://demo.example.org',
  ]
  for (const name of names) assert.equal((await app.request(`${name}/`)).status, 200, name)
  const rebound = await app.request('http://evil.example:3000/')
  assert.equal(rebound.status, 421)
  const said = await rebound.text()
  assert.match(said, /ne répond qu’à http:\/\/localhost[\s\S]*FRISE_PUBLIC_DEMO=1/)
  assert.doesNotMatch(said, /person/)
})
