import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { openTestSite, type TestSite } from '#test/sign-in-site.ts'

let demonstration: TestSite
let real: TestSite
before(async () => {
  demonstration = await openTestSite('demonstration')
  real = await openTestSite('real')
})
after(async () => {
  await demonstration.close()
  await real.close()
})

test('one click signs in as an account of the demonstration; opening the link changes nothing', async () => {
  const accountId = await demonstration.signIn.accountForEmail('coordinator@example.org', 'fr')
  const visitor = demonstration.newVisitor()
  const page = await visitor.get(`/sign-in/demonstration/${accountId}?back=/o/x/desk`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Entrer dans la démonstration/)
  assert.equal(await visitor.who(), null)
  const entered = await visitor.post('/sign-in/demonstration', { account: accountId, back: '/o/x/desk' })
  assert.deepEqual([entered.status, entered.location], [303, '/o/x/desk'])
  assert.deepEqual(await visitor.who('POST'), { accountId, secondFactor: true })
})

test('an account that is not there is not found', async () => {
  const visitor = demonstration.newVisitor()
  for (const account of [newId(), 'anything', '']) {
    assert.equal((await visitor.post('/sign-in/demonstration', { account })).status, 404)
  }
  assert.equal((await visitor.get('/sign-in/demonstration/anything')).status, 404)
})

test('on a real instance there is no such address', async () => {
  const account = await real.signIn.accountForEmail('coordinator@example.org', 'fr')
  const visitor = real.newVisitor()
  assert.equal((await visitor.get(`/sign-in/demonstration/${account}`)).status, 404)
  assert.equal((await visitor.post('/sign-in/demonstration', { account })).status, 404)
  assert.equal(await visitor.who(), null)
})

test('the database is asked each time, whatever the process believed at its start', async () => {
  const account = await demonstration.signIn.accountForEmail('reader@example.org', 'fr')
  const { owner } = demonstration.database
  // What a database is cannot be changed; here somebody who owns it does.
  await owner.query('alter table platform.instance disable trigger decided_once')
  await owner.query(`update platform.instance set kind = 'real'`)
  try {
    const visitor = demonstration.newVisitor()
    assert.equal((await visitor.get(`/sign-in/demonstration/${account}`)).status, 404)
    assert.equal((await visitor.post('/sign-in/demonstration', { account })).status, 404)
    await owner.query('delete from platform.instance')
    assert.equal((await visitor.post('/sign-in/demonstration', { account })).status, 404)
  } finally {
    await owner.query(`insert into platform.instance (kind, decided_at) values ('demonstration', now())
      on conflict (only_row) do update set kind = excluded.kind`)
  }
})
