import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from './place.ts'
import { keptAsTyped, type Match, meaningOf } from './typed-place.ts'

test('nothing typed is "not said", whatever was chosen before', () => {
  assert.deepEqual(meaningOf('  ', 'a', []), { kind: 'not said' })
})

test('what no place answers is kept as free text, without its outer spaces', () => {
  assert.deepEqual(meaningOf(' Chez ma tante ', undefined, []), { kind: 'free text', text: 'Chez ma tante' })
})

test('"none of these" keeps the words even where a place bears them', () => {
  assert.deepEqual(meaningOf('Lucé', keptAsTyped, [match('a', 'name')]), { kind: 'free text', text: 'Lucé' })
})

test('one place of that name is taken, though others begin with it', () => {
  assert.deepEqual(meaningOf('Lyon', undefined, [match('a', 'name'), match('b', 'part')]), taken('a'))
})

test('a name followed by where it lies is taken before names that only hold it', () => {
  const matches = [match('a', 'name and more'), match('b', 'part'), match('c', 'part')]
  assert.deepEqual(meaningOf('Saint-Denis 93', undefined, matches), taken('a'))
})

test('homonyms are asked, and nothing but homonyms', () => {
  const matches = [match('a', 'name'), match('b', 'name'), match('c', 'part')]
  assert.deepEqual(meaningOf('Lucé', undefined, matches), {
    kind: 'choose',
    among: [placeOf('a'), placeOf('b')],
  })
})

test('the only place that holds what was typed is taken; of many the first eight are asked', () => {
  assert.deepEqual(meaningOf('lhay', undefined, [match('a', 'part')]), taken('a'))
  const many = Array.from({ length: 12 }, (_, at) => match(`p${at}`, 'part'))
  const meaning = meaningOf('saint', undefined, many)
  assert.equal(meaning.kind, 'choose')
  assert.equal(meaning.kind === 'choose' && meaning.among.length, 8)
})

test('what she chose counts as long as it answers what is typed', () => {
  const homonyms = [match('a', 'name'), match('b', 'name')]
  assert.deepEqual(meaningOf('Lucé', 'b', homonyms), taken('b'))
  assert.deepEqual(meaningOf('Chartres', 'b', [match('z', 'name')]), taken('z'))
})

function taken(id: string) {
  return { kind: 'place', place: placeOf(id) }
}

function match(id: string, fit: Match['fit']): Match {
  return { place: placeOf(id), fit }
}

function placeOf(id: string): Place {
  return { id, code: id, kind: 'commune', name: id, commune: null, department: 'x' }
}
