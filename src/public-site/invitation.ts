import { dayIn } from '#platform/clock/clock.ts'
import type { CampaignView } from '#src/applications/index.ts'
import type { TemplateValues } from '#src/messages/index.ts'

/** What an invitation to a campaign says. */
export function invitationValues(
  { programme, edition, closesAt }: CampaignView,
  { link, reportLink }: { link: string; reportLink: string },
): TemplateValues['invitation'] {
  const { address, name } = programme
  return { address, programme: name, until: dayIn(edition.timeZone, closesAt), link, reportLink }
}
