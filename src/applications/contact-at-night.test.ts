import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { markOfContact, readContact } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { correctContact } from './actions/correct-contact.ts'
import { saveAnswers } from './actions/save-answers.ts'
import { tellApplicant } from './actions/tell-applicant.ts'
import { writeToNewContact } from './actions/write-to-new-contact.ts'

const night = '2026-11-30T01:45:00Z'
const eight = '2026-11-30T07:00:00.000Z'
const waits = { state: 'queued', leavesAt: eight, settled: null }
const atOnce = { state: 'queued', leavesAt: null, settled: null }

let database: TestDatabase
let campaign: ReadCampaign
let member: string

before(async () => {
  database = await testDatabase()
  campaign = await readCampaign(database)
  member = await campaign.member('territory coordinator')
})
after(() => database.drop())

test('a girl’s contact corrected at night: nothing waits for the wrong one, it is warned at once, hers is written to by day', async () => {
  const id = await campaign.sent('Lina')
  const { applicant } = await campaign.at(night, (scope) => campaign.view(scope, id))
  await correct(id, applicant.id, '+33639980061', 0)
  await campaign.at(night, async (scope) =>
    tellApplicant(scope, await campaign.view(scope, id), { template: 'waiting' }, site),
  )
  await correct(id, applicant.id, '+33639980062', 1)
  assert.deepEqual(await writtenTo('+33639980061'), {
    'link-renewed': { state: 'failed', leavesAt: eight, settled: 'not needed' },
    // No link says it: somebody tells her.
    waiting: { state: 'failed', leavesAt: eight, settled: null },
    'contact-replaced': atOnce,
  })
  assert.deepEqual(await writtenTo('+33639980062'), { 'link-renewed': waits })
})

test('a guardian’s: what asked her for her permission is written anew to the right number, by day', async () => {
  const id = await campaign.sent('Zoé')
  const { guardians } = await campaign.at(night, (scope) => campaign.view(scope, id))
  await correct(id, guardians[0]!.id, '+33639980063', 0)
  await correct(id, guardians[0]!.id, '+33639980064', 1)
  assert.deepEqual(await writtenTo('+33639980063'), {
    'consent-request': { state: 'failed', leavesAt: eight, settled: 'not needed' },
    'contact-replaced': atOnce,
  })
  assert.deepEqual(await writtenTo('+33639980064'), { 'consent-request': waits })
})

test('a girl who corrects her own number in her draft: what waits or is tried again to the wrong one never leaves', async () => {
  const id = await draft('Maya')
  await says(id, '06 39 98 00 65')
  await campaign.at(night, ({ db }) =>
    db.updateTable('messages').set({ failure: 'sms 503' }).where('address', '=', '+33639980065').execute(),
  )
  await says(id, '06 39 98 00 66')
  await says(id, '06 39 98 00 67')
  const never = { state: 'failed', leavesAt: null, settled: 'not needed' }
  assert.deepEqual(await writtenTo('+33639980065'), { 'draft-kept': never })
  assert.deepEqual(await writtenTo('+33639980066'), { 'draft-kept': never })
  assert.deepEqual(await writtenTo('+33639980067'), { 'draft-kept': atOnce })
  const bodies = await campaign.at(night, ({ db }) =>
    db
      .selectFrom('messages')
      .select('body')
      .where('address', 'in', ['+33639980065', '+33639980066'])
      .execute(),
  )
  assert.deepEqual(bodies, [{ body: '' }, { body: '' }])
})

/** A draft in which she has not said yet how to reach her. */
async function draft(firstName: string): Promise<string> {
  const id = await campaign.sent(firstName)
  await campaign.at(night, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    await scope.db.updateTable('applications').set({ state: 'draft' }).where('id', '=', id).execute()
    await scope.db.deleteFrom('messages').where('recipientId', '=', applicant.id).execute()
    await scope.db.updateTable('people').set({ email: null }).where('id', '=', applicant.id).execute()
  })
  return id
}

/** On the screen of her contact, with the link that she uses. */
async function says(id: string, contact: string): Promise<void> {
  await campaign.at(night, async (given) => {
    const before = await campaign.view(given, id)
    const { applicant, campaign: itsCampaign } = before
    // What she does by her link is hers.
    const scope = { ...given, actor: { kind: 'link', id: applicant.id } } as const
    await saveAnswers(scope, {
      applicationId: id,
      applicantId: applicant.id,
      campaign: itsCampaign,
      answers: { contact },
      language: 'fr',
      zone: 'Europe/Paris',
    })
    await writeToNewContact(scope, before, { inUse: id, site, told: true })
  })
}

/** Somebody of the team corrects it, at night; so often it was corrected before. */
async function correct(id: string, personId: string, typed: string, times: number): Promise<void> {
  await campaign.as(
    member,
    async (scope) => {
      const application = await campaign.view(scope, id)
      const person = [application.applicant, ...application.guardians].find((it) => it.id === personId)!
      const replacement = {
        seen: markOfContact(person, times),
        contact: readContact(typed)!,
        checked: 'in person',
      } as const
      const result = await correctContact(scope, application, { personId, ...replacement }, site)
      assert.ok('changed' in result, JSON.stringify(result))
    },
    night,
  )
}

/** What was written to a number, by template. */
async function writtenTo(address: string) {
  const rows = await campaign.at(night, ({ db }) =>
    db
      .selectFrom('messages as m')
      .leftJoin('messageSettlements as s', 's.messageId', 'm.id')
      .select(['m.template', 'm.state', 'm.leavesAt', 's.how'])
      .where('m.address', '=', address)
      .execute(),
  )
  return Object.fromEntries(
    rows.map(({ template, state, leavesAt, how }) => [
      template,
      { state, leavesAt: leavesAt?.toISOString() ?? null, settled: how },
    ]),
  )
}
