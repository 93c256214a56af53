import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { cookieOf, type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise

before(async () => {
  running = await runningFrise()
})

after(() => running?.stop())

const ask = (path: string, posted?: { body: BodyInit; type?: string; cookie?: string }) => {
  const headers = new Headers({ origin: running.url })
  if (posted?.type !== undefined) headers.set('content-type', posted.type)
  if (posted?.cookie !== undefined) headers.set('cookie', posted.cookie)
  return running.app.request(running.url + path, {
    method: posted === undefined ? 'GET' : 'POST',
    body: posted?.body,
    headers,
  })
}

test('the sign NUL in an address names nothing, and in a field is dropped', async () => {
  for (const path of ['/o/%00', '/o/ricochet%00', '/places?q=%00', '/o/ricochet/resume?x=%00']) {
    assert.equal((await ask(path)).status, 404, path)
  }
  const body = new URLSearchParams({ worry: 'Un mot\0', about: '', contact: '', page: '' })
  const answer = await ask('/o/ricochet/concern', { body })
  assert.equal(answer.status, 303)
})

test('a page is found with a slash at the end of its address too', async () => {
  for (const path of ['/sign-in', '/o/ricochet', '/o/ricochet/figures', '/o/ricochet/resume', '/ui']) {
    const answer = await ask(`${path}/?x=1`)
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, `${path}?x=1`])
    assert.equal((await ask(path)).status, 200)
  }
})

test('a body that is not what its type says is refused as the sender’s fault', async () => {
  for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data']) {
    const answer = await ask('/o/ricochet/concern', { body: 'garbage', type })
    assert.equal(answer.status, 400, type)
    const cookie = await cookieOf(running, 'administrator')
    const file = await ask('/o/ricochet/programmes/new', { body: 'garbage', type, cookie })
    assert.equal(file.status, 400, `a programme as ${type}`)
  }
})

test('a form of very many fields, or very long, is refused in words; a long text is not', async () => {
  const type = 'application/x-www-form-urlencoded'
  for (const body of ['a=1&'.repeat(4001), `worry=${'a'.repeat(257 * 1024)}`]) {
    for (const path of ['/o/ricochet/concern', '/o/ricochet/resume', '/?in-language=en']) {
      const answer = await ask(path, { body, type })
      assert.equal(answer.status, 413, path)
      assert.match(await answer.text(), /C’est trop long/)
    }
  }
  const body = new URLSearchParams({ worry: 'é'.repeat(20_000), about: '', contact: '', page: '' })
  assert.equal((await ask('/o/ricochet/concern', { body })).status, 422, 'told at its field')
})

test('a long file of a programme is read, and its text pasted too', async () => {
  const cookie = await cookieOf(running, 'administrator')
  const text = `{ "programme": "${'a'.repeat(600 * 1024)}" }`
  const form = new FormData()
  form.set('file', new File([text], 'long.json'))
  for (const body of [form, new URLSearchParams({ text })]) {
    const answer = await ask('/o/ricochet/programmes/new', { body, cookie })
    assert.equal(answer.status, 422, 'its faults are named')
  }
})

test('a deed from another site is refused whatever type its body says, and so is one that says nothing', async () => {
  const sent = (headers: Record<string, string>) =>
    running.app.request(`${running.url}/o/ricochet/concern`, { method: 'POST', body: '{}', headers })
  for (const type of ['application/json', 'text/plain', 'image/png']) {
    const elsewhere = { 'content-type': type, origin: 'https://elsewhere.example' }
    assert.equal((await sent(elsewhere)).status, 403, type)
    assert.equal((await sent({ ...elsewhere, 'sec-fetch-site': 'cross-site' })).status, 403, type)
    assert.equal((await sent({ 'content-type': type })).status, 403, type)
    assert.notEqual((await sent({ 'content-type': type, 'sec-fetch-site': 'same-origin' })).status, 403, type)
  }
})

test('forms of which only the half arrives keep nobody else waiting', async (t) => {
  const { port, host } = new URL(running.url)
  const half = [
    'POST /o/ricochet/concern HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${running.url}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 200',
    '',
    'worry=',
  ].join('\r\n')
  const slow = Array.from({ length: 12 }, () => connect(Number(port), '127.0.0.1'))
  t.after(() => slow.forEach((socket) => socket.destroy()))
  for (const socket of slow) {
    await once(socket, 'connect')
    await new Promise((resolve) => socket.write(half, resolve))
  }
  const body = new URLSearchParams({ worry: 'Un mot', about: '', contact: '', page: '' })
  const headers = { origin: running.url }
  const sent = await fetch(`${running.url}/o/ricochet/concern`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  })
  assert.equal(sent.status, 303)
  assert.equal((await fetch(`${running.url}/o/ricochet/resume`)).status, 200)
})
