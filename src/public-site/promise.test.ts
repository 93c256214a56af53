import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import {
  answersOnTheDay,
  daysThatHold,
  type Path,
  type PromiseDays,
  placeOfDay,
  stateInPath,
  stateOfStep,
  steps,
} from './promise.ts'

const days: PromiseDays = {
  opensOn: '2026-11-02',
  closesOn: '2027-03-14',
  answersBy: '2027-04-02',
  firstDay: '2027-07-05',
  lastDay: '2027-07-30',
}

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const inside = (place: number, step: keyof typeof steps) =>
  place >= steps[step].start && place <= steps[step].end

describe('the line of today on the public frise', () => {
  it('lies in the block of the step that is under way', () => {
    assert.ok(inside(placeOfDay('2026-11-02', days), 'apply'))
    assert.ok(inside(placeOfDay('2027-03-14', days), 'apply'))
    assert.ok(inside(placeOfDay('2027-03-20', days), 'answer'))
    assert.ok(inside(placeOfDay('2027-04-02', days), 'answer'))
    assert.ok(inside(placeOfDay('2027-07-05', days), 'camp'))
    assert.ok(inside(placeOfDay('2027-07-30', days), 'camp'))
    assert.ok(inside(placeOfDay('2027-09-01', days), 'after'))
  })

  it('lies between the answer and the first day in spring', () => {
    const place = placeOfDay('2027-05-15', days)
    assert.ok(place > steps.answer.end && place < steps.camp.start)
  })

  it('stays on the drawing, whatever the day, and never runs backwards', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [place, later] = [placeOfDay(one, days), placeOfDay(other, days)]
        assert.ok(place >= 0 && place <= 1)
        assert.ok(one > other || place <= later)
      }),
    )
  })

  it('has a place even when an edition answers on the day on which it closes', () => {
    const tight = { ...days, answersBy: days.closesOn, firstDay: '2027-03-15' }
    for (const it of ['2027-03-13', '2027-03-14', '2027-03-15', '2027-03-16']) {
      assert.ok(Number.isFinite(placeOfDay(it, tight)), it)
    }
  })
})

describe('the state of a step', () => {
  it('is planned, then current, then done', () => {
    assert.equal(stateOfStep('camp', '2027-07-04', days), 'planned')
    assert.equal(stateOfStep('camp', '2027-07-05', days), 'current')
    assert.equal(stateOfStep('camp', '2027-07-30', days), 'current')
    assert.equal(stateOfStep('camp', '2027-07-31', days), 'done')
  })

  it('is current for applications until the last day included', () => {
    assert.equal(stateOfStep('apply', '2027-03-14', days), 'current')
    assert.equal(stateOfStep('apply', '2027-03-15', days), 'done')
  })
})

describe('the path of a campaign goes by what happened to it', () => {
  const path: Path = { ...days, standing: 'open', isDecided: false, takesLate: false }
  const states = (day: string, given: Partial<Path>) =>
    (['talk', 'apply', 'answer'] as const).map((step) => stateInPath(step, day, { ...path, ...given }))

  it('is not begun while it is planned, its opening day over or not', () => {
    assert.deepEqual(states('2026-12-01', { standing: 'soon' }), ['current', 'planned', 'planned'])
  })

  it('has begun when it was opened before its day', () => {
    assert.deepEqual(states('2026-10-01', {}), ['current', 'current', 'planned'])
    assert.equal(daysThatHold(path, '2026-10-01').opensOn, '2026-10-01')
  })

  it('ends with late entries when those end, and names no answer day that is over', () => {
    const late = { takesLate: true, closesOn: '2027-06-25' }
    assert.deepEqual(states('2027-05-02', late), ['done', 'current', 'planned'])
    assert.ok(!answersOnTheDay({ ...path, ...late }, '2027-05-02'))
    const held = daysThatHold({ ...path, ...late }, '2027-05-02')
    assert.ok(inside(placeOfDay('2027-05-02', held), 'apply'))
  })

  it('waits for answers after their day until all is decided', () => {
    assert.deepEqual(states('2027-04-05', { standing: 'closed' }), ['done', 'done', 'current'])
    assert.deepEqual(states('2027-03-30', { standing: 'closed', isDecided: true }), ['done', 'done', 'done'])
  })
})
