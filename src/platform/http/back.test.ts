import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backOf } from './back.ts'

test('paths of this site are kept, with their query', () => {
  for (const path of ['/', '/o/x', '/o/x/applications?state=open&page=2', '/o/é']) {
    assert.equal(backOf(path), new URL(path, 'http://h').href.slice('http://h'.length))
  }
})

test('whatever a browser would read as another site leads home', () => {
  const elsewhere = [
    undefined,
    '',
    'o/x',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
  ]
  for (const path of elsewhere) assert.equal(backOf(path), '/', JSON.stringify(path))
})
