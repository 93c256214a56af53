import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { loadPlaces } from '#src/places/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { insertCamp } from '#test/held-camp.ts'
import { inNewOrganisation as inNewOrganisationOf } from '#test/new-organisation.ts'
import { enterTotal } from './actions/enter-total.ts'
import { quotePublication } from './actions/quote-publication.ts'
import { figuresJson } from './figures-json.ts'
import { computedFigures, countedTotals, quotations } from './queries.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await loadPlaces(database.owner, now)
})
after(() => database.drop())

const now = new Date('2026-11-23T09:00:00Z')

const inNewOrganisation = <T>(work: (scope: Scope) => Promise<T>) => inNewOrganisationOf(database, now, work)

const valuesOf = async (scope: Scope) =>
  Object.fromEntries(
    (await computedFigures(scope)).figures.map(({ code, value, rows }) => [code, [value, rows]]),
  )

/** Six closed camps in five departments; two of them in one, in different communes. */
async function closedCamps(scope: Scope): Promise<void> {
  const communes = {
    Creil: '60175',
    Montataire: '60414',
    Cergy: '95127',
    Nantes: '44109',
    Lille: '59350',
    Lyon: '69123',
  }
  for (const [commune, inseeCode] of Object.entries(communes))
    await insertCamp(scope, { girls: 0, commune, inseeCode, year: 2026, sessions: 1 })
}

async function drawTerritory(scope: Scope, name: string, communes: readonly string[], department?: string) {
  const { db, organisationId, actor } = scope
  const id = newId(now)
  await db
    .insertInto('territories')
    .values({ organisationId, id, name, createdAt: now, createdBy: actor.id! })
    .execute()
  const places = communes.map((code) => `FR:cog-commune:${code}`)
  if (department !== undefined) places.push(`FR:cog-department:${department}`)
  for (const placeId of places) {
    const added = {
      organisationId,
      id: newId(now),
      territoryId: id,
      placeId,
      addedAt: now,
      addedBy: actor.id!,
    }
    await db.insertInto('territoryPlaces').values(added).execute()
  }
}

/** In French, what the figure says that it counts. */
async function territoriesSaid(scope: Scope): Promise<string> {
  const { figures } = await computedFigures(scope)
  return figures.find(({ code }) => code === 'territories')!.definition.fr
}

async function insertStructure({ db, organisationId, actor }: Scope, kind: string): Promise<string> {
  const id = newId(now)
  const made = { organisationId, id, createdAt: now, createdBy: actor.id! }
  await db
    .insertInto('structures')
    .values({ ...made, kind, name: 'Établissement fictif' })
    .execute()
  return id
}

type Heads = { structure: string; day: string; heads: number | null; how: 'counted' | 'estimated' | null }

async function insertTalk(
  { db, organisationId, actor }: Scope,
  { structure, day, heads, how }: Heads,
): Promise<void> {
  const made = { organisationId, id: newId(now), createdAt: now, createdBy: actor.id! }
  const counted = heads === null ? {} : { headCountBy: actor.id, headCountAt: now }
  await db
    .insertInto('talks')
    .values({ ...made, structureId: structure, day, headCount: heads, headCountKind: how, ...counted })
    .execute()
}

