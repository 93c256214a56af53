import { campaignOf, placesOf } from './campaigns.ts'
import { as, daysAfter } from './days.ts'
import { lastYearsEdition, runningEdition, thisYearsEdition } from './editions.ts'
import { addMember, grant, joiners, memberNamed } from './team.ts'
import type { WorldStep } from './world-step.ts'

/** Those who joined the founders: coordinators of one place, in each edition that meets there, readers and the board. */
export const staff: WorldStep = {
  name: 'staff',
  slug: 'ricochet',
  build: async (scope, frise, today) => {
    const editions = [
      await lastYearsEdition(today),
      await runningEdition(today),
      await thisYearsEdition(today),
    ]
    const startsOn = daysAfter(editions[0]!.campaign.opensAt.slice(0, 10), -5)
    const grantedBy = await memberNamed(scope, 'Sabatier')
    const joining = as(scope, grantedBy, startsOn, '09:00')
    const places: Record<string, string>[] = []
    for (const edition of editions) {
      const { editionId } = await campaignOf(scope, edition)
      places.push(await placesOf(scope, editionId))
    }
    for (const member of joiners) {
      const { role, sites } = member
      const personId = await addMember(joining, frise, member)
      const given = { personId, role }
      if (sites === undefined) await grant(joining, given, { startsOn, grantedBy })
      const here = (sites ?? []).flatMap((key) => places.flatMap((ids) => ids[key] ?? []))
      for (const scopeId of here)
        await grant(joining, given, { scopeKind: 'site', scopeId, startsOn, grantedBy })
    }
  },
}
