import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { statement } from './statement.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

test('a statement is written once and filled in each time, its columns named as ours', async () => {
  let written = 0
  const asked = statement((_, { word, list }: { word: string; list: readonly number[] }) => {
    written += 1
    return sql<{ saidWord: string; isListed: boolean }>`
      select ${word}::text as said_word, 2 = any(${list}::integer[]) as is_listed`
  })
  assert.deepEqual(await asked(database.web, { word: 'oui', list: [1, 2] }), [
    { saidWord: 'oui', isListed: true },
  ])
  assert.deepEqual(await asked(database.web, { word: "n'est", list: [] }), [
    { saidWord: "n'est", isListed: false },
  ])
  assert.equal(written, 1)
})

test('a builder is written too, and a null stays a null', async () => {
  const organisations = statement((db, { slug }: { slug: string | null }) =>
    db.selectFrom('organisations').select('organisationId').where('slug', '=', slug),
  )
  assert.deepEqual(await organisations(database.web, { slug: null }), [])
})

test('values taken as a rest are refused, not lost', async () => {
  const spread = statement((_, { ...rest }: { word: string }) => sql`select ${rest.word}::text`)
  await assert.rejects(spread(database.web, { word: 'oui' }), /Name each value/)
})
