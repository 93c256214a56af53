import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { CamelCasePlugin, type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { DB } from '#platform/database/schema.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import {
  findPlaces,
  keptAsTyped,
  loadPlaces,
  placeLabel,
  placeRoutes,
  placesWithIds,
  readPlace,
} from './index.ts'

const now = new Date('2026-11-23T09:00:00Z')
let database: TestDatabase

before(async () => {
  database = await testDatabase()
  const loaded = await Promise.all([loadPlaces(database.owner, now), loadPlaces(database.owner, now)])
  assert.deepEqual(loaded.filter(Boolean), [true], 'of two processes that start at once, one loads')
})
after(() => database.drop())

test('every entry of the official list is there, once, under its own kind', async () => {
  const url = import.meta.resolve('@etalab/decoupage-administratif/data/communes.json')
  const entries = JSON.parse(readFileSync(new URL(url), 'utf8')) as { type: string }[]
  const count = (type: string) => entries.filter((entry) => entry.type === type).length
  const { rows } = await database.owner.query<{ kind: string; count: number }>(
    `select kind, count(*)::int from ref.places where kind not in ('region', 'department') group by kind order by kind`,
  )
  assert.deepEqual(rows, [
    { kind: 'associated commune', count: count('commune-associee') },
    { kind: 'commune', count: count('commune-actuelle') },
    { kind: 'delegated commune', count: count('commune-deleguee') },
    { kind: 'district', count: count('arrondissement-municipal') },
  ])
  assert.equal(entries.length, 37_590)
  assert.equal(
    rows.reduce((sum, row) => sum + row.count, 0),
    37_590,
  )
})

const spellings: [string, string][] = [
  ['St-Denis', 'saint denis'],
  ['STE COLOMBE', 'sainte colombe'],
  ['L’Haÿ-les-Roses', 'l hay les roses'],
  ["L'Hay", 'l hay'],
  ['Œuilly', 'oeuilly'],
  ['Lyon 3ème arrondissement', 'lyon 3'],
  ['Marseille 1er', 'marseille 1'],
  ['Paris 12 e arrdt', 'paris 12'],
  ['01400', '01400'],
  ['Estrées', 'estrees'],
  ['2A', '2a'],
  ['…', ''],
]

for (const [typed, expected] of spellings) {
  test(`"${typed}" is compared as "${expected}"`, async () => {
    const { rows } = await database.owner.query<{ searchable: string }>(
      'select ref.searchable_place($1) as searchable',
      [typed],
    )
    assert.equal(rows[0]?.searchable, expected)
  })
}

/** What is typed -> what is offered first. */
const searches: [string, ...string[]][] = [
  ['st denis', 'Saint-Denis (La Réunion)', 'Saint-Denis (Seine-Saint-Denis)', 'Saint-Denis (Aude)'],
  ['saint-denis 93', 'Saint-Denis (Seine-Saint-Denis)'],
  ['93200', 'Saint-Denis (Seine-Saint-Denis)'],
  ['9320', 'Saint-Denis (Seine-Saint-Denis)'],
  ['lyon 3', 'Lyon 3e Arrondissement (Rhône)'],
  ['lyon 03', 'Lyon 3e Arrondissement (Rhône)'],
  ['marseille 1er', 'Marseille 1er Arrondissement (Bouches-du-Rhône)'],
  ['paris', 'Paris'],
  ['75012', 'Paris 12e Arrondissement'],
  ["l'hay", "L'Haÿ-les-Roses (Val-de-Marne)"],
  ['lhay', "L'Haÿ-les-Roses (Val-de-Marne)"],
  ['Lucé', 'Lucé (Eure-et-Loir)', "Lucé (Juvigny Val d'Andaine, Orne)"],
  ['luce', 'Lucé (Eure-et-Loir)', "Lucé (Juvigny Val d'Andaine, Orne)"],
  ['la loupe', 'La Loupe (Eure-et-Loir)'],
  ['germain en laye', 'Saint-Germain-en-Laye (Yvelines)'],
  ['y', 'Y (Somme)'],
  ['noumea', 'Nouméa (Nouvelle-Calédonie)'],
]

for (const [typed, ...expected] of searches) {
  test(`"${typed}" finds ${expected.join(', then ')}`, async () => {
    const found = await findPlaces(database.web, typed, { limit: 8 })
    assert.deepEqual(found.slice(0, expected.length).map(placeLabel), expected)
  })
}

test('whole departments are found where a territory is made, and nowhere else', async () => {
  const labels = async (typed: string, departments: boolean) =>
    (await findPlaces(database.web, typed, { limit: 3, departments })).map(placeLabel)
  assert.deepEqual((await labels('oise', true))[0], 'Oise (60)')
  assert.ok(!(await labels('oise', false)).includes('Oise (60)'))
  assert.deepEqual((await labels('paris', true)).slice(0, 2), ['Paris', 'Paris (75)'])
  const meaning = async (typed: string) => {
    const it = await readPlace(database.web, typed, undefined, { departments: true })
    return it.kind === 'place' ? it.place.id : it.kind
  }
  assert.equal(await meaning('oise'), 'FR:cog-department:60')
  assert.equal(await meaning('Loire-Atlantique (44)'), 'FR:cog-department:44')
  assert.equal(await meaning('Paris'), 'choose')
  const known = await placesWithIds(database.web, ['FR:cog-department:44'])
  assert.equal(placeLabel(known.get('FR:cog-department:44')!), 'Loire-Atlantique (44)')
})

test('what no place answers finds nothing, patterns and long texts included', async () => {
  for (const typed of ['chez ma tante', '', '%', '_', '…', "x' or true", 'lyon '.repeat(20)]) {
    assert.deepEqual(await findPlaces(database.web, typed, { limit: 8 }), [], typed)
  }
})

