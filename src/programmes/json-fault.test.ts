import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findJsonFault } from './json-fault.ts'

const faults: [name: string, text: string, line: number, column: number][] = [
  ['an empty file', '', 1, 1],
  ['words instead of JSON', 'bonjour', 1, 1],
  ['a comma too many', '{\n  "a": 1,\n}', 3, 1],
  ['a comma missing', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['a bracket never closed', '{"a": [1, 2', 1, 12],
  ['single quotes', "{'a': 1}", 1, 2],
  ['a line break inside a text', '{"a": "one\ntwo"}', 1, 7],
  ['something after the end', '{} {}', 1, 4],
  ['the same name twice', '{\n  "minimum": 14,\n  "minimum": 15\n}', 3, 3],
  ['a sign that no database keeps', '{\n  "a": "x\\u0000"\n}', 2, 8],
  ['half of a sign', '["\\ud83d"]', 1, 2],
  ['levels without end', '['.repeat(100_000), 1, 66],
]

for (const [name, text, line, column] of faults) {
  test(`${name} is found at its line and column`, () => {
    const fault = findJsonFault(text)
    assert.deepEqual([fault?.line, fault?.column], [line, column])
    assert.match(fault?.message.fr ?? '', new RegExp(`ligne ${line}, colonne ${column}`))
    assert.match(fault?.message.en ?? '', new RegExp(`line ${line}, column ${column}`))
  })
}

test('the same name in two different objects is no fault', () => {
  assert.equal(findJsonFault('[{"a": 1}, {"a": {"a": 2}}]'), undefined)
})

const signs = ['{', '}', '[', ']', '"', ',', ':', '0', '-', 'e', '\\', 't', ' ', '\n']

test('any JSON is accepted, and any text that JSON.parse refuses is refused', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(), fc.constantFrom(...signs), (value, at, sign) => {
      const text = JSON.stringify(value, null, 1)
      assert.equal(findJsonFault(text), undefined)
      const cut = at % (text.length + 1)
      const broken = text.slice(0, cut) + sign + text.slice(cut + 1)
      // The one thing that we refuse and JSON.parse takes: a name used twice.
      if (findJsonFault(broken) === undefined) assert.doesNotThrow(() => JSON.parse(broken))
      else if (isJson(broken)) assert.match(findJsonFault(broken)?.message.en ?? '', /only once/)
    }),
    { numRuns: 500 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
