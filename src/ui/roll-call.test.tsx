import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlOf } from '#test/html-of.ts'
import { RollCallRow } from './roll-call.tsx'

const words = { present: 'Présente', late: 'Retard', absent: 'Absente' }

test('a row is one question about one person, with three answers and none given in advance', () => {
  const html = htmlOf(<RollCallRow name="answer-1" person="Aïssatou B." words={words} />)
  assert.match(html, /<legend[^>]*>Aïssatou B.<\/legend>/)
  assert.equal(html.match(/name="answer-1" value="(present|late|absent)"/g)?.length, 3)
  assert.doesNotMatch(html, /checked/)
})

test('the answer given is chosen', () => {
  const html = htmlOf(<RollCallRow name="answer-1" person="Dina M." answer="late" words={words} />)
  assert.match(html, /value="late" checked/)
})

test('what stands under her name comes with the answer that it belongs to', () => {
  const notes = { late: 'Arrivée à 9 h 52', absent: 'Famille à prévenir' }
  const html = htmlOf(<RollCallRow name="answer-1" person="Dina M." notes={notes} words={words} />)
  assert.match(html, /class="roll-call-note shown-late">Arrivée à 9 h 52</)
  assert.match(html, /class="roll-call-note shown-absent">Famille à prévenir</)
})
