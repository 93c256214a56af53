import assert from 'node:assert/strict'
import { test } from 'node:test'
import { committed } from './committed.ts'
import type { Database, Scope } from './database.ts'
import { keptBriefly } from './kept-briefly.ts'

const here = {} as Database

/** Counts of an organisation, and how often they were read. */
function counts(read: () => Promise<number>) {
  let readings = 0
  const kept = keptBriefly(1_000, () => {
    readings += 1
    return read()
  })
  const ask = (organisationId: string, at: number, database = here) =>
    kept(database, { organisationId, now: new Date(at) } as Scope)
  return { ask, readings: () => readings }
}

test('what another process writes is seen within a second, what this one writes at once', async () => {
  let value = 1
  const { ask } = counts(async () => value)
  assert.equal(await ask('a', 0), 1)
  value = 2
  assert.equal(await ask('a', 999), 1)
  assert.equal(await ask('a', 1_000), 2)
  value = 3
  committed.publish('a')
  assert.equal(await ask('a', 1_001), 3)
})

test('a hundred people at once cost one reading, and each organisation and each database its own', async () => {
  const { ask, readings } = counts(async () => 7)
  await Promise.all(Array.from({ length: 100 }, () => ask('a', 0)))
  assert.equal(readings(), 1)
  committed.publish('b')
  await ask('a', 10)
  assert.equal(readings(), 1)
  await ask('b', 10)
  await ask('a', 10, {} as Database)
  assert.equal(readings(), 3)
})

test('whoever asks after her own deed gets no answer that was begun before it', async () => {
  const first = Promise.withResolvers<number>()
  const answers = [first.promise, Promise.resolve(2)]
  const { ask } = counts(() => answers.shift()!)
  const before = ask('a', 0)
  committed.publish('a')
  assert.equal(await ask('a', 1), 2)
  first.resolve(1)
  assert.equal(await before, 1)
  assert.equal(await ask('a', 2), 2)
})

test('a reading that fails fails for the one who made it only', async () => {
  const first = Promise.withResolvers<number>()
  const answers = [first.promise, Promise.resolve(2)]
  const { ask } = counts(() => answers.shift()!)
  const made = ask('a', 0)
  const waits = ask('a', 1)
  first.reject(new Error('connection lost'))
  await assert.rejects(made, /connection lost/)
  assert.equal(await waits, 2)
})

test('an earlier clock does not keep a later answer', async () => {
  const { ask, readings } = counts(async () => 1)
  await ask('a', 10_000)
  await ask('a', 5_000)
  assert.equal(readings(), 2)
})
