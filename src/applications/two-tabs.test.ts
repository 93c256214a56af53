import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Question } from './screens.ts'
import { answeredElsewhere, markOf, picked } from './two-tabs.ts'

const asked = [{ key: 'wish' }, { key: 'level' }] as Question[]

test('a form sent from the screen as it was shown meets nobody else’s answer', () => {
  const kept = { wish: 'before' }
  const found = answeredElsewhere(
    { asked },
    { mark: markOf({ asked }, kept), kept, typed: { wish: 'after', level: 'x' } },
  )
  assert.deepEqual(found, [])
})

test('an answer changed in another tab is shown beside the one just typed', () => {
  const mark = markOf({ asked }, { wish: 'before' })
  const found = answeredElsewhere(
    { asked },
    { mark, kept: { wish: 'other tab' }, typed: { wish: 'this tab' } },
  )
  assert.deepEqual(
    found.map(({ key }) => key),
    ['wish'],
  )
})

test('the same answer typed in both tabs is no conflict, nor is an answer that was empty elsewhere', () => {
  const mark = markOf({ asked }, { wish: 'before' })
  assert.deepEqual(
    answeredElsewhere({ asked }, { mark, kept: { wish: 'same' }, typed: { wish: 'same', level: 'x' } }),
    [],
  )
})

test('she picks for each answer', () => {
  const typed = { wish: 'this tab', level: 'mine' }
  const kept = { wish: 'other tab', level: 'theirs' }
  assert.deepEqual(picked(typed, kept, { 'pick-wish': 'kept', 'pick-level': 'typed' }), {
    wish: 'other tab',
    level: 'mine',
  })
})
