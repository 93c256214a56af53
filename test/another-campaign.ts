import type { Scope } from '#platform/database/database.ts'
import type { CampaignState } from '#src/applications/index.ts'
import { moveCampaign, planCampaign } from '#src/applications/index.ts'
import { campaignById } from '#src/applications/queries.ts'
import { importEdition } from '#src/programmes/index.ts'

/**
 * A second edition of the same programme, a year later, with its campaign; open unless said otherwise. `toCall`: who answers for each of its sites, where
 * it is somebody else. Returns its id.
 */
export function campaignOf2028(
  campaign: {
    campaignId: string
    at(instant: string, work: (scope: Scope) => Promise<string>): Promise<string>
  },
  { state = 'open', toCall }: { state?: Extract<CampaignState, 'planned' | 'open'>; toCall?: string } = {},
): Promise<string> {
  return campaign.at('2026-11-20T09:00:00Z', async (scope) => {
    const { edition, programmeVersionId } = (await campaignById(scope, campaign.campaignId))!
    const name = { fr: 'JUMP IN TECH 2028', en: 'JUMP IN TECH 2028' }
    const sites = edition.sites.map(({ personToCall, ...site }) => ({
      ...site,
      personToCall: toCall === undefined ? personToCall : { ...personToCall, name: toCall },
    }))
    const later = JSON.stringify({ ...edition, sites, key: '2028', year: 2028, name }).replaceAll(
      '2027-',
      '2028-',
    )
    const imported = await importEdition(scope, programmeVersionId, later)
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
    const { editionId } = imported
    const plan = { name: 'Essai 2028', opensOn: '2027-11-08', closesAt: new Date('2028-03-19T22:59:00Z') }
    const id = await planCampaign(scope, { editionId, ...plan })
    if (state === 'open') await moveCampaign(scope, id, 'open')
    return id
  })
}