describe('computed figures', () => {
  it('count nothing, and show nothing, in an organisation that has not begun', async () => {
    const computed = await inNewOrganisation((scope) => computedFigures(scope))
    assert.deepEqual(computed.figures, [])
    assert.deepEqual(computed.editions, [])
    assert.equal(computed.asOf, now)
  })

  it('count people once, sessions once and presences minute by minute', async () => {
    const { values, computed } = await inNewOrganisation(async (scope) => {
      const first = await insertCamp(scope, { girls: 8, commune: 'Creil', year: 2025, sessions: 6 })
      await insertCamp(scope, {
        girls: 7,
        commune: 'Cergy',
        year: 2026,
        sessions: 5,
        again: first.slice(0, 5),
      })
      return { values: await valuesOf(scope), computed: await computedFigures(scope) }
    })
    assert.deepEqual(values['girls-enrolled'], [10, 15])
    assert.deepEqual(values['taught-hours'], [11 * 180, 11])
    assert.deepEqual(values['learner-hours'], [(8 * 6 + 7 * 5) * 180, 11])
    assert.deepEqual(values['cohorts-held'], [null, 'small'])
    const girls = computed.figures.find(({ code }) => code === 'girls-enrolled')
    assert.deepEqual(girls?.period, { from: '2025-07-06', to: '2026-07-06' })
    assert.deepEqual(
      computed.editions?.map(({ name, girls: number }) => [name.fr, number]),
      [
        ['Camp 2026', 7],
        ['Camp 2025', 8],
      ],
    )
  })

  it('tell nothing of a cohort under way, whoever comes to its sessions, until it is closed', async () => {
    const { under, closed } = await inNewOrganisation(async (scope) => {
      await insertCamp(scope, { girls: 8, commune: 'Creil', year: 2026, sessions: 6 })
      const alone = await computedFigures(scope)
      await insertCamp(scope, { girls: 9, commune: 'Cergy', year: 2025, sessions: 1, closed: false })
      assert.deepEqual(await computedFigures(scope), alone)
      await scope.db.updateTable('cohorts').set({ state: 'closed', closedAt: now }).execute()
      return { under: alone, closed: await valuesOf(scope) }
    })
    assert.equal(under.editions?.length, 1)
    assert.deepEqual(closed['girls-enrolled'], [17, 17])
    assert.deepEqual(closed['learner-hours'], [(8 * 6 + 9) * 180, 7])
  })

  it('count a cohort and its department only when it is closed', async () => {
    const { values, said } = await inNewOrganisation(async (scope) => {
      await closedCamps(scope)
      const camp = { girls: 0, commune: 'Marseille', inseeCode: '13055', year: 2026, sessions: 1 }
      await insertCamp(scope, { ...camp, closed: false })
      await insertCamp(scope, { girls: 0, commune: 'Ailleurs', year: 2026, sessions: 1 })
      return { values: await valuesOf(scope), said: await territoriesSaid(scope) }
    })
    assert.deepEqual(values['cohorts-held'], [7, 7])
    assert.deepEqual(values.territories, [5, 7], 'all closed cohorts were looked at')
    assert.match(said, /les départements, tant que l’association n’a pas nommé ses territoires/)
  })

  it('count the territories of the organisation once it has named one, and say so', async () => {
    const { values, said } = await inNewOrganisation(async (scope) => {
      await closedCamps(scope)
      const places = [['60175'], ['95127'], ['44109', '29019'], ['59350'], ['69123'], ['33063']]
      for (const [at, codes] of places.entries()) await drawTerritory(scope, `Territoire ${at}`, codes)
      await drawTerritory(scope, 'Oise', [], '60')
      return { values: await valuesOf(scope), said: await territoriesSaid(scope) }
    })
    assert.deepEqual(
      values.territories,
      [6, 6],
      'Creil by itself, another commune of the Oise by its department',
    )
    assert.match(said, /les territoires nommés par l’association/)
  })

  it('count each school on the list once, two of one name as two, and people apart as they were counted or estimated', async () => {
    const { values, period } = await inNewOrganisation(async (scope) => {
      const schools = []
      for (let at = 0; at < 5; at++) schools.push(await insertStructure(scope, 'school'))
      for (const structure of schools) {
        await insertTalk(scope, { structure, day: '2026-10-05', heads: 30, how: 'counted' })
        await insertTalk(scope, { structure, day: '2026-11-02', heads: 50, how: 'estimated' })
        await insertTalk(scope, { structure, day: '2026-11-16', heads: null, how: null })
      }
      const company = await insertStructure(scope, 'company')
      await insertTalk(scope, { structure: company, day: '2026-09-14', heads: 12, how: 'counted' })
      const { figures } = await computedFigures(scope)
      return {
        values: await valuesOf(scope),
        period: figures.find(({ code }) => code === 'schools-visited')?.period,
      }
    })
    assert.deepEqual(values, {
      'schools-visited': [5, 10],
      'people-counted': [162, 6],
      'people-estimated': [250, 5],
    })
    assert.deepEqual(period, { from: '2026-10-05', to: '2026-11-02' })
  })

  it('hide a count of schools from 1 to 4', async () => {
    const values = await inNewOrganisation(async (scope) => {
      const structure = await insertStructure(scope, 'school')
      await insertTalk(scope, { structure, day: '2026-10-05', heads: 54, how: 'counted' })
      return valuesOf(scope)
    })
    assert.deepEqual(values, { 'schools-visited': [null, 'small'], 'people-counted': [54, 'small'] })
  })

  it('say neither beside the editions nor beside their rows how few came twice', async () => {
    const { values, editions } = await inNewOrganisation(async (scope) => {
      const first = await insertCamp(scope, { girls: 8, commune: 'Creil', year: 2025, sessions: 6 })
      const again = { year: 2026, sessions: 5, again: first.slice(0, 2) }
      await insertCamp(scope, { girls: 7, commune: 'Cergy', ...again })
      return { values: await valuesOf(scope), editions: (await computedFigures(scope)).editions }
    })
    assert.deepEqual(values['girls-enrolled'], [13, 'linked'])
    assert.equal(editions, null)
  })

  it('say nothing that would give away a camp of three girls', async () => {
    const { values, editions } = await inNewOrganisation(async (scope) => {
      await insertCamp(scope, { girls: 16, commune: 'Creil', year: 2025, sessions: 6 })
      await insertCamp(scope, { girls: 3, commune: 'Cergy', year: 2026, sessions: 6 })
      return { values: await valuesOf(scope), editions: (await computedFigures(scope)).editions }
    })
    assert.deepEqual(values['girls-enrolled'], [19, 19])
    assert.equal(editions, null)
  })

  it('never include another organisation', async () => {
    await inNewOrganisation((scope) =>
      insertCamp(scope, { girls: 9, commune: 'Creil', year: 2026, sessions: 6 }),
    )
    assert.deepEqual(await inNewOrganisation(valuesOf), {})
  })
})

