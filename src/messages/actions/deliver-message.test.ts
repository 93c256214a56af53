import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, beforeEach, test } from 'node:test'
import { pino } from 'pino'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import type { Job } from '#platform/jobs/job.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
import { type OutgoingMail, Undeliverable } from '#platform/mail/mail.ts'
import { type OutgoingSms, smsOf } from '#platform/mail/sms.ts'
import { waysOut } from '#platform/mail/ways-out.ts'
import { readSettings } from '#platform/settings/settings.ts'
import { insertOrganisation } from '#src/organisations/index.ts'
import { insertPerson, type Person } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { frozenClock } from '#test/frozen-clock.ts'
import { deliverySum } from '../delivery.ts'
import { deliveryOf, messageById } from '../queries.ts'
import { updateMessage } from '../store.ts'
import { type DeliveryMeans, deliverMessage } from './deliver-message.ts'
import { deliveryJob, sendMessage } from './send-message.ts'

const clock = frozenClock('2026-11-23T09:00:00Z')
const organisationId = newId()
const link = 'https://frise.example/o/elles/guardian/abcdefghijklmnopqrstuv'
const reportLink = 'https://frise.example/o/elles/concern'
const programme = { fr: 'Jump in Tech', en: 'Jump in Tech' }
let database: TestDatabase
let mails: OutgoingMail[]
let texts: OutgoingSms[]
/** What the mail server answers next; nothing is "taken". */
let refusals: Error[]

const outside: DeliveryMeans = {
  mail: {
    send: async (mail) => {
      const refusal = refusals.shift()
      if (refusal !== undefined) throw refusal
      mails.push(mail)
      return 'sent'
    },
  },
  sms: {
    send: async (text) => {
      texts.push(text)
      return 'sent'
    },
  },
  keepsWords: false,
}
const demonstration: DeliveryMeans = { mail: null, sms: null, keepsWords: true }

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  await deed((scope) =>
    insertOrganisation(scope, { slug: 'elles', name: 'Elles codent', language: 'fr', zone: 'Europe/Paris' }),
  )
})
after(() => database.drop())
beforeEach(async () => {
  mails = []
  texts = []
  refusals = []
  await database.owner.query('delete from jobs._private_jobs')
})

test('a message leaves after its deed, in the language of its reader, and its words are erased', async () => {
  const id = await asked({ email: 'karim@example.org', firstName: 'Karim', language: 'en' })
  assert.equal(mails.length, 0)
  await untilDelivered(outside, id)
  assert.equal(mails.length, 1)
  const mail = mails[0]
  assert.equal(mail?.to, 'karim@example.org')
  assert.equal(mail?.subject, 'Lina needs your answer')
  assert.equal(mail?.purpose, 'consent-request')
  assert.equal(mail?.id, id)
  assert.ok(mail?.text.includes(link) && mail.html.includes(link))
  const { state, body, html, sentAt, failure } = await messageOf(id)
  assert.deepEqual(
    { state, body, html, sentAt, failure },
    { state: 'sent', body: '', html: '', sentAt: clock.now(), failure: null },
  )
})

test('a deed that is rolled back leaves neither message nor job', async () => {
  const recipientId = await deed((scope) => insertPerson(scope, { email: 'karim@example.org' }))
  await assert.rejects(
    deed(async (scope) => {
      await ask(scope, recipientId)
      throw new Error('the rule said no')
    }),
  )
  const left = await deed(({ db }) =>
    db.selectFrom('messages').select('id').where('recipientId', '=', recipientId).execute(),
  )
  assert.deepEqual(left, [])
  assert.equal(await jobs(), 0)
})

test('without an address it goes to the telephone, in one short text', async () => {
  const id = await asked({ phone: '+33639980123' })
  await deliver(outside, id)
  assert.equal(mails.length, 0)
  assert.equal(texts[0]?.to, '+33639980123')
  assert.match(
    texts[0]?.text ?? '',
    /^Elles codent : Lina candidate à Jump in Tech .* En ligne : 3018\. Signaler : https:\S+$/,
  )
})

