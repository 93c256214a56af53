import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readEditionFile, teachingDays } from '#src/programmes/index.ts'
import { daysAfter } from './days.ts'
import { lastYearsEdition, nextEdition, runningEdition, shipped, thisYearsEdition } from './editions.ts'

const days = [
  ...Array.from({ length: 60 }, (_, nth) => daysAfter('2026-11-23', nth * 13)),
  '2026-11-28',
  '2026-11-29',
  '2026-12-31',
  '2027-01-01',
  '2027-02-28',
  '2028-02-29',
  '2028-03-01',
]

it('is the shipped edition on the day for which that was written', async () => {
  const file = JSON.parse(await shipped('jump-in-tech-2027.edition.json')) as unknown
  assert.deepEqual(await thisYearsEdition('2026-11-23'), file)
})

it('has editions that contradict nothing, whatever the day', async () => {
  for (const day of days) {
    for (const edition of [thisYearsEdition, lastYearsEdition, runningEdition, nextEdition]) {
      const file = readEditionFile(JSON.stringify(await edition(day)))
      assert.ok(file.ok, `${edition.name} on ${day}: ${JSON.stringify(file)}`)
    }
  }
})

it('leaves no summer out from the autumn to the spring', async () => {
  for (const day of ['2026-11-23', '2027-01-15', '2028-02-29', '2028-04-30']) {
    const [now, before] = [await thisYearsEdition(day), await lastYearsEdition(day)]
    assert.equal(now.year, before.year + 1, day)
  }
})

it('is open on its day, over the year before, and teaches on its day, week-ends included', async () => {
  for (const day of days) {
    const [now, before, running] = [
      await thisYearsEdition(day),
      await lastYearsEdition(day),
      await runningEdition(day),
    ]
    assert.ok(daysAfter(now.campaign.opensAt.slice(0, 10), 21) <= day, day)
    assert.ok(day < now.campaign.closesAt.slice(0, 10), day)
    assert.ok(daysAfter(before.lastDay, 14) <= day, day)
    assert.ok(teachingDays(running).includes(day), day)
    assert.equal(teachingDays(running).filter((it) => it < day).length, 10, day)
  }
})
