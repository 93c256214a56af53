import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { correctContact } from '#src/applications/actions/correct-contact.ts'
import { endGuardian } from '#src/applications/actions/end-guardian.ts'
import { handOutResumeCode } from '#src/applications/actions/hand-out-resume-code.ts'
import { resumeWithCode } from '#src/applications/actions/resume-with-code.ts'
import { answerDouble } from '#src/doubles/actions/answer-double.ts'
import { handOutLink, markOfContact, readContact } from '#src/people/index.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'

const day = '2026-11-24T10:00:00Z'

let database: TestDatabase
let campaign: ReadCampaign
let member: string
before(async () => {
  database = await testDatabase()
})
after(() => database?.drop())

test('a contact corrected on one row of a girl is corrected on the other, and no key of the wrong one opens anything', async () => {
  const [one, other] = await twoFiles()
  await areOne()
  const links = [await linkOf(one.girl, one.id), await linkOf(other.girl, other.id)]
  const code = await campaign.at(day, async (scope) =>
    handOutResumeCode(scope, await campaign.view(scope, other.id)),
  )
  await correct(one.id, one.girl, '06 39 98 00 71')
  assert.deepEqual(await contactsOf(one.girl, other.girl), ['+33639980071', '+33639980071'])
  assert.deepEqual(await open(links), [])
  const resumed = await campaign.at(day, (scope) => resumeWithCode(scope, { code, birthDate: '2011-05-20' }))
  assert.deepEqual(resumed, { refused: 'wrong' })
  assert.deepEqual(
    await queuedTo('lina@exemple.fr'),
    ['contact-replaced'],
    'told once, and nothing else leaves',
  )
  assert.deepEqual(await queuedTo('+33639980071'), ['link-renewed', 'link-renewed'])
  const file = await openFilesOf(other.girl)
  assert.deepEqual(file, [other.id], 'each file has its own link')
  const history = await correctionsOf(other.girl)
  assert.deepEqual(history, [{ email: 'lina@exemple.fr', checked: 'in person', correctedBy: member }])
})

test('said to be one after the correction, the row that still stands at the wrong contact follows, and the wrong one is told', async () => {
  const [one, other] = await twoFiles()
  const link = await linkOf(other.girl, other.id)
  await correct(one.id, one.girl, '06 39 98 00 72')
  assert.deepEqual(await contactsOf(one.girl, other.girl), ['+33639980072', 'lina@exemple.fr'])
  assert.equal((await open([link])).length, 1)
  await areOne()
  assert.deepEqual(await contactsOf(one.girl, other.girl), ['+33639980072', '+33639980072'])
  assert.deepEqual(await open([link]), [])
  assert.deepEqual(await queuedTo('lina@exemple.fr'), ['contact-replaced', 'contact-replaced'])
  assert.deepEqual(await queuedTo('+33639980072'), ['link-renewed', 'link-renewed'])
})

for (const when of ['before', 'after'] as const)
  test(`a guardian of two files of one girl, said to be one ${when} the correction: the other file follows, and her yes there counts no more`, async () => {
    const [one, other] = await twoFiles()
    if (when === 'before') await areOne()
    await campaign.guardianSays(other.id, 'yes', '2026-11-24T09:00:00Z')
    const link = await linkOf(other.guardian, other.id, other.girl)
    await correct(one.id, one.guardian, '06 39 98 00 73')
    if (when === 'after') await areOne()
    assert.deepEqual(await contactsOf(one.guardian, other.guardian), ['+33639980073', '+33639980073'])
    assert.deepEqual(await open([link]), [])
    assert.deepEqual(await queuedTo('+33639980073'), ['consent-request', 'consent-request'])
    const { permission } = await campaign.at(day, (scope) => campaign.view(scope, other.id))
    assert.equal(permission, 'unanswered')
    assert.deepEqual(await contactsOf(one.girl, other.girl), ['lina@exemple.fr', 'lina@exemple.fr'])
  })

test('a row at another contact keeps it with its links, and so does whoever is not said to be one', async () => {
  const [one, other] = await twoFiles()
  await areOne()
  await campaign.at(day, ({ db }) =>
    db.updateTable('people').set({ email: 'autre@exemple.fr' }).where('id', '=', other.girl).execute(),
  )
  const stranger = await file('Noor')
  const links = [await linkOf(other.girl, other.id), await linkOf(stranger.girl, stranger.id)]
  await correct(one.id, one.girl, '06 39 98 00 74')
  await correct(one.id, one.guardian, '06 39 98 00 75')
  assert.deepEqual(await contactsOf(other.girl, stranger.girl, stranger.guardian), [
    'autre@exemple.fr',
    'noor@exemple.fr',
    'parent@exemple.fr',
  ])
  assert.equal((await open(links)).length, 2)
})

