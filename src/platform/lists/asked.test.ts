import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askedIn, rowsPerPage, windowOf } from './asked.ts'
import { isFiltered, keptIn, listHref, pagesOf } from './list-state.ts'

const offer = {
  sorts: ['day', 'name'],
  sort: 'day',
  order: 'desc',
  filters: { state: ['open', 'closed'] },
} as const

const stateOf = (query: Record<string, string>, prefix = '') => ({
  path: '/list',
  prefix,
  kept: keptIn(query, offer, prefix),
  asked: askedIn(query, offer, prefix),
  offer,
})

test('nothing asked is the list as it is offered', () => {
  assert.deepEqual(askedIn({}, offer), {
    search: '',
    sort: 'day',
    order: 'desc',
    page: 1,
    filters: {},
    asFile: false,
  })
})

test('what is wrong in an address is ignored', () => {
  const wrong = {
    sort: 'name;drop',
    order: 'up',
    page: '0x2',
    state: 'gone',
    as: 'exe',
    search: ` ${'a'.repeat(200)}`,
  }
  assert.deepEqual(askedIn(wrong, offer), { ...askedIn({}, offer), search: 'a'.repeat(100) })
})

test('another column begins at its start, the usual one as usual', () => {
  assert.equal(askedIn({ sort: 'name' }, offer).order, 'asc')
  assert.equal(askedIn({ sort: 'day' }, offer).order, 'desc')
  assert.equal(askedIn({ sort: 'name', order: 'desc' }, offer).order, 'desc')
})

test('an address says only what is not usual, and begins again at the first page', () => {
  const state = stateOf({ search: 'é', state: 'open', page: '3' })
  assert.equal(listHref(stateOf({})), '/list')
  assert.equal(listHref(state), '/list?search=%C3%A9&state=open')
  assert.equal(listHref(state, { page: 2 }), '/list?search=%C3%A9&state=open&page=2')
  assert.equal(listHref(state, { sort: 'name', order: 'asc' }), '/list?search=%C3%A9&state=open&sort=name')
  assert.equal(listHref(state, { asFile: true }), '/list?search=%C3%A9&state=open&as=csv')
})

test('two lists of one page leave each other as they are', () => {
  const query = { 'a-sort': 'name', 'b-search': 'x', 'b-page': '2', tab: 'one', 'a-as': 'csv' }
  const first = stateOf(query, 'a-')
  assert.equal(listHref(first, { sort: 'day', order: 'desc' }), '/list?b-search=x&b-page=2&tab=one')
  assert.equal(listHref(stateOf(query, 'b-')), '/list?a-sort=name&tab=one&b-search=x')
})

test('what an address says is what it was made of', () => {
  const word = fc.string({ maxLength: 90 }).map((it) => it.trim())
  fc.assert(
    fc.property(
      word,
      fc.constantFrom(...offer.sorts),
      fc.constantFrom('asc', 'desc'),
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom(undefined, 'open', 'closed'),
      (search, sort, order, page, state) => {
        const made = {
          ...stateOf({}),
          asked: { search, sort, order, page, filters: { state }, asFile: false },
        }
        const { searchParams } = new URL(listHref(made, { page }), 'http://here.invalid')
        const read = askedIn(Object.fromEntries(searchParams), offer)
        assert.deepEqual({ ...read, filters: { state: read.filters.state } }, made.asked)
      },
    ),
  )
})

test('a page is a window of rows, a file is all of them', () => {
  assert.deepEqual(windowOf({ asFile: false, page: 3 }), { limit: rowsPerPage, offset: 2 * rowsPerPage })
  assert.deepEqual(windowOf({ asFile: true, page: 3 }), { limit: null, offset: 0 })
  assert.deepEqual([0, 1, rowsPerPage, rowsPerPage + 1].map(pagesOf), [1, 1, 1, 2])
  assert.ok(!isFiltered(askedIn({}, offer)) && isFiltered(askedIn({ state: 'open' }, offer)))
})
