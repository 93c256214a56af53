import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { acceptOffer, decideApplication } from '#src/applications/index.ts'
import { computedFigures } from '#src/impact/index.ts'
import { humanById, insertPerson, updatePerson } from '#src/people/index.ts'
import { personalData } from '#src/personal-data.ts'
import { erasePeople } from '#src/privacy/index.ts'
import '#src/subscriptions.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type OpenCampaign, openCampaign, site } from '#test/open-campaign.ts'
import { answerDouble } from './actions/answer-double.ts'
import { noteDoubles } from './actions/note-doubles.ts'
import type { DoubleAnswer } from './double.ts'
import { doubleById, doublePlaces, possibleDoubles } from './queries.ts'

const day = '2026-12-01T09:00:00Z'
const open = {
  search: '',
  sort: 'found',
  order: 'asc',
  filters: { answer: 'open' },
  page: 1,
  asFile: false,
} as const

let database: TestDatabase
let campaign: OpenCampaign
before(async () => {
  database = await testDatabase()
})
after(() => database?.drop())

test('a file that is sent is compared with those of girls born the same day', async () => {
  campaign = await openCampaign(database)
  await campaign.sent('Lina')
  await campaign.sent('Noor')
  await campaign.sent('Lina', '2011-05-21')
  const again = await campaign.sent('Lina')
  const { rows, total } = await campaign.at(day, (scope) => possibleDoubles(scope, null, open))
  assert.equal(total, 1)
  assert.equal(rows[0]!.name, rows[0]!.otherName)
  const double = await campaign.at(day, (scope) => doubleById(scope, null, rows[0]!.id))
  assert.ok(double!.sides.flatMap(({ files }) => files).some(({ id }) => id === again))
})

test('a name that is corrected is compared anew, and a pair is found once', async () => {
  campaign = await openCampaign(database)
  const [one, other] = [await campaign.sent('Aya'), await campaign.sent('Zélie')]
  assert.deepEqual(await openPairs(), [])
  await campaign.at(day, async (scope) => {
    const { applicant } = await campaign.view(scope, other)
    await updatePerson(scope, applicant.id, { firstName: 'Aya' })
    await noteDoubles(scope, { applicantId: applicant.id })
    await noteDoubles(scope, { applicantId: applicant.id })
  })
  assert.equal((await openPairs()).length, 1)
  assert.notEqual(one, other)
})

test('one person counts once, and taking the answer back undoes just that', async () => {
  const { ids, pairs } = await threeOfOneName()
  const [ab, ac] = pairs
  await say(ab!, 'same', null)
  await say(ac!, 'same', null)
  assert.deepEqual(await rowsOf(ids[2]!), ids)
  assert.equal(await counted(), 1 + others)
  await say(ab!, null, 'same')
  assert.deepEqual(await rowsOf(ids[2]!), [ids[0], ids[2]])
  assert.deepEqual(await rowsOf(ids[1]!), [ids[1]])
  assert.equal(await counted(), 2 + others)
})

test('what two answers join is settled: the third pair waits for nobody, and cannot say the contrary', async () => {
  const { pairs } = await threeOfOneName()
  const [ab, ac, bc] = pairs
  await say(ab!, 'same', null)
  await say(ac!, 'same', null)
  assert.deepEqual(await openPairs(), [])
  assert.equal((await girls()).possibleDoubles, 0)
  assert.equal(await say(bc!, 'different', null), 'joined by others')
  await say(ab!, null, 'same')
  assert.equal(await say(bc!, 'different', null), 'answered')
})

test('one girl gets one place: a second file of hers is offered none while the first has one', async () => {
  campaign = await openCampaign(database)
  const files = [await campaign.sent('Lina'), await campaign.sent('Lina')]
  const decide = (file: string) =>
    campaign.at(day, async (scope) => {
      const decision = { outcome: 'offered', sentence: 'Une envie.', withoutReadings: 'Un essai.' } as const
      return decideApplication(scope, await campaign.view(scope, file), decision, site)
    })
  const [pair] = await openPairs()
  await say(pair!, 'same', null)
  const refusals = await Promise.all(files.map(decide))
  assert.deepEqual(refusals.map(String).toSorted(), ['has a place already', 'null'])
})

