import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BoardFile, filesIn, views } from './board.ts'

const one = (number: string, facts: Partial<BoardFile>): BoardFile => ({
  id: number,
  number,
  state: 'under review',
  standing: 'undecided',
  siteId: null,
  masked: true,
  readings: 0,
  reviews: [],
  spread: null,
  toDiscuss: false,
  name: null,
  decision: null,
  untold: false,
  age: null,
  territory: null,
  territorySet: 'departments',
  schoolLevel: null,
  school: null,
  priorityDistrict: 'unknown',
  priorityEducation: 'unknown',
  ...facts,
})
const files = [
  one('C', { readings: 2, spread: 0, age: 17 }),
  one('A', { readings: 2, spread: 3, toDiscuss: true, age: 15 }),
  one('B', { standing: 'offered', state: 'offered', spread: 2, toDiscuss: true }),
  one('D', { standing: 'over', state: 'withdrawn' }),
]
const numbers = (list: readonly BoardFile[]) => list.map(({ number }) => number).join('')

test('each view shows its files; what was talked about is not to discuss any more', () => {
  const shown = Object.fromEntries(views.map((view) => [view, numbers(filesIn(files, view))]))
  assert.deepEqual(shown, {
    all: 'CABD',
    undecided: 'CA',
    'to discuss': 'A',
    offered: 'B',
    waiting: '',
    declined: '',
    over: 'D',
  })
})
