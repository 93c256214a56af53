import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'

// The host of the demonstration is beside no cohort yet.
let running: RunningFrise
let host: string

before(async () => {
  running = await runningFrise()
  host = await cookieOf(running, 'host')
})
after(() => running.stop())

test('a host expected nowhere yet finds her menu, the way out, and how many things are left to do today', async () => {
  const text = await myChecks()
  assert.match(text, /<nav [^>]*aria-label="Navigation principale"/)
  assert.match(text, /Se déconnecter/)
  assert.match(text, /Deux choses à faire/)
  for (const thing of ['Votre vérification', 'La page protection', 'La charte']) {
    assert.match(text, new RegExp(`<h2[^>]*>${thing}</h2>`))
  }
  assert.equal(text.match(/<h2/g)?.length, 3)
  assert.match(text, /Elle vous inscrira auprès d’une promotion/)
  assert.doesNotMatch(text, /Vous êtes attendue/)
})

test('a minor who helps is asked for two things, and for no check', async () => {
  await bornOn('2011-01-01')
  const text = await myChecks()
  assert.match(text, /Deux choses à faire/)
  assert.doesNotMatch(text, /Votre vérification/)
})

test('what she has done is counted no more, and when nothing is left she is thanked', async () => {
  await bornOn('1980-01-01')
  await done('safeguarding')
  assert.match(await myChecks(), /Une chose à faire/)
  await done('charter')
  const text = await myChecks()
  assert.match(text, /Tout est fait, merci/)
  assert.doesNotMatch(text, /choses? à faire/)
})

/** She reads the page, or signs the charter. */
async function done(what: 'safeguarding' | 'charter'): Promise<void> {
  const path = `/o/ricochet/my-checks/${what}`
  const headers = { cookie: host, 'accept-language': 'fr', origin: 'http://localhost' }
  const page = await (await running.app.request(path, { headers })).text()
  const version = /name="version" value="([^"]+)"/.exec(page)![1]!
  const body = new URLSearchParams({ version })
  assert.equal((await running.app.request(path, { method: 'POST', headers, body })).status, 303)
}

async function myChecks(): Promise<string> {
  const response = await running.app.request('/o/ricochet/my-checks', {
    headers: { cookie: host, 'accept-language': 'fr' },
  })
  assert.equal(response.status, 200)
  return response.text()
}

async function bornOn(birthDate: string): Promise<void> {
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const actor = { kind: 'job', id: null } as const
  const scope = { organisationId: rows[0]!.id, now: running.clock.now(), actor }
  await inOrganisation(running.frise.database.web, scope, ({ db }) =>
    db.updateTable('people').set({ birthDate }).where('lastName', '=', 'Colin').execute(),
  )
}