test('two files that are one girl, offered a place each before anybody knew: of two acceptances at once, one takes it', async () => {
  campaign = await openCampaign(database)
  const files = [await campaign.sent('Lina'), await campaign.sent('Lina')]
  const [pair] = await openPairs()
  for (const file of files) {
    await campaign.guardianSays(file, 'yes')
    const decision = { outcome: 'offered', sentence: 'Une envie.', withoutReadings: 'Un essai.' } as const
    await campaign.at(day, async (scope) =>
      decideApplication(scope, await campaign.view(scope, file), decision, site),
    )
  }
  await say(pair!, 'same', null)
  const held = () =>
    campaign.at(day, async (scope) =>
      (await doublePlaces(scope, (await doubleById(scope, null, pair!))!)).map(({ state }) => state),
    )
  assert.deepEqual(await held(), ['offered', 'offered'])
  const refusals = await Promise.all(
    files.map((file) => campaign.at(day, (scope) => acceptOffer(scope, file, site))),
  )
  assert.deepEqual(refusals.map(String).toSorted(), ['has a place already', 'null'])
  assert.deepEqual(await held(), ['accepted', 'offered'])
})

test('that two are one can be taken back after one of them was erased; nobody is compared with her', async () => {
  const { ids, pairs } = await threeOfOneName()
  const [ab, ac, bc] = pairs
  await say(ab!, 'same', null)
  await campaign.at(day, (scope) =>
    erasePeople(scope, personalData, { personIds: [ids[0]!], reason: 'she asked', site }),
  )
  const seen = (id: string) => campaign.at(day, (scope) => doubleById(scope, null, id))
  assert.deepEqual(
    (await seen(ab!))?.sides.map(({ erased }) => erased),
    [true, false],
  )
  assert.equal(await seen(ac!), undefined)
  assert.deepEqual(await openPairs(), [bc])
  assert.equal(await say(ab!, null, 'same'), 'answered')
  assert.deepEqual(await rowsOf(ids[1]!), [ids[1]])
})

test('a second family name is found however short the first, and twins of one family are not', async () => {
  campaign = await openCampaign(database)
  const called = async (firstName: string, lastName: string) => {
    const file = await campaign.sent('Zoé', '2012-01-05')
    await campaign.at(day, async (scope) => {
      const { applicant } = await campaign.view(scope, file)
      await updatePerson(scope, applicant.id, { firstName, lastName, email: null, phone: null })
      await noteDoubles(scope, { applicantId: applicant.id })
    })
  }
  await called('Léa', 'Roy')
  const before = (await openPairs()).length
  await called('Inès', 'Roy')
  assert.equal((await openPairs()).length, before)
  await called('Léa', 'Roy-Delacroix')
  assert.equal((await openPairs()).length, before + 1)
})

test('two people answer at once: one answer stands, the other is shown it', async () => {
  const { pairs } = await threeOfOneName()
  const answers = await Promise.all([say(pairs[0]!, 'same', null), say(pairs[0]!, 'different', null)])
  assert.deepEqual(answers.toSorted(), ['answered', 'changed'])
})

test('pressed twice, it is said once', async () => {
  const { pairs } = await threeOfOneName()
  assert.deepEqual(await Promise.all([say(pairs[0]!, 'same', null), say(pairs[0]!, 'same', null)]), [
    'answered',
    'answered',
  ])
  const trace = await campaign.at(day, ({ db, organisationId }) =>
    db
      .selectFrom('auditEvents')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('action', '=', 'double.same')
      .execute(),
  )
  assert.equal(trace.length, 2)
})

