import { handOutLink } from '#src/people/index.ts'
import type { OpenCampaign } from './open-campaign.ts'

/** A link of hers to her application, and one of her first guardian's, as they stand in messages. */
export function linksOf(
  campaign: Pick<OpenCampaign, 'at' | 'view'>,
  id: string,
): Promise<{ hers: string; theirs: string }> {
  return campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, id)
    const hand = (purpose: 'application' | 'guardian', holderId: string) =>
      handOutLink(scope, {
        purpose,
        holderId,
        aboutId: applicant.id,
        objectId: id,
        expiresAt: new Date('2027-08-01T00:00:00Z'),
      })
    return { hers: await hand('application', applicant.id), theirs: await hand('guardian', guardians[0]!.id) }
  })
}
