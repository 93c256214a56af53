import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chosenWords, withWordsShown } from './chosen-words.ts'
import { mask } from './masking.ts'

const lina = { firstNames: ['Lina'], lastNames: [], schools: [], communes: [] }
const hiding = (original: string, ...chosen: string[]) => ({
  question: 'wish',
  byProgram: mask(original, lina),
  body: mask(original, { ...lina, chosen }),
})
const text = hiding('Mon oncle Farid et Lina nagent. farid gagne, [masqué] aussi.', 'Farid', 'nagent')

test('the words that a person hid are named once each, those of the program never', () => {
  assert.equal(text.body, 'Mon oncle [masqué] et [prénom] [masqué]. [masqué] gagne, [masqué] aussi.')
  assert.deepEqual(chosenWords([text]), ['Farid', 'nagent'])
})

test('shown again they stand as she wrote them, everywhere, and nothing else changes', () => {
  const shown = withWordsShown(text, 'FARID')
  assert.equal(shown, 'Mon oncle Farid et [prénom] [masqué]. farid gagne, [masqué] aussi.')
  assert.equal(withWordsShown(text, 'Lina'), text.body)
  assert.equal(withWordsShown(text, 'gagne'), text.body)
})

test('a text that is no longer the one that was masked stays as it is', () => {
  for (const byProgram of ['', 'Autre chose.', `Oh ! ${text.byProgram}`])
    assert.equal(withWordsShown({ ...text, byProgram }, 'Farid'), text.body)
})

test('showing everything again gives back what the program alone leaves, and no word more', () => {
  const piece = fc.constantFrom('Farid', 'farid', 'Lina', 'le club', 'nage', 'et', 'à', '06 12 34 56 78', '!')
  const written = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
  fc.assert(
    fc.property(written, (original) => {
      const hidden = hiding(original, 'Farid', 'le club')
      let { body } = hidden
      for (const words of chosenWords([hidden])) body = withWordsShown({ ...hidden, body }, words)
      assert.equal(body, hidden.byProgram)
    }),
  )
})
