import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Kysely, sql, type Transaction } from 'kysely'
import { openScope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import { newId } from '#platform/ids/ids.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { tables, wordsOf } from './catalogue/catalogue.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type OneOfEach, oneOfEach } from './tenancy/one-of-each.ts'

// Two organisations with a row in every table of app: what one sees of the other, asked as pages and jobs ask.

const mine = newId()
const theirs = newId()
let database: TestDatabase
let rows: OneOfEach
let names: string[]
let views: string[]

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  rows = await oneOfEach(database.addresses.bootstrap)
  await rows.insertFor(mine)
  await rows.insertFor(theirs)
  names = (await tables(database.owner)).map(({ name }) => name)
  views = await wordsOf(
    database.owner,
    `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind = 'v' order by 1`,
  )
})
after(async () => {
  await rows.close()
  await database.drop()
})

const hands = () => [
  { role: 'frise_web', pool: database.web },
  { role: 'frise_jobs', pool: database.jobs },
]

test('pages and jobs come as their own roles', async () => {
  for (const { role, pool } of hands()) {
    const { rows: found } = await sql<{ role: string }>`select current_user as role, session_user`.execute(
      pool,
    )
    assert.deepEqual(found, [{ role, sessionUser: role }])
  }
})

test('without an organisation every table and view is empty, and nothing can be written', async () => {
  for (const { role, pool } of hands()) {
    for (const name of [...names, ...views]) assert.equal(await countIn(pool, name), 0, `${role}: ${name}`)
    for (const name of names) {
      const insert = await rows.insertOf(name, theirs)
      assert.equal(await refusal(pool, null, insert), '42501', `${role}: ${name}`)
    }
  }
})

test('the owner of the tables sees nothing either, and an open door opens for the owner only', async () => {
  for (const name of names) {
    const { rows: found } = await database.owner.query(`select 1 from app.${name}`)
    assert.equal(found.length, 0, name)
  }
  for (const { role, pool } of hands()) {
    const seen = await pool.transaction().execute(async (trx) => {
      await sql`select set_config('app.door', 'open', true)`.execute(trx)
      return (await countIn(trx, 'organisations')) + (await countIn(trx, 'people'))
    })
    assert.equal(seen, 0, role)
  }
})

test('one organisation sees its own rows, and none of another', async () => {
  for (const { role, pool } of hands()) {
    for (const name of names) {
      assert.deepEqual(await seenBy(pool, mine, name), [mine], `${role}: ${name}`)
    }
    for (const name of views) {
      const seen = await seenBy(pool, mine, name)
      assert.ok(!seen.includes(theirs), `${role}: ${name}`)
    }
  }
})

test('nothing of another organisation can be changed, erased, added or taken over', async () => {
  const untouched = await rows.rowsOf(theirs)
  for (const { role, pool } of hands()) {
    for (const name of names) {
      const where = `${role}: ${name}`
      const of = `where organisation_id = '${theirs}'`
      assert.equal(
        await changed(pool, `update app.${name} set organisation_id = organisation_id ${of}`),
        0,
        where,
      )
      assert.equal(await changed(pool, `delete from app.${name} ${of}`), 0, where)
      assert.equal(await refusal(pool, mine, await rows.insertOf(name, theirs)), '42501', where)
      const give = `update app.${name} set organisation_id = '${theirs}' where organisation_id = '${mine}'`
      assert.equal(await refusal(pool, mine, give), '42501', where)
    }
  }
  assert.equal(await rows.rowsOf(theirs), untouched)
})

test('an organisation that is no id is refused, and the setting ends with its transaction', async () => {
  await assert.rejects(
    database.web.transaction().execute(async (trx) => {
      await openScope(trx, `' or true --`)
      await countIn(trx, 'people')
    }),
    { code: '22P02' },
  )
  await database.web.transaction().execute((trx) => openScope(trx, mine))
  assert.equal(await countIn(database.web, 'people'), 0)
})

