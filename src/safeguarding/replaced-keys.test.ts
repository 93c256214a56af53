import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { removeSecondFactorOf } from '#src/cli/second-factor-off.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

const slug = '/o/ricochet'
let running: RunningFrise
/** Their person and their account. */
let helene: { id: string; accountId: string }
let ornella: typeof helene
let bea: typeof helene

before(async () => {
  running = await runningFrise()
  helene = await known('Vauquelin')
  ornella = await known('Sabatier')
  const accountId = await running.frise.signIn.accountForEmail('bea@ricochet.example', 'fr')
  bea = await inRicochet(async (scope) => {
    const id = await insertPerson(scope, { firstName: 'Béa', lastName: 'Fictive', accountId })
    const always = { startsOn: '2026-01-01', endsOn: null, scopeKind: 'organisation', scopeId: null } as const
    await insertGrant(scope, { personId: id, role: 'administrator', ...always, grantedBy: null })
    return { id, accountId }
  })
  const visitor = asking(running, '')
  const raise = async (worry: string, keptFrom = '') => {
    const { status } = await visitor.post(`${slug}/concern`, { worry, 'kept-from': keptFrom })
    assert.equal(status, 303)
  }
  await raise('à l’écart de la première', ornella.id)
  await raise('à l’écart de la seconde', bea.id)
  await raise('à l’écart de personne')
  running.clock.moveTo('2026-11-24T09:00:00Z')
})
after(() => running.stop())

test('whoever replaces what an officer signs in with opens no concern with it, and the one kept from her never', async () => {
  assert.equal((await opened(helene)).length, 3)
  assert.equal((await removes(ornella, helene)).status, 303)
  assert.deepEqual(await opened(helene), [])
  assert.match(await listOf(helene), /Connexion changée le 24 novembre 2026 par Ornella/)
  assert.equal((await confirms(ornella, helene)).status, 404, 'another one can')
  assert.equal((await confirms(helene, helene)).status, 404)
  assert.doesNotMatch(await listOf(ornella), /Est-ce bien Hélène/)
  assert.match(await listOf(bea), /Est-ce bien Hélène Vauquelin qui se connecte/)
  assert.equal((await confirms(bea, helene)).status, 303)
  assert.equal((await confirms(bea, helene)).status, 303, 'pressed twice')
  assert.deepEqual(await opened(helene), ['à l’écart de la première', 'à l’écart de personne'])
})

test('an account that she has taken over confirms nothing; alone, she opens what is kept from nobody', async () => {
  await removes(ornella, bea)
  await removes(ornella, helene)
  assert.equal((await confirms(bea, helene)).status, 404)
  // She is the only one left: the officer of a small association is not kept from all that she was told.
  assert.equal((await confirms(ornella, helene)).status, 303)
  assert.deepEqual(await opened(helene), ['à l’écart de personne'])
})

test('a command of the server closes them too, and no count of the database tells', async () => {
  await removeSecondFactorOf(running.frise.database, 'bea@ricochet.example', running.clock.now())
  const { rows } = await running.frise.database.owner.query<{ email: string }>(
    'select email from auth.accounts where id = $1',
    [helene.accountId],
  )
  await removeSecondFactorOf(running.frise.database, rows[0]!.email, running.clock.now())
  assert.deepEqual(await opened(helene), [])
  const counted = await inRicochet(async ({ db }) => {
    await sql`select set_config('app.concern_reader', ${helene.id}, true)`.execute(db)
    return db
      .selectFrom('concerns')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  })
  assert.equal(counted.count, 0)
})

test('what is raised from the next day on, she reads', async () => {
  running.clock.moveTo('2026-11-25T09:00:00Z')
  await asking(running, '').post(`${slug}/concern`, { worry: 'du lendemain' })
  assert.deepEqual(await opened(helene), ['du lendemain'])
})

async function as({ accountId }: { accountId: string }) {
  const cookies = (await running.frise.signIn.enterDemonstration(accountId))!
  return asking(running, cookies.map((cookie) => cookie.split(';')[0]).join('; '))
}

const removes = async (by: typeof helene, whose: typeof helene) =>
  (await as(by)).post(`${slug}/team/${whose.id}/second-factor-removal`, {})

const confirms = async (by: typeof helene, whose: typeof helene) =>
  (await as(by)).post(`${slug}/concerns/keys/${whose.id}/confirmation`, {})

const listOf = async (reader: typeof helene) => (await as(reader)).get(`${slug}/concerns`)

/** The words of the concerns that she opens from her list. */
async function opened(reader: typeof helene): Promise<string[]> {
  const hers = await as(reader)
  const addresses = (await hers.get(`${slug}/concerns`)).match(/\/o\/ricochet\/concerns\/[0-9a-f-]{36}/g)
  const words: string[] = []
  for (const address of new Set(addresses)) {
    const page = await hers.get(address)
    words.push(/(à l’écart de (la première|la seconde|personne)|du lendemain)/.exec(page)![0])
  }
  return words.toSorted()
}

async function known(lastName: string): Promise<{ id: string; accountId: string }> {
  return inRicochet(async ({ db }) => {
    const { id, accountId } = await db
      .selectFrom('people')
      .select(['id', 'accountId'])
      .where('lastName', '=', lastName)
      .executeTakeFirstOrThrow()
    return { id, accountId: accountId! }
  })
}

async function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { web } = running.frise.database
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(web)
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(web, { organisationId: rows[0]!.id, now: running.clock.now(), actor }, work)
}