test('an address that nobody reads is none: the message is kept for the team and no job is added', async () => {
  const id = await asked({ email: 'x@no-mail.invalid' })
  const { channel, address, state } = await messageOf(id)
  assert.deepEqual({ channel, address, state }, { channel: 'none', address: null, state: 'kept' })
  assert.equal(await jobs(), 0)
})

test('nothing is written to somebody who was erased', async () => {
  const recipientId = await deed((scope) => insertPerson(scope, { email: 'karim@example.org' }))
  await deed((scope) =>
    scope.db.updateTable('people').set({ erasedAt: clock.now() }).where('id', '=', recipientId).execute(),
  )
  assert.equal(await deed((scope) => ask(scope, recipientId)), null)
  assert.equal(await jobs(), 0)
})

test('a server in trouble is shown and asked again, and the message goes out once', async () => {
  const id = await asked({ email: 'karim@example.org' })
  refusals = [new Error('smtp ECONNECTION')]
  await assert.rejects(deliver(outside, id), /ECONNECTION/)
  const waiting = await messageOf(id)
  assert.deepEqual([waiting.state, waiting.failure], ['queued', 'smtp ECONNECTION'])
  await deliver(outside, id)
  await deliver(outside, id)
  const sent = await messageOf(id)
  assert.deepEqual([sent.state, sent.failure, mails.length], ['sent', null, 1])
})

test('after the last attempt it has failed, and says so', async () => {
  const id = await asked({ email: 'karim@example.org' })
  refusals = [new Error('smtp ECONNECTION')]
  await assert.rejects(deliver(outside, id, { lastAttempt: true }), /ECONNECTION/)
  const { state, failure, body } = await messageOf(id)
  assert.deepEqual({ state, failure, body }, { state: 'failed', failure: 'smtp ECONNECTION', body: '' })
})

test('an address refused for good is not tried again', async () => {
  const id = await asked({ email: 'nobody@example.org' })
  refusals = [new Undeliverable('smtp EENVELOPE 550')]
  await deliver(outside, id)
  await deliver(outside, id)
  const { state, failure } = await messageOf(id)
  assert.deepEqual([state, failure, mails.length], ['failed', 'smtp EENVELOPE 550', 0])
})

test('a process that died after handing over never sends a second time', async () => {
  const id = await asked({ email: 'karim@example.org' })
  await deed((scope) => updateMessage(scope, id, { sendingAt: clock.now() }))
  await deliver(outside, id)
  const { state, failure } = await messageOf(id)
  assert.deepEqual([state, failure, mails.length], ['failed', 'interrupted', 0])
})

test('two processes with the same job send once', async () => {
  const id = await asked({ email: 'karim@example.org' })
  await Promise.all([deliver(outside, id), deliver(outside, id), deliver(outside, id)])
  assert.equal(mails.length, 1)
  assert.equal((await messageOf(id)).state, 'sent')
})

test('a demonstration keeps every word and sends none', async () => {
  const id = await asked({ email: 'karim@example.org' })
  await deliver(demonstration, id)
  const { state, body, html, sentAt } = await messageOf(id)
  assert.deepEqual([state, sentAt, mails.length], ['kept', null, 0])
  assert.ok(body.includes(link) && html.includes(link))
})

test('of six messages, how many have left', async () => {
  const ids: string[] = []
  for (let number = 0; number < 6; number++) ids.push(await asked({ email: `p${number}@example.org` }))
  for (const id of ids.slice(0, 3)) await deliver(outside, id)
  refusals = [new Undeliverable('smtp EENVELOPE 550')]
  await deliver(outside, ids[3]!)
  await deliver(demonstration, ids[4]!)
  const sum = async (isDemonstration: boolean) =>
    deliverySum(await deed((scope) => deliveryOf(scope, ids)), isDemonstration)
  assert.deepEqual(await sum(false), { total: 6, reached: 3, waiting: 1, settled: 0, unreached: 2 })
  assert.deepEqual(await sum(true), { total: 6, reached: 4, waiting: 1, settled: 0, unreached: 1 })
  assert.deepEqual(await deed((scope) => deliveryOf(scope, [])), [])
  const elsewhere = {
    organisationId: newId(),
    now: clock.now(),
    actor: { kind: 'visitor', id: null } as const,
  }
  assert.deepEqual(await inOrganisation(database.web, elsewhere, (scope) => deliveryOf(scope, ids)), [])
})