test('the doors give ids, and the signs that hang outside; they shut behind themselves', async () => {
  const [organisation, person, account, gone] = [newId(), newId(), newId(), newId()]
  await database.web.transaction().execute(async (trx) => {
    await openScope(trx, organisation)
    const now = new Date('2026-11-23T09:00:00Z')
    await trx
      .insertInto('organisations')
      .values({ organisationId: organisation, slug: 'la-fenetre', name: 'La Fenêtre', createdAt: now })
      .execute()
    const people = { organisationId: organisation, accountId: account, createdAt: now }
    await trx
      .insertInto('people')
      .values({ ...people, id: person, firstName: 'Lina' })
      .execute()
    const child = { organisationId: organisation, id: newId(), firstName: 'Zoé', createdAt: now }
    await trx.insertInto('people').values(child).execute()
    const { organisationId, id: childId } = child
    await trx
      .insertInto('guardianships')
      .values({ organisationId, childId, guardianId: person, kind: 'parent', startsOn: '2026-11-23' })
      .execute()
    const erased = { organisationId: organisation, createdAt: now, erasedAt: now }
    await trx
      .insertInto('people')
      .values({ ...erased, id: newId(), accountId: gone })
      .execute()
  })
  const ask = async (call: string) =>
    database.web.transaction().execute(async (trx) => {
      const { rows: answer } = await sql<Record<string, unknown>>`select * from ${sql.raw(call)}`.execute(trx)
      assert.equal(await countIn(trx, 'people'), 0, `${call} leaves the door open`)
      return answer
    })
  assert.deepEqual(await ask(`platform.organisation_with_slug('la-fenetre')`), [
    { organisationWithSlug: organisation },
  ])
  assert.deepEqual(await ask(`platform.organisation_with_slug('nobody')`), [{ organisationWithSlug: null }])
  assert.deepEqual(await ask(`platform.memberships_of_account('${account}')`), [
    { organisationId: organisation, personId: person },
  ])
  assert.deepEqual(await ask(`platform.memberships_of_account('${newId()}')`), [])
  assert.deepEqual(await ask(`platform.signs_of_account('${account}', now())`), [
    { slug: 'la-fenetre', name: 'La Fenêtre' },
  ])
  assert.deepEqual(await ask(`platform.signs_of_account('${gone}', now())`), [])
  assert.deepEqual(
    new Set((await ask('platform.all_organisations()')).map((it) => it.allOrganisations)),
    new Set([mine, theirs, organisation]),
  )
  const signs = await ask('platform.organisation_signs()')
  assert.deepEqual(
    signs.find(({ slug }) => slug === 'la-fenetre'),
    { slug: 'la-fenetre', name: 'La Fenêtre' },
  )
  assert.equal(signs.length, 3)
})

test('the door of the queue takes ids of the open organisation, and no words', async () => {
  const job = (organisationId: string, ids: string) =>
    `select platform.add_job('a-name', '{"organisationId": "${organisationId}", "ids": ${ids}}')`
  assert.equal(await refusal(database.web, null, job(theirs, '{}')), '42501')
  assert.equal(await refusal(database.web, mine, job(theirs, '{}')), '42501')
  assert.equal(await refusal(database.web, mine, job(mine, '{"personId": "Lina Haddad"}')), '22023')
  assert.equal(await refusal(database.web, mine, job(mine, `{"personId": "${newId()}"}`)), null)
  assert.equal(await refusal(database.web, mine, 'select * from jobs.jobs'), '42501')
})

async function countIn(db: Kysely<DB>, name: string): Promise<number> {
  const { rows: found } = await sql<{
    n: number
  }>`select count(*) as n from ${sql.raw(`app.${name}`)}`.execute(db)
  return found[0]!.n
}

/** The organisations whose rows a table or view shows to one of them. */
async function seenBy(pool: Kysely<DB>, organisationId: string, name: string): Promise<string[]> {
  return within(pool, organisationId, async (trx) => {
    const { rows: found } = await sql<{ organisationId: string }>`
      select distinct organisation_id from ${sql.raw(`app.${name}`)}`.execute(trx)
    return found.map((row) => row.organisationId)
  })
}

/** How many rows a statement changes in the scope of `mine`; none when the role has not even the right to try. */
async function changed(pool: Kysely<DB>, statement: string): Promise<number> {
  try {
    const { numAffectedRows } = await within(pool, mine, (trx) => sql.raw(statement).execute(trx))
    return Number(numAffectedRows)
  } catch (error) {
    assert.equal(codeOf(error), '42501', statement)
    return 0
  }
}

/** The code with which PostgreSQL refuses a statement; null when it does it. */
async function refusal(
  pool: Kysely<DB>,
  organisationId: string | null,
  statement: string,
): Promise<string | null> {
  return within(pool, organisationId, (trx) => sql.raw(statement).execute(trx)).then(() => null, codeOf)
}

function within<T>(
  pool: Kysely<DB>,
  organisationId: string | null,
  work: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return pool.transaction().execute(async (trx) => {
    if (organisationId !== null) await openScope(trx, organisationId)
    // The seal on concerns is opened too: here only the organisation stands between.
    await sql`select set_config('app.concern_reader', ${newId()}, true)`.execute(trx)
    return work(trx)
  })
}

function codeOf(error: unknown): string {
  return String((error as { code?: string }).code)
}
