import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compositionOf, type FileFacts } from './composition.ts'

const file: FileFacts = {
  standing: 'undecided',
  age: 15,
  territory: null,
  schoolLevel: 'seconde',
  school: null,
  priorityDistrict: 'unknown',
  priorityEducation: 'unknown',
}

test('unknown is a third line beside yes and no, even when nobody is there', () => {
  const { priorityDistrict } = compositionOf(
    [{ ...file, standing: 'offered', priorityDistrict: 'yes' }, file],
    [],
  )
  assert.deepEqual(priorityDistrict, [
    { value: 'yes', offered: 1, waiting: 0, all: 1 },
    { value: 'no', offered: 0, waiting: 0, all: 0 },
    { value: 'unknown', offered: 0, waiting: 0, all: 1 },
  ])
  assert.deepEqual(
    compositionOf([], []).priorityEducation.map(({ value, all }) => [value, all]),
    [
      ['yes', 0],
      ['no', 0],
      ['unknown', 0],
    ],
  )
})

test('ages are in order, and whoever said none is counted last', () => {
  const ages = [17, null, 9, 15].map((age) => ({ ...file, age }))
  assert.deepEqual(
    compositionOf(ages, []).ages.map(({ value }) => value),
    ['9', '15', '17', null],
  )
})

test('a school level that was left open is not known, on the one line of those without an answer', () => {
  const files = ['', null, 'seconde'].map((schoolLevel) => ({ ...file, schoolLevel }))
  assert.deepEqual(
    compositionOf(files, ['seconde']).schoolLevels.map(({ value, all }) => [value, all]),
    [
      ['seconde', 1],
      [null, 2],
    ],
  )
})

test('school levels come in the order of the programme', () => {
  const files = ['terminale', 'quatrieme', 'seconde'].map((schoolLevel) => ({ ...file, schoolLevel }))
  assert.deepEqual(
    compositionOf(files, ['quatrieme', 'seconde', 'terminale']).schoolLevels.map(({ value }) => value),
    ['quatrieme', 'seconde', 'terminale'],
  )
})

test('schools of five files are counted by name, smaller ones together, and whoever came by none last', () => {
  const five = (school: string) => Array.from({ length: 5 }, () => school)
  const schools = [
    ...five('Lycée Jules-Ferry'),
    null,
    'Collège A',
    'Collège B',
    ...five('Collège Jean-Moulin'),
  ]
  const files = schools.map((school) => ({ ...file, school }))
  assert.deepEqual(
    compositionOf(files, []).schools.map(({ value, all }) => [value, all]),
    [
      ['Collège Jean-Moulin', 5],
      ['Lycée Jules-Ferry', 5],
      ['', 2],
      [null, 1],
    ],
  )
})

test('every table counts every file once', () => {
  const three = fc.constantFrom('yes', 'no', 'unknown')
  const aFile: fc.Arbitrary<FileFacts> = fc.record({
    standing: fc.constantFrom('undecided', 'offered', 'waiting', 'declined', 'over'),
    age: fc.option(fc.integer({ min: 8, max: 40 })),
    territory: fc.option(fc.constantFrom('Creil', 'Nantes')),
    schoolLevel: fc.option(fc.constantFrom('seconde', 'other')),
    school: fc.option(fc.constantFrom('Lycée Jules-Ferry', 'Collège Jean-Moulin')),
    priorityDistrict: three,
    priorityEducation: three,
  } as const)
  fc.assert(
    fc.property(fc.array(aFile), (files) => {
      const offered = files.filter(({ standing }) => standing === 'offered').length
      for (const [name, lines] of Object.entries(compositionOf(files, ['seconde']))) {
        const sum = (key: 'all' | 'offered') => lines.reduce((total, line) => total + line[key], 0)
        assert.deepEqual([sum('all'), sum('offered')], [files.length, offered], name)
      }
    }),
  )
})