test('an operator in trouble is asked again, gets the text once, and a number that it refuses is written down', async (t) => {
  const answers = [503, 200, 422]
  const posted: { to: string; text: string; sender: string }[] = []
  const operator = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      assert.equal(request.headers.authorization, 'Bearer key')
      const status = answers.shift() ?? 500
      if (status === 200) posted.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      response.writeHead(status).end()
    })
  })
  t.after(() => operator.close())
  await new Promise<void>((resolve) => operator.listen(0, '127.0.0.1', resolve))
  const { port } = operator.address() as { port: number }
  const settings = readSettings({
    FRISE_SMS_URL: `http://127.0.0.1:${port}/send`,
    FRISE_SMS_BODY: '{"to":"{to}","text":"{text}","sender":"Elles"}',
    FRISE_SMS_AUTHORIZATION: 'Bearer key',
  })
  const { sms } = waysOut({ demonstration: false, sms: smsOf(settings), clock })
  const means: DeliveryMeans = { mail: null, sms, keepsWords: false }
  const id = await asked({ phone: '+33639980123', firstName: 'Karim' })
  await assert.rejects(deliver(means, id), /sms 503/)
  assert.deepEqual((({ state, failure }) => ({ state, failure }))(await messageOf(id)), {
    state: 'queued',
    failure: 'sms 503',
  })
  await deliver(means, id)
  await deliver(means, id)
  assert.equal((await messageOf(id)).state, 'sent')
  assert.deepEqual(
    posted.map(({ to, sender }) => ({ to, sender })),
    [{ to: '+33639980123', sender: 'Elles' }],
  )
  assert.ok(posted[0]?.text.includes(link))
  const refused = await asked({ phone: '+33639980124', firstName: 'Nour' })
  await deliver(means, refused)
  const { state, failure } = await messageOf(refused)
  assert.deepEqual({ state, failure }, { state: 'failed', failure: 'sms 422' })
})

/** Writes a request to a new guardian and returns the message's id. */
function asked(guardian: Partial<Omit<Person, 'id'>>): Promise<string> {
  return deed(async (scope) => (await ask(scope, await insertPerson(scope, guardian)))!)
}

function ask(scope: Scope, recipientId: string, aboutId?: string): Promise<string | null> {
  return sendMessage(scope, {
    template: 'consent-request',
    recipientId,
    aboutId,
    values: { child: 'Lina', programme, hasPlace: false, link, reportLink },
  })
}

/** One attempt, as the queue makes it. */
function deliver(means: DeliveryMeans, messageId: string, { lastAttempt = false } = {}): Promise<void> {
  const job: Job = {
    organisationId,
    ids: { messageId },
    lastAttempt,
    inScope: (work) =>
      inOrganisation(
        database.jobs,
        { organisationId, now: clock.now(), actor: { kind: 'job', id: null } },
        work,
      ),
  }
  return deliverMessage(means).steps(job)
}

async function untilDelivered(means: DeliveryMeans, id: string): Promise<void> {
  const log = pino({ level: 'silent' })
  const running = await startJobs({
    database,
    handlers: { [deliveryJob]: deliverMessage(means) },
    clock,
    log,
  })
  while ((await messageOf(id)).state === 'queued') await new Promise((resolve) => setTimeout(resolve, 50))
  await running.stop()
}

async function messageOf(id: string) {
  const message = await deed((scope) => messageById(scope, id))
  assert.ok(message !== undefined)
  return message
}

async function jobs(): Promise<number> {
  const { rows } = await database.owner.query<{ count: number }>('select count(*) from jobs._private_jobs')
  return rows[0]!.count
}

function deed<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const actor = { kind: 'visitor', id: null } as const
  return inOrganisation(database.web, { organisationId, now: clock.now(), actor }, work)
}
