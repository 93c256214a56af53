import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { loadPlaces } from '#src/places/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { livesAt } from '#test/where-she-comes-from.ts'
import { endTerritory } from './actions/end-territory.ts'
import { nameTerritory } from './actions/name-territory.ts'
import { putPlace } from './actions/put-place.ts'
import { renameTerritory } from './actions/rename-territory.ts'
import { takePlaceOut } from './actions/take-place-out.ts'
import { territoriesInUse } from './queries.ts'

const now = '2026-11-23T09:00:00Z'
const [creil, oise, nantes] = ['FR:cog-commune:60175', 'FR:cog-department:60', 'FR:cog-commune:44109']
let database: TestDatabase

before(async () => {
  database = await testDatabase()
  await loadPlaces(database.owner, new Date(now))
})
after(() => database.drop())

async function named(scope: Scope, name: string): Promise<string> {
  const territory = await nameTerritory(scope, name)
  assert.ok('id' in territory)
  return territory.id
}

const drawn = (campaign: OpenCampaign) =>
  campaign.at(now, async (scope) =>
    (await territoriesInUse(scope)).map(({ name, places }) => [name, places.map(({ label }) => label)]),
  )

const journal = (campaign: OpenCampaign) =>
  campaign.at(now, async ({ db }) => {
    const events = db.selectFrom('auditEvents').select('action').where('objectKind', '=', 'territory')
    return (await events.execute()).map(({ action }) => action).toSorted()
  })

describe('a territory', () => {
  it('is named, holds communes and departments, changes its name and is ended, all of it in the journal', async () => {
    const campaign = await openCampaign(database)
    const id = await campaign.at(now, async (scope) => {
      const territoryId = await named(scope, 'Picardie')
      for (const placeId of [oise, creil, creil])
        assert.equal(await putPlace(scope, { territoryId, placeId }), null)
      return territoryId
    })
    assert.deepEqual(await drawn(campaign), [['Picardie', ['Creil (Oise)', 'Oise (60)']]])
    await campaign.at(now, async (scope) => {
      await takePlaceOut(scope, { territoryId: id, placeId: creil })
      await takePlaceOut(scope, { territoryId: id, placeId: creil })
      const renaming = { territoryId: id, seen: 'Picardie', name: 'Oise' }
      assert.equal(await renameTerritory(scope, renaming), null)
      assert.equal(await renameTerritory(scope, renaming), null, 'pressed twice')
    })
    assert.deepEqual(await drawn(campaign), [['Oise', ['Oise (60)']]])
    await campaign.at(now, async (scope) => {
      await endTerritory(scope, id)
      await endTerritory(scope, id)
      assert.deepEqual(await putPlace(scope, { territoryId: id, placeId: nantes }), { refused: 'ended' })
      assert.deepEqual(await renameTerritory(scope, { territoryId: id, seen: 'Oise', name: 'X' }), {
        refused: 'ended',
      })
    })
    assert.deepEqual(await drawn(campaign), [])
    assert.deepEqual(await journal(campaign), [
      'territory.ended',
      'territory.named',
      'territory.place-added',
      'territory.place-added',
      'territory.place-removed',
      'territory.renamed',
    ])
    await campaign.at(now, async (scope) => {
      const again = await named(scope, 'oise')
      assert.equal(await putPlace(scope, { territoryId: again, placeId: oise }), null, 'both are free again')
    })
  })

  it('shares its name and its places with no other: the refusal says which one holds it', async () => {
    const campaign = await openCampaign(database)
    await campaign.at(now, async (scope) => {
      const [north, west] = [await named(scope, 'Picardie'), await named(scope, 'Bretagne')]
      assert.deepEqual(await nameTerritory(scope, ' PICARDIE'), { refused: 'name taken' })
      assert.deepEqual(
        await renameTerritory(scope, { territoryId: west, seen: 'Bretagne', name: 'picardie' }),
        {
          refused: 'name taken',
        },
      )
      assert.equal(await putPlace(scope, { territoryId: north, placeId: oise }), null)
      assert.deepEqual(await putPlace(scope, { territoryId: west, placeId: oise }), {
        refused: 'in another',
        territory: 'Picardie',
      })
      assert.equal(
        await putPlace(scope, { territoryId: west, placeId: creil }),
        null,
        'a commune beside its department',
      )
    })
  })

  it('takes a place once when two people put it into two territories at the same moment', async () => {
    const campaign = await openCampaign(database)
    const ids = await campaign.at(now, async (scope) => [
      await named(scope, 'Un'),
      await named(scope, 'Deux'),
    ])
    const answers = await Promise.all(
      ids.map((territoryId) =>
        campaign.at(now, (scope) => putPlace(scope, { territoryId, placeId: nantes })),
      ),
    )
    assert.deepEqual(answers.map((it) => it?.refused ?? 'put').toSorted(), ['in another', 'put'])
    const twice = await Promise.all(
      [1, 2].map(() => campaign.at(now, (scope) => nameTerritory(scope, 'Trois'))),
    )
    assert.equal(twice.filter((it) => 'refused' in it).length, 1, 'and its name once')
  })

  it('renamed by somebody else meanwhile is not overwritten: the name that stands is said', async () => {
    const campaign = await openCampaign(database)
    await campaign.at(now, async (scope) => {
      const territoryId = await named(scope, 'Nord')
      assert.equal(await renameTerritory(scope, { territoryId, seen: 'Nord', name: 'Hauts' }), null)
      assert.deepEqual(await renameTerritory(scope, { territoryId, seen: 'Nord', name: 'Lille' }), {
        refused: 'changed',
        name: 'Hauts',
      })
    })
  })

  it('is nothing to another organisation', async () => {
    const [campaign, other] = [await openCampaign(database), await openCampaign(database)]
    const id = await campaign.at(now, (scope) => named(scope, 'Picardie'))
    await other.at(now, async (scope) => {
      assert.deepEqual(await putPlace(scope, { territoryId: id, placeId: oise }), { refused: 'ended' })
      assert.equal(await endTerritory(scope, id), 'unknown')
      assert.deepEqual(await territoriesInUse(scope), [])
      await named(scope, 'Picardie')
    })
    assert.deepEqual(await drawn(campaign), [['Picardie', []]])
  })
})

describe('where applicants live', () => {
  it('is counted by territory: a commune before its department, once, and outside or unknown on their own', async () => {
    const campaign = await openCampaign(database)
    const homes = { Lina: creil, Zoé: 'FR:cog-commune:60414', Nour: nantes, Ada: 'Chez ma tante' }
    const applications = await Promise.all(
      Object.entries(homes).map(async ([name, home]) => ({ id: await campaign.sent(name), home })),
    )
    const counted = await campaign.at(now, async (scope) => {
      for (const { id, home } of applications) await livesAt(scope, id, home)
      const [around, county] = [await named(scope, 'Bassin creillois'), await named(scope, 'Oise')]
      await putPlace(scope, { territoryId: county, placeId: oise })
      await putPlace(scope, { territoryId: around, placeId: creil })
      const rows = await scope.db.selectFrom('applicationCircumstances').select('territory').execute()
      return rows.map(({ territory }) => territory)
    })
    assert.deepEqual(new Set(counted), new Set(['Bassin creillois', 'Oise', '', null]))
    assert.equal(counted.length, 4)
  })
})
