import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { computedFigures } from '#src/impact/index.ts'
import { personalData } from '#src/personal-data.ts'
import { erasePeople } from '#src/privacy/index.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise
before(async () => {
  running = await runningFrise({ world: 'whole' })
})
after(() => running?.stop())

test('public figures are the same before and after, whoever is erased', async () => {
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(running.frise.database.web)
  const organisationId = rows[0]!.id
  const inRicochet = <T>(work: (scope: Scope) => Promise<T>) =>
    inOrganisation(
      running.frise.database.web,
      { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } },
      work,
    )
  const people = await inRicochet(({ db }) =>
    db.selectFrom('people').select('id').where('erasedAt', 'is', null).orderBy('id').execute(),
  )
  assert.ok(people.length > 150)
  const undone = new Error('undone')
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(
        people.map(({ id }) => id),
        { minLength: 1 },
      ),
      async (personIds) => {
        const judged = inRicochet(async (scope) => {
          const figures = await computedFigures(scope)
          const erasing = {
            personIds,
            reason: 'she asked',
            site: { origin: 'http://127.0.0.1', slug: 'ricochet' },
          } as const
          assert.equal(await erasePeople(scope, personalData, erasing), personIds.length)
          assert.deepEqual(await computedFigures(scope), figures)
          throw undone
        })
        await assert.rejects(judged, (error) => error === undone)
      },
    ),
    { numRuns: 12 },
  )
})
