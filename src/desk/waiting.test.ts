import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reach } from '#src/organisations/index.ts'
import { tasksOf, type Waiting } from './waiting.ts'

const day = (number: number) => new Date(Date.UTC(2027, 6, number))
const nowhere: Reach = { everywhere: false, editions: [], sites: [], cohorts: [] }

const waiting: Waiting[] = [
  line({
    count: 2,
    sites: ['creil'],
    editions: ['summer'],
    cohorts: ['one'],
    oldest: day(3),
    firstDue: day(9),
  }),
  line({
    count: 1,
    sites: ['creil', 'nantes'],
    editions: ['summer'],
    cohorts: ['one', 'two'],
    oldest: day(2),
  }),
  line({ kind: 'erasure asked', count: 4, sites: null, editions: null, cohorts: null, oldest: day(1) }),
]

test('she answers for a line when she does for all of it', () => {
  const two = [line({ cohorts: ['one'] }), line({ cohorts: ['two'] })]
  const answers = (answersFor: Partial<Reach>) =>
    tasksOf(two, { ...nowhere, everywhere: true }, { answersFor: { ...nowhere, ...answersFor } })[0]?.answers
  assert.equal(answers({}), false)
  assert.equal(answers({ cohorts: ['one'] }), false)
  assert.equal(answers({ cohorts: ['two'] }), false)
  assert.equal(answers({ cohorts: ['one', 'two'] }), true)
})

test('texts that she rates herself are masked by somebody else: they are no line of hers', () => {
  const two = [
    line({ kind: 'texts to mask', count: 2, sites: ['creil'] }),
    line({ kind: 'texts to mask', count: 3, sites: ['nantes'] }),
    line({ kind: 'file unread', count: 4, sites: ['creil'] }),
  ]
  const lines = (rates?: Partial<Reach>) =>
    tasksOf(two, { ...nowhere, everywhere: true }, rates && { rates: { ...nowhere, ...rates } }).map(
      ({ kind, count }) => [kind, count],
    )
  const unread = ['file unread', 4]
  assert.deepEqual(lines(), [['texts to mask', 5], unread])
  assert.deepEqual(lines({ sites: ['creil'] }), [['texts to mask', 3], unread])
  assert.deepEqual(lines({ everywhere: true }), [unread])
})

test('each line counts what is within reach, once, however many of its places are', () => {
  const check = (reach: Partial<Reach>) =>
    tasksOf(waiting, { ...nowhere, ...reach }).map(({ kind, count }) => [kind, count])
  assert.deepEqual(check({ everywhere: true }), [
    ['check expiring', 3],
    ['erasure asked', 4],
  ])
  assert.deepEqual(check({ sites: ['creil'] }), [['check expiring', 3]])
  assert.deepEqual(check({ sites: ['nantes'], cohorts: ['one', 'two'] }), [['check expiring', 3]])
  assert.deepEqual(check({ cohorts: ['two'] }), [['check expiring', 1]])
  assert.deepEqual(check({ editions: ['winter'] }), [])
  assert.deepEqual(check({}), [])
})

test('a talk to count is the whole organisation’s: a line for every reach', () => {
  const talk = line({ kind: 'talk to count', sites: null, editions: null, cohorts: null, only: 'talk' })
  const [hers] = tasksOf([talk], { ...nowhere, sites: ['creil'] })
  assert.deepEqual([hers?.count, hers?.only], [1, 'talk'])
})

test('a line says the oldest and the first due of what is within reach only', () => {
  const [all] = tasksOf(waiting, { ...nowhere, sites: ['creil'] })
  assert.deepEqual([all?.oldest, all?.firstDue], [day(2), day(9)])
  const [one] = tasksOf(waiting, { ...nowhere, sites: ['nantes'] })
  assert.deepEqual([one?.oldest, one?.firstDue], [day(2), null])
})

test('a line names the one thing that waits, and the cohort that all of it is in', () => {
  const [one] = tasksOf([line({ only: 'check', cohorts: ['one'] })], { ...nowhere, everywhere: true })
  assert.deepEqual([one?.only, one?.cohort], ['check', 'one'])
  const two = [line({ only: 'check', cohorts: ['one'] }), line({ only: 'other', cohorts: ['one'] })]
  const [same] = tasksOf(two, { ...nowhere, everywhere: true })
  assert.deepEqual([same?.only, same?.cohort], [null, 'one'])
  const [apart] = tasksOf([...two, line({ cohorts: ['two'] })], { ...nowhere, everywhere: true })
  assert.deepEqual([apart?.only, apart?.cohort], [null, null])
})

function line(of: Partial<Waiting>): Waiting {
  return {
    kind: 'check expiring',
    count: 1,
    oldest: day(1),
    firstDue: null,
    sites: [],
    editions: [],
    cohorts: [],
    ...of,
  }
}
