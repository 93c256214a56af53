import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byName, siteInWords } from './site-in-words.ts'

const edition = { name: { fr: 'Après les cours, mai 2027', en: 'After school, May 2027' }, year: 2027 }
const site = { name: 'Médiathèque', commune: 'Creil', edition }

test('one name in two communes, or in two editions, reads differently', () => {
  assert.equal(siteInWords(site, 'fr'), 'Médiathèque, Creil · Après les cours, mai 2027')
  assert.equal(
    siteInWords({ ...site, commune: 'Cergy' }, 'en'),
    'Médiathèque, Cergy · After school, May 2027',
  )
})

test('an edition whose name has no year is given its own', () => {
  const summer = { fr: 'L’été', en: 'Summer' }
  assert.equal(
    siteInWords({ ...site, edition: { name: summer, year: 2026 } }, 'fr'),
    'Médiathèque, Creil · L’été (2026)',
  )
})

test('a site on a screen has no commune', () => {
  assert.equal(
    siteInWords({ ...site, name: 'En ligne', commune: '' }, 'fr'),
    'En ligne · Après les cours, mai 2027',
  )
})

test('sites stand in the order of their names, accents and capitals aside', () => {
  const names = ['Médiathèque', 'En ligne', 'halle', 'École', 'Atelier']
  assert.deepEqual(
    byName(names.map((name) => ({ name }))).map(({ name }) => name),
    ['Atelier', 'École', 'En ligne', 'halle', 'Médiathèque'],
  )
})
