import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertOrganisation } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { members } from '../queries.ts'
import { endGrant } from './end-grant.ts'
import { giveRole } from './give-role.ts'

let database: TestDatabase
const organisationId = newId()
const now = new Date('2026-11-23T09:00:00Z')
const [today, yesterday] = ['2026-11-23', '2026-11-22']

before(async () => {
  database = await testDatabase()
  await inScope((scope) =>
    insertOrganisation(scope, { slug: 'equipe', name: 'Équipe', language: 'fr', zone: 'Europe/Paris' }),
  )
})

after(() => database.drop())

function inScope<T>(work: Parameters<typeof inOrganisation<T>>[2]): Promise<T> {
  return inOrganisation(database.web, { organisationId, now, actor: { kind: 'job', id: null } }, work)
}

const administrator = () =>
  inScope(async (scope) => {
    const personId = await insertPerson(scope, { firstName: 'Personne', lastName: 'Fictive' })
    await giveRole(scope, { personId, role: 'administrator', over: 'organisation', today })
    const [member] = await members(scope, personId)
    return { personId, grantId: member!.grants[0]!.id }
  })

const end = (grant: { personId: string; grantId: string }) =>
  inScope((scope) => endGrant(scope, { ...grant, today, yesterday }))

test('two last administrators who leave at once: one leaves, the other is told why not', async () => {
  const [one, other] = [await administrator(), await administrator()]
  const refusals = await Promise.all([end(one), end(other)])
  assert.deepEqual(refusals.map(String).toSorted(), ['last administrator', 'null'])
})

test('a role given twice at once is one, and she who holds it is said to have it', async () => {
  const personId = await inScope((scope) => insertPerson(scope, { firstName: 'Une', lastName: 'Fictive' }))
  const give = () =>
    inScope((scope) => giveRole(scope, { personId, role: 'reader', over: 'organisation', today }))
  assert.deepEqual((await Promise.all([give(), give()])).map(String).toSorted(), ['held already', 'null'])
  const [member] = await inScope((scope) => members(scope, personId))
  assert.equal(member?.grants.length, 1)
})

test('a role that is ended counts no more the same day, and stays in the history', async () => {
  const third = await administrator()
  assert.equal(await end(third), null)
  assert.equal(await end(third), null, 'a second press changes nothing')
  const [member] = await inScope((scope) => members(scope, third.personId))
  assert.equal(member?.grants[0]?.endsOn, yesterday)
})
