import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { askedIn } from '#platform/lists/asked.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { readCampaign } from '#test/read-campaign.ts'
import { filesToMask, fileToMask, maskingList } from '../masking-queries.ts'
import { fileToRead, queueOf } from '../reading-queries.ts'
import { confirmMasking } from './mask-file.ts'
import { declareConflict } from './review-file.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

test('readers get a file once a person has confirmed its masked texts, and only then', async () => {
  const campaign = await readCampaign(database)
  const reader = await campaign.member('reader')
  const id = await campaign.sent('Lina')
  assert.deepEqual(await campaign.queue(reader), [])
  await campaign.masked(id)
  assert.deepEqual(await campaign.queue(reader), [id])
  assert.equal(await campaign.stateOf(id), 'under review')
})

test('a double click is one reading; another click changes it, until the decision', async () => {
  const campaign = await readCampaign(database)
  const [reader, other, board] = [
    await campaign.member('reader'),
    await campaign.member('reader'),
    await campaign.member('board member'),
  ]
  const id = await campaign.sent('Lina')
  assert.equal(await campaign.read(id, reader), 'not masked yet')
  await campaign.masked(id)
  assert.deepEqual(await Promise.all([campaign.read(id, reader, 1), campaign.read(id, reader, 1)]), [
    null,
    null,
  ])
  assert.equal(await campaign.read(id, reader, 3), null)
  const own = await campaign.as(reader, (scope) => fileToRead(scope, id, reader))
  assert.deepEqual([own?.readings, own?.own?.marks], [1, { wish: 3, perseverance: 3 }])
  await campaign.read(id, other)
  assert.equal(await campaign.decided(id, board, 'offered'), null)
  assert.equal(await campaign.read(id, reader, 0), 'already decided')
})

test('nothing of another reader reaches a reader, before and after her own marks', async () => {
  const campaign = await readCampaign(database)
  const [reader, other] = [await campaign.member('reader'), await campaign.member('reader')]
  const id = await campaign.sent('Lina')
  await campaign.masked(id)
  await campaign.read(id, other, 3)
  const before = await campaign.as(reader, (scope) => fileToRead(scope, id, reader))
  assert.equal(before?.own, null)
  await campaign.read(id, reader, 1)
  const now = await campaign.as(reader, (scope) => fileToRead(scope, id, reader))
  assert.deepEqual(now?.own?.marks, { wish: 1, perseverance: 1 })
})

test('a queue begins with the files that were read least, and ends when each has its readings', async () => {
  const campaign = await readCampaign(database)
  const readers = [
    await campaign.member('reader'),
    await campaign.member('reader'),
    await campaign.member('reader'),
  ]
  const files = [await campaign.sent('Lina'), await campaign.sent('Zoé'), await campaign.sent('Aya')]
  for (const id of files) await campaign.masked(id)
  await campaign.read(files[0]!, readers[0]!)
  assert.equal((await campaign.queue(readers[1]!)).at(-1), files[0])
  await campaign.read(files[0]!, readers[1]!)
  assert.deepEqual((await campaign.queue(readers[2]!)).toSorted(), files.slice(1).toSorted())
  const own = await campaign.as(readers[0]!, (scope) => queueOf(scope, readers[0]!, everywhere))
  assert.deepEqual(own.at(-1), { id: files[0], rated: true })
})

test('a declared conflict takes the file out of her queue, and her reading back', async () => {
  const campaign = await readCampaign(database)
  const [reader, other] = [await campaign.member('reader'), await campaign.member('reader')]
  const id = await campaign.sent('Lina')
  await campaign.masked(id)
  await campaign.read(id, reader)
  const declare = () => campaign.as(reader, (scope) => declareConflict(scope, id))
  assert.deepEqual(await Promise.all([declare(), declare()]), [null, null])
  assert.deepEqual(await campaign.queue(reader), [])
  assert.equal(await campaign.read(id, reader), 'she knows her')
  assert.deepEqual(await campaign.queue(other), [id])
  const left = await campaign.as(other, (scope) => fileToRead(scope, id, other))
  assert.equal(left?.readings, 0)
  assert.equal(await campaign.decided(id, reader, 'waiting', 'Pressé.'), 'you know her')
})

