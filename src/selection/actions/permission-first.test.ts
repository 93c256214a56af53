import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { askedIn } from '#platform/lists/asked.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { filesToMask, maskingList } from '../masking-queries.ts'
import { queueOf } from '../reading-queries.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

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
  assert.deepEqual(await queue(campaign, reader), [minor])
  await campaign.guardianSays(minor, 'no', '2026-11-25T09:00:00Z')
  assert.deepEqual(await queue(campaign, reader), [])
  assert.equal(await campaign.read(minor, reader), 'guardian has not agreed')
})

function asksBefore(permissionBefore: 'reading' | 'offer') {
  return (file: ProgrammeDocument): ProgrammeDocument => ({
    ...file,
    guardian: { ...file.guardian, permissionBefore },
  })
}

async function queue(campaign: ReadCampaign, reader: string): Promise<string[]> {
  const lines = await campaign.as(reader, (scope) => queueOf(scope, reader, everywhere))
  return lines.map(({ id }) => id)
}
