import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlOf } from '#test/html-of.ts'
import { MaskedCount } from './figure.tsx'
import { Pagination, shownPages } from './pagination.tsx'
import { type Column, Table } from './table.tsx'

interface Row {
  name: string
  count: number
}

const columns: Column<Row>[] = [
  { header: 'Nom', cell: (row) => row.name, rowHeader: true, sortHref: '?sort=name', sorted: 'descending' },
  { header: 'Nombre', cell: (row) => row.count, align: 'end' },
]

test('a table names itself, its columns and its rows, and says how it is sorted', () => {
  const html = htmlOf(
    <Table caption="Promotions" columns={columns} rows={[{ name: 'Creil', count: 0 }]} empty={<p>Rien</p>} />,
  )
  assert.match(html, /<caption[^>]*>Promotions<\/caption>/)
  assert.match(html, /<th scope="col"[^>]*aria-sort="descending"/)
  assert.match(html, /<th scope="row"[^>]*>Creil<\/th>/)
  assert.match(html, />0<\/td>/)
})

test('without a row the empty state takes its place', () => {
  const html = htmlOf(<Table caption="Promotions" columns={columns} rows={[]} empty={<p>Rien encore</p>} />)
  assert.equal(html, '<p>Rien encore</p>')
})

test('a cell is escaped', () => {
  const html = htmlOf(
    <Table caption="C" columns={columns} rows={[{ name: '<img src=x>', count: 1 }]} empty={null} />,
  )
  assert.match(html, /&lt;img src=x&gt;/)
})

test('pages far away are left out', () => {
  assert.deepEqual(shownPages(1, 3), [1, 2, 3])
  assert.deepEqual(shownPages(6, 12), [1, 'gap', 5, 6, 7, 'gap', 12])
  assert.deepEqual(shownPages(12, 12), [1, 'gap', 11, 12])
})

test('one page needs no navigation; of several, the current one is said', () => {
  const href = (page: number) => `?page=${page}`
  assert.equal(htmlOf(<Pagination page={1} pages={1} href={href} />), '')
  assert.match(
    htmlOf(<Pagination page={2} pages={3} href={href} />),
    /<a href="\?page=2" aria-label="Page 2" aria-current="page">/,
  )
})

test('a masked count says its threshold, never its value', () => {
  assert.match(htmlOf(<MaskedCount threshold={11} />), /moins de 11/)
})
