import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makesATelephone, spokenRun } from './spoken-number.ts'

const holdsATelephone = (text: string) =>
  [...text.matchAll(new RegExp(spokenRun, 'gu'))].some(([run]) => makesATelephone(run))

const french = ['zero', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']
const frenchTeens = ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize']
const frenchTens = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante']
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Two figures as they are said in French: 07 is "zero sept", 71 "soixante et onze", 92 "quatre-vingt-douze". */
function inFrench(pair: number): string {
  if (pair < 10) return `zero ${french[pair]}`
  if (pair < 17) return frenchTeens[pair - 10]!
  if (pair < 20) return `dix-${french[pair - 10]}`
  const base = pair < 60 ? Math.floor(pair / 10) * 10 : pair < 80 ? 60 : 80
  const rest = pair - base
  const start = base === 80 ? 'quatre-vingt' : frenchTens[base / 10]!
  if (rest === 0) return start
  return base < 80 && (rest === 1 || rest === 11)
    ? `${start} et ${inTeens(rest)}`
    : `${start}-${inTeens(rest)}`
}

function inTeens(rest: number): string {
  return rest < 10 ? french[rest]! : inFrench(rest)
}

/** A number of ten figures from a zero, each pair said, spelt or in figures, with any sign between. */
const aTelephone = fc
  .tuple(
    fc.constantFrom(1, 2, 6, 7, 9),
    fc.array(
      fc.record({
        pair: fc.nat({ max: 99 }),
        said: fc.constantFrom('whole', 'french', 'english', 'figures'),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    fc.constantFrom(' ', ', ', '-', '. ', ' / ', ' puis ', '     ', ' ... ', '\n\n\n\n', ' x '),
    fc.constantFrom('zero', 'oh'),
  )
  .map(([first, pairs, sign, zero]) =>
    [
      `${zero} ${french[first]}`,
      ...pairs.map(({ pair, said }) => {
        if (said === 'figures') return String(pair).padStart(2, '0')
        if (said === 'whole') return inFrench(pair)
        const names = said === 'french' ? french : english
        return `${names[Math.floor(pair / 10)]} ${names[pair % 10]}`
      }),
    ].join(sign),
  )

test('a telephone said in words is found, whatever way each pair is said', () => {
  fc.assert(
    fc.property(aTelephone, (telephone) => {
      assert.ok(holdsATelephone(telephone), telephone)
      assert.ok(holdsATelephone(`mon numero : ${telephone}. a bientot`), telephone)
    }),
    { numRuns: 1000 },
  )
})

test('it is found from its country, without its zero, in English and stuck together', () => {
  for (const text of [
    'plus trente-trois six douze trente-quatre cinquante-six soixante-dix-huit',
    'six douze trente-quatre cinquante-six soixante-dix-huit',
    'six, douze, trente-quatre, cinquante-six, soixante-dix-huit',
    'onze, dix, douze, treize et quatorze',
    'zero six soixante douze soixante douze',
    'oh seven double nine four five triple two one',
    'o six one two three four five six seven eight',
    'zerosixdouzetrentequatrecinquantesix',
    '06 12 34 cinquante-six 78',
  ])
    assert.ok(holdsATelephone(text), text)
})

test('counting, rooms, ages and dates are no telephone', () => {
  for (const text of [
    'un, deux, trois, soleil',
    'a dix, douze, quatorze, seize et dix-huit heures',
    'dix-sept, dix-huit, dix-neuf, vingt, vingt et un, vingt-deux',
    'les ages de quatre-vingt, quatre-vingt-deux, quatre-vingt-dix et quatre-vingt-douze, 93 ans',
    'at ten, twelve, fourteen, sixteen and eighteen',
    'les salles vingt et un, vingt-deux et vingt-trois',
    'du six au huit juillet deux mille vingt-sept, de neuf heures trente a seize heures',
    'seize, dix-sept ou dix-huit ans',
    'zero faute en dix ans, puis une et deux',
    'le 01.03.2012, un 12',
    'plus six ou sept, et deux ou trois',
    'one, two, three, four, five and six',
  ])
    assert.ok(!holdsATelephone(text), text)
})

test('no long line of figures keeps it busy', () => {
  assert.equal(holdsATelephone(`0${'1'.repeat(5000)}x`), false)
  assert.equal(holdsATelephone(`zero ${'six'.repeat(2000)}x`), false)
})
