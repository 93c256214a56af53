import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asking } from '#test/asking.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
let girl: ReturnType<typeof asking>
before(async () => {
  running = await runningFrise()
  girl = asking(running, '')
})
after(() => running.stop())

const path = '/o/ricochet/concern'
const page = '/application/…/check'

test('whoever is named in the words and not ticked learns nothing before she who writes was asked', async () => {
  const form = await girl.get(`${path}?page=${page}`)
  const [, helene] = /value="([0-9a-f-]{36})"[^>]*>\s*<span>Hélène Vauquelin/.exec(form)!
  const words = { worry: 'Je n’ose pas le dire ailleurs', about: 'madame VAUQUELIN', page }
  const asked = await girl.post(path, words)
  assert.equal(asked.status, 422)
  assert.match(asked.text, /Ton message parle-t-il de Hélène Vauquelin[^]*Rien n’est encore parti/)
  assert.match(asked.text, /Je n’ose pas le dire ailleurs[^]*value="madame VAUQUELIN"/)
  const before = await received()
  const already = valueOf('asked', asked.text)
  const another = await girl.post(path, { ...words, worry: 'Ornella le sait', asked: already })
  assert.match(another.text, /parle-t-il d’Ornella Sabatier/)
  assert.doesNotMatch(another.text, /parle-t-il de Hélène/, 'about each she is asked once')
  assert.equal((await girl.post(path, { ...words, asked: already, 'kept-from': helene! })).status, 303)
  assert.equal(await received(), before)
  assert.equal((await girl.post(path, { ...words, asked: already })).status, 303)
  assert.equal(await received(), before + 1)
})

test('pressed twice it is one concern, and with other words it is another', async () => {
  const before = await received()
  const key = valueOf('key', await girl.get(path))
  assert.notEqual(valueOf('key', await girl.get(path)), key)
  const form = { worry: 'Il m’attend à la sortie', key }
  const presses = await Promise.all([girl.post(path, form), girl.post(path, form)])
  assert.deepEqual(
    presses.map(({ status }) => status),
    [303, 303],
  )
  assert.equal(await received(), before + 1)
  await girl.post(path, { ...form, worry: 'Il m’attend encore' })
  assert.equal(await received(), before + 2)
})

const valueOf = (name: string, text: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)![1]!

/** How many concerns the officer can read. */
async function received(): Promise<number> {
  const officer = asking(running, await cookieOf(running, 'safeguarding officer'))
  const list = await officer.get('/o/ricochet/concerns')
  return new Set(list.match(/\/concerns\/[0-9a-f-]{36}/g)).size
}