test('whoever was taken off one row as a guardian answers for none, once they are said to be one', async () => {
  const [one, other] = await twoFiles()
  await campaign.as(member, async (scope) =>
    endGuardian(scope, await campaign.view(scope, one.id), { guardianId: one.guardian, reason: 'danger' }),
  )
  const link = await linkOf(other.guardian, other.id, other.girl)
  await areOne()
  const left = await campaign.at(day, async (scope) => (await campaign.view(scope, other.id)).guardians)
  assert.deepEqual([left, await open([link])], [[], []])
})

test('taking back that two are one brings no wrong contact back', async () => {
  const [one, other] = await twoFiles()
  await areOne()
  await correct(one.id, one.girl, '06 39 98 00 76')
  await areOne(null)
  assert.deepEqual(await contactsOf(other.girl), ['+33639980076'])
})

test('said to be one while a contact is corrected: whichever comes first, no row stays at the wrong one', async () => {
  const [one, other] = await twoFiles()
  await Promise.all([correct(one.id, one.girl, '06 39 98 00 77'), areOne()])
  assert.deepEqual(await contactsOf(one.girl, other.girl), ['+33639980077', '+33639980077'])
})

type File = { id: string; girl: string; guardian: string }

/** Two files of one name, birth date and contact, in an organisation of their own. */
async function twoFiles(): Promise<[File, File]> {
  campaign = await readCampaign(database)
  member = await campaign.member('territory coordinator')
  return [await file('Lina'), await file('Lina')]
}

async function file(firstName: string): Promise<File> {
  const id = await campaign.sent(firstName)
  return campaign.at(day, async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    return { id, girl: applicant.id, guardian: guardians[0]!.id }
  })
}

/** Somebody of the team says of the one pair that it is one person, or takes it back. */
function areOne(answer: 'same' | null = 'same'): Promise<string> {
  return campaign.as(member, async (scope) => {
    const pair = await scope.db
      .selectFrom('possibleDoubles')
      .select('id')
      .where('organisationId', '=', scope.organisationId)
      .executeTakeFirstOrThrow()
    const seen = answer === null ? 'same' : null
    const result = await answerDouble(scope, { id: pair.id, answer, seen }, site)
    return 'refused' in result ? result.refused : 'answered'
  })
}

async function correct(id: string, personId: string, typed: string): Promise<void> {
  const result = await campaign.as(
    member,
    async (scope) => {
      const application = await campaign.view(scope, id)
      const person = [application.applicant, ...application.guardians].find((it) => it.id === personId)!
      const contact = readContact(typed)!
      const replacement = { personId, seen: markOfContact(person, 0), contact, checked: 'in person' } as const
      return correctContact(scope, application, replacement, site)
    },
    day,
  )
  assert.ok('changed' in result, JSON.stringify(result))
}

function linkOf(holderId: string, objectId: string, aboutId = holderId): Promise<string> {
  const purpose = aboutId === holderId ? 'application' : 'guardian'
  const expiresAt = new Date('2027-08-01T00:00:00Z')
  return campaign.at(day, async (scope) => {
    await handOutLink(scope, { purpose, holderId, aboutId, objectId, expiresAt })
    const { id } = await scope.db
      .selectFrom('links')
      .select('id')
      .where('holderId', '=', holderId)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    return id
  })
}

function open(ids: string[]) {
  return campaign.at(day, ({ db }) =>
    db.selectFrom('links').select('id').where('id', 'in', ids).where('revokedAt', 'is', null).execute(),
  )
}

async function openFilesOf(holderId: string): Promise<string[]> {
  const rows = await campaign.at(day, ({ db }) =>
    db
      .selectFrom('links')
      .select('objectId')
      .where('holderId', '=', holderId)
      .where('revokedAt', 'is', null)
      .execute(),
  )
  return rows.map(({ objectId }) => objectId)
}

async function contactsOf(...ids: string[]): Promise<(string | null)[]> {
  const rows = await campaign.at(day, ({ db }) =>
    db.selectFrom('people').select(['id', 'email', 'phone']).where('id', 'in', ids).execute(),
  )
  return ids.map((id) => {
    const row = rows.find((it) => it.id === id)!
    return row.phone ?? row.email
  })
}

function correctionsOf(personId: string) {
  return campaign.at(day, ({ db }) =>
    db
      .selectFrom('contactCorrections')
      .select(['email', 'checked', 'correctedBy'])
      .where('personId', '=', personId)
      .execute(),
  )
}

/** What is about to leave for an address, by template. */
async function queuedTo(address: string): Promise<string[]> {
  const rows = await campaign.at(day, ({ db, organisationId }) =>
    db
      .selectFrom('messages')
      .select('template')
      .where('organisationId', '=', organisationId)
      .where('address', '=', address)
      .where('state', '=', 'queued')
      .orderBy('createdAt')
      .execute(),
  )
  return rows.map(({ template }) => template)
}
