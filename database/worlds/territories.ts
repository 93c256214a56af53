import type { Scope } from '#platform/database/database.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { campaignOf, placesOf } from './campaigns.ts'
import { as, daysAfter } from './days.ts'
import { coordinators, grant, joiners, memberNamed } from './team.ts'

/** An edition is imported: whoever coordinates a place of it looks after it from that day. */
export async function giveTerritories(scope: Scope, edition: EditionDocument): Promise<void> {
  const startsOn = daysAfter(edition.campaign.opensAt.slice(0, 10), -5)
  const grantedBy = await memberNamed(scope, 'Sabatier')
  const giving = as(scope, grantedBy, startsOn, '10:00')
  const { editionId } = await campaignOf(scope, edition)
  const places = await placesOf(scope, editionId)
  for (const { role, lastName, sites = [] } of joiners) {
    for (const scopeId of sites.flatMap((key) => places[key] ?? [])) {
      const personId = await memberNamed(scope, lastName)
      await grant(giving, { personId, role }, { scopeKind: 'site', scopeId, startsOn, grantedBy })
    }
  }
  // Whoever began with everything also answers for a place: its emergency sheets ask for that. A day later than the others,
  // so that the front page still offers one of those who have a single place.
  if (places.creil === undefined) return
  const personId = await memberNamed(scope, coordinators.creil!)
  const over = {
    scopeKind: 'site',
    scopeId: places.creil,
    startsOn: daysAfter(startsOn, 1),
    grantedBy,
  } as const
  await grant(giving, { personId, role: 'territory coordinator' }, over)
}
