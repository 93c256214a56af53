import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { computedFigures } from '#src/impact/index.ts'
import { personalData } from '#src/personal-data.ts'
import { erasePeople } from '#src/privacy/index.ts'
import { applyRetention } from '#src/retention.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise
before(async () => {
  running = await runningFrise({ world: 'whole' })
})
after(() => running?.stop())

test('public figures are the same before and after, whoever is erased', async () => {
  const people = await inRicochet(({ db }) =>
    db.selectFrom('people').select('id').where('erasedAt', 'is', null).orderBy('id').execute(),
  )
  assert.ok(people.length > 150)
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(
        people.map(({ id }) => id),
        { minLength: 1 },
      ),
      (personIds) =>
        undoneInRicochet(async (scope) => {
          const figures = await computedFigures(scope)
          const erasing = {
            personIds,
            reason: 'she asked',
            site: { origin: 'http://127.0.0.1', slug: 'ricochet' },
          } as const
          assert.equal(await erasePeople(scope, personalData, erasing), personIds.length)
          assert.deepEqual(await computedFigures(scope), figures)
        }),
    ),
    { numRuns: 12 },
  )
})

test('public figures are the same when the night has erased every participant whose time is over', async () => {
  await undoneInRicochet(async (opened) => {
    const scope = { ...opened, now: new Date('2031-01-01T02:10:00Z') }
    const figures = await computedFigures(scope)
    await applyRetention(scope, { origin: 'http://127.0.0.1', keepsWords: false })
    const named = await scope.db
      .selectFrom('enrolments')
      .innerJoin('people', 'people.id', 'enrolments.personId')
      .select('people.erasedAt')
      .where('enrolments.organisationId', '=', scope.organisationId)
      .execute()
    assert.ok(named.length > 100)
    assert.ok(named.every(({ erasedAt }) => erasedAt !== null))
    assert.deepEqual(await computedFigures(scope), figures)
  })
})

async function undoneInRicochet(work: (scope: Scope) => Promise<void>): Promise<void> {
  const undone = new Error('undone')
  const judged = inRicochet(async (scope) => {
    await work(scope)
    throw undone
  })
  await assert.rejects(judged, (error) => error === undone)
}

async function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { jobs, web } = running.frise.database
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(web)
  const now = running.clock.now()
  return inOrganisation(jobs, { organisationId: rows[0]!.id, now, actor: { kind: 'job', id: null } }, work)
}
