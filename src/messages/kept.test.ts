import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { insertOrganisation } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { sealedTemplates } from './emails/templates.ts'
import { sendMessage } from './index.ts'
import { isWaitingWithin } from './queries.ts'

const organisationId = newId()
const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
let database: TestDatabase

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  const place = { slug: 'elles', name: 'Elles codent', language: 'fr', zone: 'Europe/Paris' } as const
  await deed((scope) => insertOrganisation(scope, place))
})
after(() => database.drop())

test('the view of what may be counted and handed over leaves out exactly the sealed messages', async () => {
  const { rows } = await deed(({ db }) =>
    sql<{ text: string }>`select pg_get_viewdef('app.unsealed_messages'::regclass) as text`.execute(db),
  )
  const left = [...rows[0]!.text.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name)
  assert.deepEqual(new Set(left), new Set(sealedTemplates))
})

test('a message that nothing could carry waits for somebody on a real server, and on a demonstration does not', async () => {
  const id = await deed(async (scope) => {
    const recipientId = await insertPerson(scope, { firstName: 'Samira', lastName: 'Fictive' })
    const programme = { fr: 'Jump in Tech', en: 'Jump in Tech' }
    const values = {
      child: 'Lina',
      programme,
      hasPlace: false,
      link: 'https://frise.example/o/elles/guardian/abc',
      reportLink: 'https://frise.example/o/elles/concern',
    }
    return sendMessage(scope, { template: 'consent-request', recipientId, values })
  })
  const waits = () => deed((scope) => isWaitingWithin(scope, everywhere, id!))
  assert.equal(await waits(), false)
  await database.owner.query(`insert into platform.instance (kind, decided_at) values ('real', now())`)
  assert.equal(await waits(), true)
})

function deed<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(database.web, { organisationId, now: new Date('2026-11-23T09:00:00Z'), actor }, work)
}