describe('the same figures for machines', () => {
  it('hide what the page hides and quote what was published, apart', async () => {
    const json = await inNewOrganisation(async (scope) => {
      await insertCamp(scope, { girls: 3, commune: 'Creil', inseeCode: '60175', year: 2026, sessions: 6 })
      await enterTotal(scope, {
        figure: 'cohorts-held',
        value: 2,
        fromDay: '2017-01-01',
        toDay: '2021-12-31',
        document: 'Rapport 2021',
        countedBy: 'La trésorière',
        countedOn: '2022-03-01',
      })
      await quotePublication(scope, {
        words: '36 projects',
        language: 'en',
        source: 'Our social impact',
        address: null,
        onDay: '2026-11-20',
        dayIs: 'read',
      })
      return figuresJson(
        { slug: 'ricochet', name: 'Ricochet' },
        await computedFigures(scope),
        await countedTotals(scope),
        await quotations(scope),
      )
    })
    const values = Object.fromEntries(json.computed.map(({ code, value, rows }) => [code, [value, rows]]))
    assert.deepEqual(values, {
      'girls-enrolled': ['fewer than 5', 'fewer than 5'],
      'cohorts-held': ['fewer than 5', 'fewer than 5'],
      'taught-hours': [1080, 6],
      'learner-hours': ['not shown', 'not shown'],
      territories: ['not shown', 'not shown'],
    })
    assert.equal(json.countedBefore[0]?.value, 'fewer than 5')
    assert.equal(json.editions, 'not shown')
    assert.equal(json.published[0]?.words, '36 projects')
  })
})
