import { as, daysAfter } from './days.ts'
import { lastYearsEdition, thisYearsEdition } from './editions.ts'
import { addMember, facilitators, grant, joiners, memberNamed } from './team.ts'
import { giveTerritories } from './territories.ts'
import type { WorldStep } from './world-step.ts'

/** Those who joined the founders before last year's edition: coordinators of one place, facilitators, readers, the board. */
export const staff: WorldStep = {
  name: 'staff',
  slug: 'ricochet',
  build: async (scope, frise, today) => {
    const lastYear = await lastYearsEdition(today)
    const startsOn = daysAfter(lastYear.campaign.opensAt.slice(0, 10), -20)
    const grantedBy = await memberNamed(scope, 'Sabatier')
    const joining = as(scope, grantedBy, startsOn, '09:00')
    for (const member of joiners) {
      const personId = await addMember(joining, frise, member)
      const { role, sites } = member
      if (sites === undefined) await grant(joining, { personId, role }, { startsOn, grantedBy })
    }
    for (const member of Object.values(facilitators).flat()) await addMember(joining, frise, member)
    await giveTerritories(scope, await thisYearsEdition(today))
  },
}
