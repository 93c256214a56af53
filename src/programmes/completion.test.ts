import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type AttendedSession, completion } from './completion.ts'
import type { ProgrammeDocument } from './programme-file.ts'

const rule: ProgrammeDocument['completion'] = {
  kind: 'share-of-taught-minutes',
  atLeastPercent: 80,
  excusedAbsence: 'counts-as-absence',
  source: { words: { fr: 'x', en: 'x' } },
}

function session(taughtMinutes: number, attendedMinutes: number, excused = false): AttendedSession {
  return { taughtMinutes, attendedMinutes, excused }
}

test('exactly the share is enough, one minute less is not', () => {
  assert.deepEqual(completion(rule, [session(180, 180), session(150, 84)]), {
    completed: true,
    attendedMinutes: 264,
    taughtMinutes: 330,
    threshold: 264,
  })
  assert.equal(completion(rule, [session(180, 180), session(150, 83)]).completed, false)
})

test('the threshold is whole minutes, rounded up', () => {
  assert.equal(completion(rule, [session(331, 264)]).threshold, 265)
  assert.equal(completion(rule, [session(331, 264)]).completed, false)
})

test('an excused absence counts or is left out, as the programme says', () => {
  const sessions = [session(180, 180), session(180, 0, true)]
  assert.equal(completion(rule, sessions).completed, false)
  const leftOut = completion({ ...rule, excusedAbsence: 'left-out' }, sessions)
  assert.deepEqual([leftOut.completed, leftOut.taughtMinutes], [true, 180])
})

test('nothing taught is nothing completed, even by a rule of 0 %', () => {
  assert.equal(completion({ ...rule, atLeastPercent: 0 }, []).completed, false)
})

const sessions = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 480 }), fc.integer({ min: 0, max: 480 }), fc.boolean())
    .map(([taught, attended, excused]) => session(taught, Math.min(taught, attended), excused)),
)
const anyRule = fc.record({
  kind: fc.constant(rule.kind),
  atLeastPercent: fc.integer({ min: 0, max: 100 }),
  excusedAbsence: fc.constantFrom('counts-as-absence' as const, 'left-out' as const),
  source: fc.constant(rule.source),
})

test('attending everything completes, and one more session attended never undoes it', () => {
  fc.assert(
    fc.property(anyRule, sessions, (rule, sessions) => {
      const whole = sessions.map(({ taughtMinutes }) => session(taughtMinutes, taughtMinutes))
      assert.equal(completion(rule, whole).completed, sessions.length > 0)
      if (completion(rule, sessions).completed) {
        assert.ok(completion(rule, [...sessions, session(60, 60)]).completed)
      }
    }),
  )
})

test('the order of sessions changes nothing', () => {
  fc.assert(
    fc.property(anyRule, sessions, (rule, sessions) => {
      assert.deepEqual(completion(rule, sessions.toReversed()), completion(rule, sessions))
    }),
  )
})
