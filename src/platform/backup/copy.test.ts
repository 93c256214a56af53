import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '#test/database.ts'
import { copyOut } from './copy.ts'

test('a last row larger than what is held at once leaves the connection free for what is asked next', async (t) => {
  const database = await testDatabase()
  const client = new pg.Client(database.addresses.owner)
  await client.connect()
  t.after(() => client.end().then(() => database.drop()))
  let bytes = 0
  for await (const chunk of copyOut(client, `copy (select repeat('x', 3000000)) to stdout`))
    bytes += chunk.length
  assert.equal(bytes, 3_000_001)
  const { rows } = await client.query('select 1 as one')
  assert.deepEqual(rows, [{ one: 1 }])
})
