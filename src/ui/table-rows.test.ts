import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askedIn, rowsPerPage } from '#platform/lists/asked.ts'
import type { Column, ListFilter } from './table.tsx'
import { arranged, fileRows } from './table-rows.ts'

type Girl = { name: string; minutes: number | null; state: 'in' | 'out' }

const columns: Column<Girl>[] = [
  { key: 'name', header: 'Nom', value: ({ name }) => name },
  {
    key: 'hours',
    header: 'Heures',
    value: ({ minutes }) => minutes,
    inFile: ({ minutes }) => (minutes ?? 0) / 60,
  },
  { header: 'État', value: ({ state }) => state, onlyInFile: true },
  { header: 'À faire', cell: () => 'Appeler' },
]
const filters: ListFilter<Girl>[] = [
  {
    name: 'state',
    label: 'État',
    choices: [
      { value: 'in', label: 'in' },
      { value: 'out', label: 'out' },
    ],
    of: ({ state }) => state,
  },
]
const offer = {
  sorts: ['name', 'hours'],
  sort: 'name',
  order: 'asc',
  filters: { state: ['in', 'out'] },
} as const
const girls: Girl[] = [
  { name: 'Zoé', minutes: 90, state: 'in' },
  { name: 'Élise', minutes: null, state: 'in' },
  { name: 'Emma', minutes: 30, state: 'out' },
  { name: 'eléonore', minutes: 600, state: 'in' },
]
const shown = (query: Record<string, string>) =>
  arranged(girls, { columns, filters }, askedIn(query, offer), 'fr').rows.map(({ name }) => name)

test('names sort as people read them: accents and capitals aside', () => {
  assert.deepEqual(shown({}), ['eléonore', 'Élise', 'Emma', 'Zoé'])
  assert.deepEqual(shown({ order: 'desc' }), ['Zoé', 'Emma', 'Élise', 'eléonore'])
})

test('numbers sort as numbers; what is not known comes last either way', () => {
  assert.deepEqual(shown({ sort: 'hours' }), ['Emma', 'Zoé', 'eléonore', 'Élise'])
  assert.deepEqual(shown({ sort: 'hours', order: 'desc' }), ['eléonore', 'Zoé', 'Emma', 'Élise'])
})

test('each word searched is found without its accents, and filters narrow further', () => {
  assert.deepEqual(shown({ search: 'ELE' }), ['eléonore'])
  assert.deepEqual(shown({ search: 'e', state: 'out' }), ['Emma'])
  assert.deepEqual(shown({ search: 'emma in' }), [])
})

test('a file has every column that says something, and no button', () => {
  assert.deepEqual(fileRows(columns, [girls[0]!]), [
    ['Nom', 'Heures', 'État'],
    ['Zoé', 1.5, 'in'],
  ])
})

test('over all its pages a list shows each row once', () => {
  const many = fc.array(
    fc.record({ name: fc.string(), minutes: fc.option(fc.integer()), state: fc.constant('in' as const) }),
    {
      maxLength: 90,
    },
  )
  fc.assert(
    fc.property(
      many,
      fc.constantFrom('name', 'hours'),
      fc.constantFrom('asc', 'desc'),
      (rows, sort, order) => {
        const page = (number: number) =>
          arranged(rows, { columns, filters }, askedIn({ sort, order, page: String(number) }, offer), 'fr')
        const { total } = page(1)
        const pages = Array.from({ length: Math.ceil(total / rowsPerPage) }, (_, at) => page(at + 1).rows)
        assert.equal(total, rows.length)
        assert.ok(pages.every(({ length }) => length <= rowsPerPage))
        assert.equal(new Set(pages.flat()).size, rows.length)
      },
    ),
  )
})
