import { insertOrganisation } from '#src/organisations/index.ts'
import { openCampaignOf, publishProgramme } from './campaigns.ts'
import { as, daysAfter } from './days.ts'
import { lastYearsEdition, thisYearsEdition } from './editions.ts'
import { addMember, founders, grant } from './team.ts'
import { type WorldStep, worldZone } from './world-step.ts'

/** An association with its team, its programme published before last year's campaign, and a campaign open for next summer. */
export const association: WorldStep = {
  name: 'association',
  slug: 'ricochet',
  build: async (scope, frise, today) => {
    const lastYear = await lastYearsEdition(today)
    const foundedOn = daysAfter(lastYear.campaign.opensAt.slice(0, 10), -30)
    const founding = { ...as(scope, '', foundedOn, '09:00'), actor: scope.actor }
    await insertOrganisation(founding, {
      slug: 'ricochet',
      name: 'Ricochet',
      language: 'fr',
      zone: worldZone,
    })
    for (const { role, ...member } of founders) {
      const personId = await addMember(founding, frise, { ...member, role })
      await grant(founding, { personId, role }, { startsOn: foundedOn, grantedBy: null })
    }
    await publishProgramme(scope, daysAfter(foundedOn, 10))
    await openCampaignOf(scope, await thisYearsEdition(today))
  },
}
