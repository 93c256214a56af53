import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { OutgoingSms } from '#platform/mail/sms.ts'
import { insertOrganisation } from '#src/organisations/index.ts'
import { insertPerson, type Person } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { frozenClock } from '#test/frozen-clock.ts'
import { type DeliveryMeans, deliverMessage } from './actions/deliver-message.ts'
import { endUnsent } from './actions/end-unsent.ts'
import { sendMessage } from './actions/send-message.ts'
import { messageById } from './queries.ts'

const night = '2026-11-30T01:45:00Z'
const eight = new Date('2026-11-30T07:00:00Z')
const clock = frozenClock(night)
const organisationId = newId()
const reportLink = 'https://frise.example/o/elles/concern'
const programme = { fr: 'Jump in Tech', en: 'Jump in Tech' }
let database: TestDatabase
let texts: OutgoingSms[]
let refusals: Error[]
/** What happens while the operator is asked. */
let meanwhile: () => Promise<void>
const means: DeliveryMeans = {
  mail: { send: () => Promise.resolve('sent') },
  sms: {
    send: async (text) => {
      await meanwhile()
      const refusal = refusals.shift()
      if (refusal !== undefined) throw refusal
      texts.push(text)
      return 'sent'
    },
  },
  keepsWords: false,
}

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  await deed((scope) =>
    insertOrganisation(scope, { slug: 'elles', name: 'Elles codent', language: 'fr', zone: 'Europe/Paris' }),
  )
})
after(() => database.drop())
beforeEach(async () => {
  clock.moveTo(night)
  ;[texts, refusals] = [[], []]
  meanwhile = () => Promise.resolve()
  await database.owner.query('delete from jobs._private_jobs')
})

test('a text message written at night is there at once, says when it leaves, and leaves at eight', async () => {
  const id = await asked({ phone: '+33639980123' })
  assert.deepEqual((await messageOf(id)).leavesAt, eight)
  await deliver(id)
  assert.deepEqual([texts.length, (await messageOf(id)).state], [0, 'queued'])
  assert.deepEqual(await jobTimes(), [eight])
  clock.moveTo('2026-11-30T07:00:00Z')
  await deliver(id)
  assert.deepEqual([texts.length, (await messageOf(id)).state], [1, 'sent'])
})

test('what was written by day and taken up at night waits too', async () => {
  clock.moveTo('2026-11-29T18:59:59Z')
  const id = await asked({ phone: '+33639980124' })
  assert.equal((await messageOf(id)).leavesAt, null)
  clock.moveTo('2026-11-29T19:00:01Z')
  await deliver(id)
  assert.deepEqual([texts.length, (await messageOf(id)).leavesAt], [0, eight])
})

test('a change of a session of tomorrow, written just before the hours end, is not held to the morning of it', async () => {
  clock.moveTo('2026-11-29T18:59:59Z')
  const near = await cancelled('2026-11-30')
  const far = await cancelled('2026-12-01')
  clock.moveTo('2026-11-29T19:00:05Z')
  for (const id of [near, far]) await deliver(id)
  assert.deepEqual([texts.length, (await messageOf(near)).state], [1, 'sent'])
  assert.deepEqual((await messageOf(far)).leavesAt, eight)
})

test('an operator that refused in the evening is not asked at night, and the attempts still end', async () => {
  clock.moveTo('2026-11-29T18:59:00Z')
  const id = await asked({ phone: '+33639980125' })
  refusals = [new Error('sms 503')]
  await assert.rejects(deliver(id), /sms 503/)
  clock.moveTo(night)
  await assert.rejects(deliver(id), /sms 503/)
  assert.deepEqual([texts.length, (await messageOf(id)).state], [0, 'queued'])
  await deliver(id, { lastAttempt: true })
  const { state, failure } = await messageOf(id)
  assert.deepEqual([texts.length, state, failure], [0, 'failed', 'sms 503'])
})

test('a mail leaves at night, and so does the text message that its reader asked for', async () => {
  const mail = await asked({ email: 'karim@example.org' })
  await deliver(mail)
  assert.equal((await messageOf(mail)).state, 'sent')
  const link = await newLink({ askedByReader: true })
  await deliver(link)
  assert.equal((await messageOf(link)).state, 'sent')
})

test('a new link that the team sends at night waits for the morning', async () => {
  const link = await newLink({ askedByReader: false })
  await deliver(link)
  const { state, leavesAt } = await messageOf(link)
  assert.deepEqual([texts.length, state, leavesAt], [0, 'queued', eight])
})

