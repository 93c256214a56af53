import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canMove, holdsBack, isOwed, nextGesture, paperStates, waiverRefusal } from './paper.ts'

test('a paper moves as somebody sees it, and only what is missing is asked for', () => {
  const legal = paperStates.flatMap((from) =>
    paperStates.flatMap((to) => (canMove(from, to) ? [`${from} > ${to}`] : [])),
  )
  assert.deepEqual(legal, [
    'missing > missing',
    'missing > asked',
    'missing > received',
    'missing > checked',
    'asked > missing',
    'asked > asked',
    'asked > received',
    'asked > checked',
    'received > missing',
    'received > checked',
    'checked > missing',
  ])
})

test('only a needed paper that is neither there nor waived holds her back', () => {
  const holding = paperStates.flatMap((state) =>
    [true, false].flatMap((needed) =>
      [true, false].flatMap((waived) =>
        holdsBack({ state, needed, waived }) ? [{ state, needed, waived }] : [],
      ),
    ),
  )
  assert.deepEqual(holding, [
    { state: 'missing', needed: true, waived: false },
    { state: 'asked', needed: true, waived: false },
  ])
})

test('nobody is reminded of what is there or was answered with a no', () => {
  const owed = paperStates.flatMap((state) =>
    [true, false].flatMap((refused) => (isOwed({ state, refused }) ? [`${state} ${refused}`] : [])),
  )
  assert.deepEqual(owed, ['missing false', 'asked false'])
})

test('one gesture leads from missing to received to checked, and none for what counts by itself', () => {
  assert.deepEqual(
    paperStates.map((state) => nextGesture({ how: 'shown', state })),
    ['received', 'received', 'checked', null],
  )
  for (const how of ['signed', 'answered'] as const) {
    assert.deepEqual(
      paperStates.map((state) => nextGesture({ how, state })),
      [null, null, null, null],
    )
  }
})

test('a needed paper can be waived while it is missing, never against a no', () => {
  const missing = { state: 'missing', needed: true, refused: false, waived: false } as const
  assert.equal(waiverRefusal(missing), null)
  assert.equal(waiverRefusal({ ...missing, state: 'asked' }), null)
  assert.equal(waiverRefusal({ ...missing, refused: true }), 'refused by guardian')
  assert.equal(waiverRefusal({ ...missing, needed: false }), 'never needed')
  assert.equal(waiverRefusal({ ...missing, state: 'received' }), 'there already')
  assert.equal(waiverRefusal({ ...missing, state: 'checked' }), 'there already')
  assert.equal(waiverRefusal({ ...missing, waived: true }), 'waived already')
})
