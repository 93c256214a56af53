import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { csvOf } from '#platform/csv/csv.ts'
import { loadPlaces } from '#src/places/index.ts'
import { mask } from '#src/selection/masking.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { judged, rowsOf, sample } from './sample.ts'

// What is here today, against files that others made. `npm run test:samples`; CONTRIBUTING.md says how to have the files.

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await loadPlaces(database.owner, new Date('2026-11-23T09:00:00Z'))
})
after(() => database?.drop())

const answers = 'survey/new-coder-survey-2016-first-8000.csv'

test('8,000 answers that people typed come back whole from a file of ours, in both languages', () => {
  const rows = rowsOf(sample(answers), ',')
  assert.ok(rows.length > 7_000, `${rows.length} rows`)
  for (const [language, separator] of [
    ['fr', ';'],
    ['en', ','],
  ] as const) {
    const written = csvOf(rows, language)
    assert.ok(written.startsWith('\uFEFF'))
    const read = rowsOf(written.slice(1), separator)
    assert.equal(read.length, rows.length)
    const different = rows.findIndex((row, at) => read[at]!.join('\0') !== row.map(harmless).join('\0'))
    assert.equal(different, -1, `row ${different}: ${read[different]?.join(' | ')}`)
  }
})

/** What a spreadsheet would compute is a text in our files. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

test('no link and no address that people typed among their answers is left for a reader', () => {
  const cells = new Set(rowsOf(sample(answers), ',').flat())
  const telling = [...cells].filter((cell) => /https?:\/\/|www\.|\S@\S+\.\S/.test(cell))
  assert.ok(telling.length > 0)
  const left = telling
    .map((cell) => mask(cell, nothing))
    .filter((it) => /https?:\/\/\w|www\.\w|\w@\w+\.\w/.test(it))
  assert.deepEqual(left, [])
})

const nothing = { firstNames: [], lastNames: [], schools: [], communes: [] }

const jobs = 'rome/appellations_public.csv'

test('the names of 11,090 jobs are words that a reader may read: none is hidden as a name, a number or a link', () => {
  const [titles = [], ...rows] = rowsOf(sample(jobs), ';')
  const names = rows.map((row) => row[titles.indexOf('libelle_appellation_long')]!)
  assert.ok(names.length > 11_000, `${names.length} jobs`)
  const hidden = names
    .map((name) => `Plus tard, je veux devenir ${name}.`)
    .filter((sentence) => mask(sentence, nothing) !== sentence)
  assert.deepEqual(hidden, [])
})

const schemas = ['data-inclusion/structure.json', 'data-inclusion/service.json']

type Schema = { properties: Record<string, { anyOf?: { pattern?: string }[] }> }

test('every commune and district that we offer has codes that the schema of the sector accepts', async () => {
  const { rows } = await database.owner.query<{ code: string; postcodes: string[] }>(
    `select code, postcodes from ref.places where offered and kind in ('commune', 'district')`,
  )
  for (const path of schemas) {
    const schema = JSON.parse(sample(path)) as Schema
    const pattern = (property: string) =>
      new RegExp(schema.properties[property]!.anyOf!.find((it) => it.pattern !== undefined)!.pattern!, 'u')
    const [code, postcode] = [pattern('code_insee'), pattern('code_postal')]
    const refused = rows.filter(
      (row) => !code.test(row.code) || row.postcodes.some((it) => !postcode.test(it)),
    )
    assert.deepEqual(refused, [], path)
  }
})

test('says how many files it judged', (t) => {
  // Something must have been read: a folder of other files proves nothing.
  assert.deepEqual([...judged].toSorted(), [answers, jobs, ...schemas].toSorted())
  t.diagnostic(`${judged.size} files by others were judged`)
})