test('a guardian does not read her child, nor whoever masked a file that file', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Lina')
  const masker = await campaign.member('territory coordinator')
  await campaign.as(masker, (scope) => confirmMasking(scope, id))
  const guardian = (await campaign.at('2026-11-24T09:00:00Z', (scope) => campaign.view(scope, id)))
    .guardians[0]!
  assert.deepEqual(await campaign.queue(guardian.id), [])
  assert.deepEqual(await campaign.queue(masker), [])
  assert.equal(await campaign.read(id, guardian.id), 'she knows her')
})

test('a refused file, a waiting one and a withdrawn one are absent from every queue at the next load', async () => {
  const campaign = await readCampaign(database)
  const reader = await campaign.member('reader')
  const chief = await campaign.member('board member')
  const [declined, waiting, gone] = [
    await campaign.sent('Lina'),
    await campaign.sent('Zoé'),
    await campaign.sent('Aya'),
  ]
  for (const id of [declined, waiting, gone]) await campaign.masked(id)
  assert.equal((await campaign.queue(reader)).length, 3)
  await campaign.decided(declined, chief, 'declined', 'Elle est partie ailleurs.')
  await campaign.decided(waiting, chief, 'waiting', 'Elle appelle demain.')
  await campaign.withdraws(gone)
  assert.deepEqual(await campaign.queue(reader), [])
})

test('another organisation has none of this', async () => {
  const [here, elsewhere] = [await readCampaign(database), await readCampaign(database)]
  const id = await here.sent('Lina')
  await here.masked(id)
  const reader = await elsewhere.member('reader')
  assert.deepEqual(await elsewhere.queue(reader), [])
  assert.equal(await elsewhere.as(reader, (scope) => fileToMask(scope, id)), undefined)
  assert.equal(await elsewhere.as(reader, (scope) => fileToRead(scope, id, reader)), undefined)
  assert.equal(await elsewhere.as(reader, (scope) => fileToRead(scope, newId(), reader)), undefined)
})

test('where the programme asks a guardian first, nothing is masked or read before her yes, nor after her no', async () => {
  const first = { programme: asksBefore('reading') }
  const campaign = await readCampaign(database, first)
  const [coordinator, reader] = [
    await campaign.member('territory coordinator'),
    await campaign.member('reader'),
  ]
  const [minor, grown] = [await campaign.sent('Lina'), await campaign.sent('Inès', '2009-01-10')]
  const toMask = () =>
    campaign.as(coordinator, async (scope) => {
      const nowhere = { everywhere: false, editions: [], sites: [], cohorts: [] }
      const { rows } = await filesToMask(
        scope,
        { reach: everywhere, ownReading: nowhere },
        askedIn({}, maskingList),
      )
      return rows.map(({ id }) => id)
    })
  assert.deepEqual(await toMask(), [grown], 'who is of age needs nobody')
  await campaign.guardianSays(minor, 'yes')
  assert.deepEqual((await toMask()).toSorted(), [minor, grown].toSorted())
  await campaign.masked(minor)
  assert.deepEqual(await campaign.queue(reader), [minor])
  await campaign.guardianSays(minor, 'no', '2026-11-25T09:00:00Z')
  assert.deepEqual(await campaign.queue(reader), [])
  assert.equal(await campaign.read(minor, reader), 'guardian has not agreed')
})

function asksBefore(permissionBefore: 'reading' | 'offer') {
  return (file: ProgrammeDocument): ProgrammeDocument => ({
    ...file,
    guardian: { ...file.guardian, permissionBefore },
  })
}
