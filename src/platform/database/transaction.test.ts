import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setImmediate as later } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import type { DB } from './schema.ts'
import { statement } from './statement.ts'
import { inTransaction } from './transaction.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
  await database.owner.query(
    `create table public.notes (note text primary key); grant all on public.notes to frise_web;
    create sequence public.turns; grant all on public.turns to frise_web`,
  )
})
after(() => database.drop())

test('what is asked together runs in the order asked, inside the transaction', async () => {
  await inTransaction(database.web, async (trx) => {
    const [, seen] = await Promise.all([write(trx, 'first'), notes(trx), write(trx, 'second')])
    assert.deepEqual(seen, ['first'])
    assert.deepEqual(await notes(database.web), [])
    return 'commit'
  })
  assert.deepEqual(await notes(database.web), ['first', 'second'])
})

test('the order holds whichever way each statement was written', async () => {
  const next = sql<number>`nextval('public.turns')::integer`
  const writtenOnce = statement((db, { wait }: { wait: number }) =>
    db.selectNoFrom([next.as('turn'), sql`${wait}::integer`.as('wait')]),
  )
  await inTransaction(database.web, async (trx) => {
    const once = () => writtenOnce(trx, { wait: 0 }).then(([row]) => row!.turn)
    const raw = () =>
      sql<{ turn: number }>`select ${next} as turn`.execute(trx).then(({ rows }) => rows[0]!.turn)
    const built = () =>
      trx
        .selectNoFrom(next.as('turn'))
        .executeTakeFirstOrThrow()
        .then(({ turn }) => turn)
    assert.deepEqual(
      await Promise.all([raw(), once(), built(), once(), raw(), built(), raw()]),
      [1, 2, 3, 4, 5, 6, 7],
    )
    return 'commit'
  })
})

test('an ending may undo without a throw, and a throw undoes', async () => {
  const before = await notes(database.web)
  await inTransaction(database.web, async (trx) => {
    await write(trx, 'undone')
    return 'rollback'
  })
  const thrown = inTransaction(database.web, async (trx) => {
    await write(trx, 'thrown')
    throw new Error('no')
  })
  await assert.rejects(thrown, /no/)
  assert.deepEqual(await notes(database.web), before)
})

test('one refused statement undoes those beside it, whoever commits, and the connection serves the next', async () => {
  await write(database.web, 'there')
  const asked = inTransaction(database.web, async (trx) => {
    await Promise.allSettled([write(trx, 'beside'), write(trx, 'there'), write(trx, 'after')])
    return 'commit'
  })
  await assert.rejects(asked, { name: 'AbortedTransactionError' })
  const left = await notes(database.web)
  assert.equal(left.includes('beside') || left.includes('after'), false)
})

test('what fails only at the end fails for whose it is, not for who begins behind it on the same connection', async () => {
  await database.owner.query(
    `create table public.seats (seat integer unique deferrable initially deferred); grant all on public.seats to frise_web`,
  )
  const seat = sql`insert into public.seats values (1)`
  // More at once than there are connections.
  const asked = Array.from({ length: 30 }, (_, turn) =>
    inTransaction(database.web, async (trx) => {
      if (turn % 3 === 0) for (const once of [seat, seat]) await once.execute(trx)
      else await write(trx, `turn ${turn}`)
      return 'commit'
    }),
  )
  const ended = await Promise.allSettled(asked)
  const failed = ended.flatMap(({ status }, turn) => (status === 'rejected' ? [turn] : []))
  assert.deepEqual(
    failed,
    [...ended.keys()].filter((turn) => turn % 3 === 0),
  )
  const left = (await notes(database.web)).filter((note) => note.startsWith('turn '))
  assert.equal(left.length, 20)
})

test('a statement asked after the end is refused: it would run inside the transaction of somebody else', async () => {
  let kept: Transaction<DB> | undefined
  await inTransaction(database.web, async (trx) => {
    kept = trx
    return 'commit'
  })
  await assert.rejects(notes(kept!), /over/)
})

test('a statement that comes while a throw is undone is refused: it would be written outside', async () => {
  let beside: Promise<PromiseSettledResult<void>[]> | undefined
  const thrown = inTransaction(database.web, async (trx) => {
    await write(trx, 'before the throw')
    beside = Promise.allSettled([later().then(() => write(trx, 'late'))])
    throw new Error('no')
  })
  await assert.rejects(thrown, /no/)
  const [late] = await beside!
  assert.equal(late!.status, 'rejected')
  const left = await notes(database.web)
  assert.equal(left.includes('late') || left.includes('before the throw'), false)
})

async function write(db: TestDatabase['web'], note: string): Promise<void> {
  await sql`insert into public.notes values (${note})`.execute(db)
}

async function notes(db: TestDatabase['web']): Promise<string[]> {
  const { rows } = await sql<{ note: string }>`select note from public.notes order by note`.execute(db)
  return rows.map(({ note }) => note)
}
