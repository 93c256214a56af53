import { withSeededIds } from '#platform/ids/seeded-ids.ts'
import { addStructure } from '#src/sourcing/actions/add-structure.ts'
import { countHeads } from '#src/sourcing/actions/count-heads.ts'
import { planTalk } from '#src/sourcing/actions/plan-talk.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import { inDemonstration } from './demonstration-queries.ts'

/** A talk in a school of the demonstration, its heads counted. Its code is the same in each run: the picture shows it. */
export function giveTalk(running: RunningFrise): Promise<string> {
  return withSeededIds('the talk of the guide', () =>
    inDemonstration(running, async (scope) => {
      const { db, organisationId } = scope
      const campaign = await db
        .selectFrom('campaigns')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('state', '=', 'open')
        .executeTakeFirstOrThrow()
      const coordinator = await db
        .selectFrom('people')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('lastName', '=', 'Benali')
        .where('accountId', 'is not', null)
        .executeTakeFirstOrThrow()
      const hers = { ...scope, actor: { kind: 'person', id: coordinator.id } as const }
      const name = 'Collège des Trois-Rivières'
      const structure = await addStructure(hers, {
        kind: 'school',
        name,
        placeId: null,
        placeText: 'Creil',
        educationPriority: 'REP',
      })
      const talk = await planTalk(hers, {
        structure: { id: structure.id, name },
        campaignId: campaign.id,
        day: '2026-11-17',
        startsAt: '10:30',
        speakerId: coordinator.id,
        classes: '3e A et 3e C',
      })
      await countHeads(hers, talk.id, { headCount: 54, headCountKind: 'counted' }, '2026-11-23')
      return talk.id
    }),
  )
}
