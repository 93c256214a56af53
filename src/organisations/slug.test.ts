import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slugOf } from './slug.ts'

test('a name becomes an address that everybody can type', () => {
  const examples: [string, string][] = [
    ['Ricochet', 'ricochet'],
    ['Les Sœurs du Code', 'les-soeurs-du-code'],
    ['  L’Échappée & Cie !', 'l-echappee-cie'],
    ['Ħbieb tal-Kodiċi', 'bieb-tal-kodici'],
    ['日本', 'organisation'],
  ]
  for (const [name, slug] of examples) assert.equal(slugOf(name), slug)
})

test('an address is never longer than forty letters, and ends with none of its dashes', () => {
  const slug = slugOf(`${'a'.repeat(39)} ${'b'.repeat(20)}`)
  assert.equal(slug, 'a'.repeat(39))
})
