import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv.ts'

test('separators, quotes and line breaks inside a text stay inside their cell', () => {
  assert.equal(
    csvOf(
      [
        ['Nom', 'Personnes'],
        ['Lycée « d’Harcourt » ; "annexe"', 54],
        ['deux\nlignes', null],
      ],
      'fr',
    ),
    '\uFEFFNom;Personnes\r\n"Lycée « d’Harcourt » ; ""annexe""";54\r\n"deux\nlignes";\r\n',
  )
  assert.equal(csvOf([[6.5, -0.25]], 'fr'), '\uFEFF6,5;-0,25\r\n')
  assert.equal(csvOf([['a', 'b']], 'en'), '\uFEFFa,b\r\n')
})

test('a text that a spreadsheet would compute is a text', () => {
  assert.equal(csvOf([['=1+1', '@x', '+33', '-2', -2]], 'en'), "\uFEFF'=1+1,'@x,'+33,'-2,-2\r\n")
  assert.equal(
    csvOf([['＝1+1', '＠x', '＋33', '－2', 'a＝b']], 'en'),
    "\uFEFF'＝1+1,'＠x,'＋33,'－2,a＝b\r\n",
  )
})