test('a former commune points to its commune, and is not offered under that one’s own name', async () => {
  const [luce] = (await findPlaces(database.web, 'Lucé Orne', { limit: 1 })) ?? []
  assert.equal(luce?.commune?.id, 'FR:cog-commune:61211')
  const saintDenis = await findPlaces(database.web, 'Saint-Denis', { limit: 20 })
  assert.ok(!saintDenis.some((place) => place.id === 'FR:cog-former-commune:93066'))
})

test('every label can be typed back and is understood as its place', async () => {
  for (const typed of ['Lucé', 'Saint-Denis', 'Sainte-Colombe', 'Bors', 'Paris 1', 'Castillon']) {
    for (const place of await findPlaces(database.web, typed, { limit: 20 })) {
      const meaning = await readPlace(database.web, placeLabel(place))
      assert.equal(meaning.kind === 'place' && meaning.place.id, place.id, placeLabel(place))
    }
  }
})

test('typed text is a place, a choice, free text, or not said', async () => {
  const meaning = async (typed: string, chosen?: string) => {
    const it = await readPlace(database.web, typed, chosen)
    return it.kind === 'place' ? it.place.id : it.kind === 'choose' ? it.among.length : it
  }
  assert.equal(await meaning('chartres'), 'FR:cog-commune:28085')
  assert.equal(await meaning('Lucé'), 2)
  assert.equal(await meaning('Lucé', 'FR:cog-former-commune:61239'), 'FR:cog-former-commune:61239')
  assert.equal(await meaning('Chartres', 'FR:cog-former-commune:61239'), 'FR:cog-commune:28085')
  assert.equal(await meaning('Saint-Sauveur'), 13)
  assert.deepEqual(await meaning('Lucé', keptAsTyped), { kind: 'free text', text: 'Lucé' })
  assert.deepEqual(await meaning('chez ma tante'), { kind: 'free text', text: 'chez ma tante' })
  assert.deepEqual(await meaning(''), { kind: 'not said' })
})

test('no search reads the whole table', async () => {
  const asked: CompiledQuery[] = []
  const web = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: database.addresses.web }) }),
    plugins: [new CamelCasePlugin()],
    log: (event) => {
      asked.push(event.query)
    },
  })
  for (const typed of ['saint', 'sa', 'y', 'denis', 'lyon 3', '93200', '93', 'st denis reunion']) {
    await findPlaces(web, typed, { limit: 8 })
  }
  await placesWithIds(web, ['FR:cog-commune:28085'])
  await web.destroy()
  const searches = asked.filter(({ sql }) => sql.includes('ref.places'))
  assert.equal(searches.length, 9)
  for (const { sql, parameters } of searches) {
    const { rows } = await database.owner.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters])
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    assert.doesNotMatch(plan, /Seq Scan/, `${parameters.join(', ')}\n${plan}`)
    if (sql.includes('search like')) assert.match(plan, /Bitmap Index Scan on places_search/)
  }
})

test('the address answers everybody the same, kept for a day, and refuses a long text', async () => {
  const routes = placeRoutes(database.web)
  const answer = await routes.request(`/places?q=${encodeURIComponent('Lucé')}`)
  const { places } = (await answer.json()) as { places: unknown[] }
  assert.deepEqual(places[0], { id: 'FR:cog-commune:28218', label: 'Lucé (Eure-et-Loir)' })
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=86400')
  assert.equal(answer.headers.get('set-cookie'), null)
  assert.deepEqual(await (await routes.request('/places')).json(), { places: [] })
  const unknown = await routes.request('/places?q=zzzz')
  assert.equal(unknown.headers.get('cache-control'), 'public, max-age=60')
  assert.equal((await routes.request(`/places?q=${'a'.repeat(61)}`)).status, 400)
})

test('a newer list adds, changes and ends places; what was chosen before keeps its name', async (t) => {
  const fresh = await testDatabase()
  t.after(() => fresh.drop())
  await loadPlaces(fresh.owner, now)
  assert.equal(await loadPlaces(fresh.owner, now), false)
  await fresh.owner.query(`
    insert into ref.places (country, scheme, code, kind, name, parent_id, offered, search, name_search)
      values ('FR', 'cog-commune', '28999', 'commune', 'Ancienne', 'FR:cog-department:28', true, ' ancienne', 'ancienne');
    update ref.places set name = 'Carnutes', valid_to = '2020-01-01', offered = false where id = 'FR:cog-commune:28085';
    delete from ref.places where id = 'FR:cog-commune:28214';
    update ref.place_lists set version = '0.0.0'`)
  assert.equal(await loadPlaces(fresh.owner, new Date('2027-01-31T23:30:00Z')), true)
  const { rows } = await fresh.owner.query<Record<string, unknown>>(
    `select name, offered, valid_from::text, valid_to::text from ref.places
     where id in ('FR:cog-commune:28085', 'FR:cog-commune:28214', 'FR:cog-commune:28999') order by code`,
  )
  assert.deepEqual(rows, [
    { name: 'Chartres', offered: true, valid_from: null, valid_to: null },
    { name: 'La Loupe', offered: true, valid_from: '2027-02-01', valid_to: null },
    { name: 'Ancienne', offered: false, valid_from: null, valid_to: '2027-02-01' },
  ])
  assert.deepEqual(await findPlaces(fresh.web, 'Ancienne', { limit: 8 }), [])
  const kept = await placesWithIds(fresh.web, ['FR:cog-commune:28999'])
  assert.equal(placeLabel(kept.get('FR:cog-commune:28999')!), 'Ancienne (Eure-et-Loir)')
})
