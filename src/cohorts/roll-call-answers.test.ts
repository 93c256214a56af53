import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Mark, readTime } from './attendance.ts'
import { namesOnSheet, rollCallTotals, sameAnswers } from './roll-call.ts'
import { fieldsOf, readRollCall, withArrivals } from './roll-call-answers.ts'

const morning = { startsAt: '09:30', endsAt: '12:30' }
const line = (enrolmentId: string, firstName: string, lastName: string, mark: Mark | null = null) => ({
  enrolmentId,
  firstName,
  lastName,
  mark,
})
const lines = [line('a', 'Aïssatou', 'Barry'), line('b', 'Camille', 'Roy'), line('c', 'Dina', 'Morel')]
const read = (fields: Record<string, string>, now: string | null = null) =>
  readRollCall(lines, fields, morning, now)

test('a time is understood however it is typed, and nothing else is', () => {
  for (const typed of ['9:30', '09:30', '9h30', '9 h 30', '930', '0930', ' 9.30 '])
    assert.equal(readTime(typed), '09:30', typed)
  assert.equal(readTime('9 h'), '09:00')
  for (const wrong of ['', '25:00', '9:75', 'tôt', '12345']) {
    assert.equal(readTime(wrong), null, wrong)
  }
})

test('one gesture each: who is not answered for is named', () => {
  const { marks, missing, faulty } = read({ 'mark-a': 'present', 'mark-b': 'absent', 'mark-c': 'elsewhere' })
  assert.deepEqual(
    [...marks],
    [
      ['a', { status: 'present' }],
      ['b', { status: 'absent' }],
    ],
  )
  assert.deepEqual(
    missing.map(({ enrolmentId }) => enrolmentId),
    ['c'],
  )
  assert.deepEqual(faulty, [])
})

test('a delay needs a time during the session', () => {
  const { marks, faulty } = read({
    'mark-a': 'late',
    'came-a': '9h52',
    'mark-b': 'late',
    'mark-c': 'late',
    'came-c': '12:30',
  })
  assert.deepEqual([...marks], [['a', { status: 'late', at: '09:52' }]])
  assert.deepEqual(faulty, ['came-b', 'came-c'])
})

test('on the day of the session a time that is still to come is no time', () => {
  const fields = {
    'mark-a': 'late',
    'came-a': '9:52',
    'mark-b': 'present',
    'left-b': '11:00',
    'mark-c': 'late',
  }
  const during = read(fields, '09:52')
  assert.deepEqual([...during.marks], [['a', { status: 'late', at: '09:52' }]])
  assert.deepEqual([during.faulty, during.toCome], [['came-c', 'left-b'], ['left-b']])
  const before = read(fields, '09:51')
  assert.deepEqual([[...before.marks], before.toCome], [[], ['came-a', 'left-b']])
})

test('a departure before the end and an excuse are added to the gesture, and dropped when the gesture changes', () => {
  const added = { 'left-a': '11:00', 'excused-b': 'yes', 'left-b': '11:00' }
  assert.deepEqual(
    [...read({ ...added, 'mark-a': 'present', 'mark-b': 'absent', 'mark-c': 'present' }).marks.values()],
    [{ status: 'left early', at: '11:00' }, { status: 'excused' }, { status: 'present' }],
  )
  assert.deepEqual(
    [
      ...read({
        ...added,
        'mark-a': 'absent',
        'mark-b': 'late',
        'came-b': '10:00',
        'mark-c': 'present',
      }).marks.values(),
    ],
    [{ status: 'absent' }, { status: 'late', at: '10:00' }, { status: 'present' }],
  )
})

test('a sheet comes back as the fields that say it', () => {
  const marks: Mark[] = [
    { status: 'late', at: '09:52' },
    { status: 'left early', at: '11:00' },
    { status: 'excused' },
  ]
  const taken = lines.map((line, index) => ({ ...line, mark: marks[index]! }))
  const again = readRollCall(taken, fieldsOf(taken), morning, null)
  assert.deepEqual([...again.marks.values()], marks)
  assert.equal(sameAnswers(taken, again.marks), true)
  assert.equal(sameAnswers(lines, again.marks), false)
})

test('totals say how many of each, and how many are left', () => {
  const totals = rollCallTotals([
    { status: 'present' },
    { status: 'present' },
    { status: 'late', at: '10:00' },
    null,
  ])
  assert.deepEqual(totals, { present: 2, late: 1, 'left early': 0, excused: 0, absent: 0, unanswered: 1 })
})

test('two girls who would read the same are called by their whole names', () => {
  const names = namesOnSheet([
    line('a', 'Lina', 'Haddad'),
    line('b', 'Lina', 'Hamon'),
    line('c', 'Inès', 'Kaci'),
  ])
  assert.deepEqual([...names.values()], ['Lina Haddad', 'Lina Hamon', 'Inès K.'])
})

test('whoever is late during the session arrives now, unless a time was written', () => {
  const fields = { 'came-a': '', 'came-b': '25:00' }
  assert.deepEqual(withArrivals(fields, ['came-a', 'came-b'], morning, '09:52'), {
    'came-a': '09:52',
    'came-b': '25:00',
  })
  assert.deepEqual(withArrivals(fields, ['came-a'], morning, '14:00'), fields)
  assert.deepEqual(withArrivals(fields, ['came-a'], morning, null), fields)
})
