import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlOf } from '#test/html-of.ts'
import { Frise, type FrisePhase } from './frise.tsx'

const phases: FrisePhase[] = [
  {
    name: 'J’ose',
    colour: 'coral',
    blocks: [
      { label: 'Classe', start: 0.1, end: 0.3, shape: 'group', state: 'done' },
      { label: 'Candidature', start: 0.3, end: 0.5, shape: 'one-to-one', state: 'current', href: '/apply' },
    ],
  },
  {
    name: 'J’apprends',
    colour: 'saffron',
    blocks: [{ label: 'Juillet', start: 0.6, end: 0.8, shape: 'group', state: 'possible' }],
  },
]

test('a frise is an ordered list, in which each block says its state and its shape in words', () => {
  const text = textOf(htmlOf(<Frise label="Le chemin" phases={phases} />))
  assert.match(text, /J’ose Classe, en groupe, fait Candidature, à deux, en cours/)
  assert.match(text, /Juillet, en groupe, possible/)
})

test('today stands before the first block that is not over', () => {
  const text = textOf(
    htmlOf(<Frise label="L" phases={phases} today={{ position: 0.4, label: 'Le 4 février' }} />),
  )
  assert.match(text, /fait Le 4 février Candidature/)
})

test('a block stands at its place in half percents', () => {
  const html = htmlOf(<Frise label="L" phases={phases} />)
  assert.match(html, /class="frise-place from-60 to-100"/)
})

test('a block with an address is a link', () => {
  assert.match(htmlOf(<Frise label="L" phases={phases} />), /<a href="\/apply" class="brick/)
})

/** The words in reading order, without what assistive technology does not read. */
function textOf(html: string): string {
  return html
    .replaceAll(/<div class="frise-(?:today|marks)[^]*?<\/div>/g, '')
    .replaceAll(/<svg[^]*?<\/svg>/g, '')
    .replaceAll(/<\/(?:li|p|ol)>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