test('what was written before a contact was replaced never leaves, held back for the night or refused once', async () => {
  const held = await asked({ phone: '+33639980128' })
  await deliver(held)
  clock.moveTo('2026-11-30T09:00:00Z')
  const refused = await asked({ phone: '+33639980129' })
  refusals = [new Error('sms 503')]
  await assert.rejects(deliver(refused), /sms 503/)
  for (const id of [held, refused]) {
    const { recipientId } = await messageOf(id)
    const ended = await deed((scope) => endUnsent(scope, recipientId))
    assert.deepEqual(
      ended.map((it) => it.id),
      [id],
    )
    await deliver(id)
    const { state, failure, body } = await messageOf(id)
    assert.deepEqual([texts.length, state, failure, body], [0, 'failed', 'contact replaced', ''])
  }
})

test('of what is being handed over when a contact is replaced, the answer is told, and it is not tried again', async () => {
  clock.moveTo('2026-11-30T09:00:00Z')
  const replaceMeanwhile = (id: string) => async () => {
    const { recipientId } = await messageOf(id)
    await deed((scope) => endUnsent(scope, recipientId))
  }
  const sent = await asked({ phone: '+33639980130' })
  meanwhile = replaceMeanwhile(sent)
  await deliver(sent)
  assert.equal((await messageOf(sent)).state, 'sent')
  const refused = await asked({ phone: '+33639980131' })
  ;[meanwhile, refusals] = [replaceMeanwhile(refused), [new Error('sms 503')]]
  await assert.rejects(deliver(refused), /sms 503/)
  await deliver(refused)
  const { state, failure } = await messageOf(refused)
  assert.deepEqual([texts.length, state, failure], [1, 'failed', 'sms 503'])
})

test('an organisation has hours of its own', async () => {
  const hours = (textsFrom: string) =>
    deed(({ db }) => db.updateTable('organisations').set({ textsFrom }).execute())
  await hours('09:30')
  const id = await asked({ phone: '+33639980127' })
  await hours('08:00')
  assert.deepEqual((await messageOf(id)).leavesAt, new Date('2026-11-30T08:30:00Z'))
})

function asked(guardian: Partial<Omit<Person, 'id'>>): Promise<string> {
  return deed(async (scope) => {
    const recipientId = await insertPerson(scope, guardian)
    const values = {
      child: 'Lina',
      programme,
      hasPlace: false,
      link: 'https://frise.example/o/elles/guardian/a',
      reportLink,
    }
    return (await sendMessage(scope, { template: 'consent-request', recipientId, values }))!
  })
}

/** A session of that day does not take place. */
function cancelled(day: string): Promise<string> {
  return deed(async (scope) => {
    const recipientId = await insertPerson(scope, { phone: '+33639980132' })
    const values = {
      audience: 'guardians',
      address: 'tu',
      children: ['Lina'],
      cohort: 'Les Étincelles',
      slot: { day, startsAt: '09:30', endsAt: '12:30', room: '' },
      reason: 'place',
      call: { name: 'Nora Petit', phone: '03 53 01 00 10' },
      reportLink,
    } as const
    return (await sendMessage(scope, { template: 'session-cancelled', recipientId, values }))!
  })
}

function newLink({ askedByReader }: { askedByReader: boolean }): Promise<string> {
  return deed(async (scope) => {
    const recipientId = await insertPerson(scope, { phone: '+33639980126' })
    const link = 'https://frise.example/o/elles/mine/a'
    const values = { address: 'tu', programme, link, reportLink } as const
    return (await sendMessage(scope, { template: 'link-renewed', recipientId, askedByReader, values }))!
  })
}

/** One attempt, as the queue makes it. */
function deliver(messageId: string, { lastAttempt = false } = {}): Promise<void> {
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

async function messageOf(id: string) {
  const message = await deed((scope) => messageById(scope, id))
  assert.ok(message !== undefined)
  return message
}

/** When the jobs that were left for later run; those for "at once" carry the time of the machine. */
async function jobTimes(): Promise<Date[]> {
  const { rows } = await database.owner.query<{ runAt: Date }>(
    'select run_at as "runAt" from jobs._private_jobs where run_at <> created_at order by run_at',
  )
  return rows.map(({ runAt }) => runAt)
}

function deed<Result>(work: (scope: Scope) => Promise<Result>): Promise<Result> {
  const by = { organisationId, now: clock.now(), actor: { kind: 'person', id: newId() } as const }
  return inOrganisation(database.web, by, work)
}
