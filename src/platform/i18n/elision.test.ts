import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofName } from './elision.ts'

test('a name after "de" is elided before a vowel with or without accent, and before the y of "Yves" only', () => {
  const names = ['Assia', 'Inès', 'Élise', 'Œuvrard', 'Yves', 'Yasmine', 'Yéléna', 'Hawa', 'Lina', '06 •• 10']
  assert.deepEqual(names.map(ofName), [
    'd’Assia',
    'd’Inès',
    'd’Élise',
    'd’Œuvrard',
    'd’Yves',
    'de Yasmine',
    'de Yéléna',
    'de Hawa',
    'de Lina',
    'de 06 •• 10',
  ])
})
