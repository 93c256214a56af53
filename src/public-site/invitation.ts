import { dayIn } from '#platform/clock/clock.ts'
import { type CampaignView, closesFor } from '#src/applications/index.ts'
import type { TemplateValues } from '#src/messages/index.ts'

/** What an invitation to a campaign says. */
export function invitationValues(
  campaign: CampaignView,
  { link, reportLink }: { link: string; reportLink: string },
): TemplateValues['invitation'] {
  const { address, name } = campaign.programme
  const until = dayIn(campaign.edition.timeZone, closesFor(campaign))
  return { address, programme: name, until, link, reportLink }
}
