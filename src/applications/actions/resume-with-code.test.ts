import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hashOf } from '#platform/ids/ids.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { handOutResumeCode } from './hand-out-resume-code.ts'
import { resumeWithCode } from './resume-with-code.ts'

let database: TestDatabase
let campaign: OpenCampaign
let id: string

before(async () => {
  database = await testDatabase()
  campaign = await openCampaign(database)
  id = await campaign.sent('Lina', '2011-05-20')
})

after(() => database.drop())

const newCode = () =>
  campaign.at('2026-11-23T10:00:00Z', async (scope) =>
    handOutResumeCode(scope, await campaign.view(scope, id)),
  )

const open = (code: string, birthDate: string, instant = '2026-11-23T10:05:00Z') =>
  campaign.at(instant, (scope) => resumeWithCode(scope, { code, birthDate }))

test('the code opens the application with the birth date, however it is typed', async () => {
  const code = await newCode()
  const typed = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5)} `
  assert.ok('token' in (await open(typed, '2011-05-20')))
})

test('a wrong code and a wrong birth date get the same answer', async () => {
  const code = await newCode()
  assert.deepEqual(await open('AAAAAAAAAA', '2011-05-20'), { refused: 'wrong' })
  assert.deepEqual(await open(code, '2011-05-21'), { refused: 'wrong' })
})

test('the fifth wrong birth date closes the code for an hour, even to the right one', async () => {
  const code = await newCode()
  for (let fault = 1; fault < 5; fault++)
    assert.deepEqual(await open(code, '2010-01-01'), { refused: 'wrong' })
  assert.deepEqual(await open(code, '2010-01-01'), { refused: 'closed' })
  assert.deepEqual(await open(code, '2011-05-20', '2026-11-23T11:04:59Z'), { refused: 'closed' })
  assert.ok('token' in (await open(code, '2011-05-20', '2026-11-23T11:05:00Z')))
})

test('the link that a code opens lives as long as one that is sent: by the clocks of her site', async () => {
  const west = await openCampaign(database, { edition: { sites: [onGuadeloupe] } })
  const hers = await west.sent('Maya', '2011-05-20')
  const code = await west.at('2026-11-23T10:00:00Z', async (scope) =>
    handOutResumeCode(scope, await west.view(scope, hers)),
  )
  await west.at('2026-11-23T10:05:00Z', async (scope) => {
    const opened = await resumeWithCode(scope, { code, birthDate: '2011-05-20' })
    assert.ok('token' in opened)
    const { expiresAt } = await scope.db
      .selectFrom('links')
      .select('expiresAt')
      .where('tokenHash', '=', hashOf(opened.token))
      .executeTakeFirstOrThrow()
    assert.equal(expiresAt.toISOString(), '2027-08-31T04:00:00.000Z')
  })
})

const onGuadeloupe = {
  mode: 'on-site',
  key: 'les-abymes',
  name: 'Un lieu fictif',
  timeZone: 'America/Guadeloupe',
  capacity: 4,
  personToCall: { name: 'Line Fictive', phone: '+590690000000' },
  commune: { inseeCode: '97101', name: 'Les Abymes' },
} as const

test('the journal knows each code, each opening and each closing, and never the code', async () => {
  const code = await newCode()
  await open(code, '2011-05-20')
  const rows = await campaign.at('2026-11-23T10:06:00Z', ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select(['action', 'details', 'subjectId'])
      .where('action', 'like', 'resume-code.%')
      .execute(),
  )
  const actions = new Set(rows.map(({ action }) => action))
  assert.deepEqual(actions, new Set(['resume-code.given', 'resume-code.used', 'resume-code.closed']))
  assert.ok(rows.every(({ subjectId }) => subjectId !== null))
  assert.ok(!JSON.stringify(rows).includes(code))
})

test('five faults at once are all counted', async () => {
  const code = await newCode()
  await Promise.all(Array.from({ length: 5 }, () => open(code, '2010-01-01')))
  assert.deepEqual(await open(code, '2011-05-20'), { refused: 'closed' })
})

test('a new code replaces the one before', async () => {
  const before = await newCode()
  await newCode()
  assert.deepEqual(await open(before, '2011-05-20'), { refused: 'wrong' })
})
