import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { birthdayOf } from '#platform/clock/age.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { openCampaign } from './open-campaign.ts'

// Ages are counted in two languages, and both must say the same day.

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database?.drop())

test('PostgreSQL says the same birthdays as the rules, 29 February included', async () => {
  const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  const ages = fc.array(fc.record({ born: day, years: fc.integer({ min: 0, max: 110 }) }), { minLength: 200 })
  const drawn = fc.sample(ages, { numRuns: 10, seed: 29_02 }).flat()
  const leap = ['1996-02-29', '2000-02-29', '2008-02-29', '2012-02-29'].flatMap((born) =>
    Array.from({ length: 110 }, (_, years) => ({ born: new Date(born), years })),
  )
  const asked = [...drawn, ...leap].map(({ born, years }) => ({
    born: born.toISOString().slice(0, 10),
    years,
  }))
  const { rows } = await database.owner.query<{ birthday: string }>(
    `select platform.birthday(born, years)::text as birthday
     from unnest($1::date[], $2::integer[]) with ordinality it (born, years, at) order by at`,
    [asked.map(({ born }) => born), asked.map(({ years }) => years)],
  )
  assert.deepEqual(
    rows.map(({ birthday }) => birthday),
    asked.map(({ born, years }) => birthdayOf(born, years)),
  )
})

test('no view counts an age in a way of its own', async () => {
  const { rows } = await database.owner.query<{ viewname: string }>(
    `select viewname from pg_views where schemaname = 'app' and definition ~ 'birth_date'
       and definition ~ '(make_interval|\\yage\\(|year)' and definition !~ 'platform.birthday'`,
  )
  assert.deepEqual(rows, [], 'ask platform.birthday(born, years)')
})

test('a girl born on 29 February who begins on 28 February, 18 years later, still needs her guardian', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Léa', '2009-02-28')
  const superuser = new pg.Client({ connectionString: database.addresses.bootstrap })
  await superuser.connect()
  const waits = async (born: string, starts: string) => {
    await superuser.query('update app.editions set starts_on = $1', [starts])
    await superuser.query(`update app.people set birth_date = $1 where first_name = 'Léa'`, [born])
    const waiting = `select from app.desk_applications where kind = 'guardian unanswered' and object_id = $1`
    return (await superuser.query(waiting, [id])).rowCount === 1
  }
  assert.equal(await waits('2008-02-29', '2026-02-28'), true)
  assert.equal(await waits('2008-02-29', '2026-03-01'), false)
  assert.equal(await waits('2008-02-28', '2026-02-28'), false)
  await superuser.end()
})