test('whoever has rated a file without its name compares nothing of its girl before the decision', async () => {
  campaign = await openCampaign(database)
  const file = await campaign.sent('Lina')
  await campaign.sent('Lina')
  const [pair] = await openPairs()
  const readerId = await campaign.at(day, async (scope) => {
    const reader = await insertPerson(scope, { firstName: 'Lectrice', lastName: 'Fictive' })
    const written = { marks: '{}', writtenAt: scope.now, changedAt: scope.now }
    await scope.db
      .insertInto('reviews')
      .values({ organisationId: scope.organisationId, applicationId: file, readerId: reader, ...written })
      .execute()
    return reader
  })
  const seen = () =>
    campaign.at(day, async (scope) => [
      (await possibleDoubles(scope, readerId, open)).total,
      (await doubleById(scope, readerId, pair!)) !== undefined,
    ])
  assert.deepEqual(await seen(), [0, false])
  await campaign.at(day, async (scope) => {
    const decision = { outcome: 'declined', sentence: 'Trop tard.', withoutReadings: 'Un essai.' } as const
    assert.equal(await decideApplication(scope, await campaign.view(scope, file), decision, site), null)
  })
  assert.deepEqual(await seen(), [1, true])
})

test('the figure says how many may be counted twice, never a number from 1 to 4', async () => {
  const { pairs } = await threeOfOneName()
  assert.equal((await girls()).possibleDoubles, null)
  for (const pair of pairs) await say(pair, 'different', null)
  assert.equal((await girls()).possibleDoubles, 0)
})

/** Enough girls beside them that a count is shown. */
const others = 6

/** Three files of one name and birth date, all of whom came, the first first; the pairs of the first with the others. */
async function threeOfOneName(): Promise<{ ids: string[]; pairs: string[] }> {
  campaign = await openCampaign(database)
  const files = [await campaign.sent('Lina'), await campaign.sent('Lina'), await campaign.sent('Lina')]
  for (let other = 0; other < others; other++) await campaign.sent('Noor', `2011-06-1${other}`)
  await everybodyCame()
  const applicants = await campaign.at(day, (scope) =>
    Promise.all(files.map(async (id) => (await campaign.view(scope, id)).applicant.id)),
  )
  const ids = applicants.toSorted()
  const found = await openPairs()
  assert.equal(found.length, 3)
  const sidesOf = async (id: string) =>
    (await campaign.at(day, (scope) => doubleById(scope, null, id)))!.sides.map((side) => side.id).join()
  const named = await Promise.all(found.map(async (id) => [await sidesOf(id), id] as const))
  return { ids, pairs: named.toSorted(([one], [two]) => (one < two ? -1 : 1)).map(([, id]) => id) }
}

/** Past the deeds of a camp, in one cohort that is closed: only who came counts here. */
function everybodyCame(): Promise<unknown> {
  return campaign.at(day, ({ db, organisationId }) =>
    sql`with came as (
        select a.*, c.edition_id from applications a
        join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
        where a.organisation_id = ${organisationId}),
      met as (
        insert into cohorts (organisation_id, id, edition_id, site_id, name, state, created_at, closed_at)
        select organisation_id, id, edition_id, site_id, 'Les Étincelles', 'closed', ${day}::timestamptz, ${day}::timestamptz
        from came order by id limit 1 returning id)
      insert into enrolments (organisation_id, id, application_id, person_id, edition_id, site_id, programme_version_id,
        state, confirmed_at, started_at, cohort_id)
      select organisation_id, came.id, came.id, applicant_id, edition_id, site_id, programme_version_id, 'started',
        ${day}::timestamptz, ${day}::timestamptz, met.id
      from came, met`.execute(db),
  )
}

async function openPairs(): Promise<string[]> {
  const { rows } = await campaign.at(day, (scope) => possibleDoubles(scope, null, open))
  return rows.map(({ id }) => id)
}

async function say(id: string, answer: DoubleAnswer | null, seen: DoubleAnswer | null): Promise<string> {
  const result = await campaign.at(day, (scope) => answerDouble(scope, { id, answer, seen }, site))
  return 'refused' in result ? result.refused : 'answered'
}

const rowsOf = async (id: string) =>
  (await campaign.at(day, (scope) => humanById(scope, id)))?.rows.map((row) => row.id)

async function girls() {
  const { figures } = await campaign.at(day, computedFigures)
  return figures.find(({ code }) => code === 'girls-enrolled')!
}

const counted = async () => (await girls()).value
