import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { applyPaths, type CampaignView } from '#src/applications/index.ts'
import { sendMessage, type TemplateValues } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { openChannel } from '#src/sourcing/index.ts'
import { invitationValues } from '../invitation.ts'
import { invitationChannel, takeWaitingFor, type Waiting } from '../invitation-queries.ts'

type Inviting = {
  campaign: CampaignView
  /** What the channel of these invitations is called among the others. */
  channelName: string
  site: SiteAddress
}

/**
 * Writes one invitation to each contact that was left for this campaign, and takes the contact off the list: nobody is written
 * to twice. Whoever applies by it is counted under a channel of its own. Returns how many.
 */
export async function inviteWaiting(scope: Scope, inviting: Inviting): Promise<number> {
  const { campaign, channelName, site } = inviting
  const waiting = await takeWaitingFor(scope, campaign.id)
  if (waiting.length === 0) return 0
  const known = await invitationChannel(scope, campaign.id)
  const channel =
    known ??
    (await openChannel(scope, {
      kind: 'other',
      name: channelName,
      structureId: null,
      campaignId: campaign.id,
    }))
  const link = site.origin + applyPaths.campaign(site.slug, campaign.id, channel.code)
  const values = invitationValues(campaign, { link, reportLink: site.origin + concernPaths.raise(site.slug) })
  for (const contact of waiting)
    await invite(scope, { campaignId: campaign.id, channelId: channel.id, values, contact })
  await record(scope, {
    action: 'leads.invited',
    object: { kind: 'campaign', id: campaign.id },
    details: { count: waiting.length },
  })
  return waiting.length
}

type One = {
  campaignId: string
  channelId: string
  values: TemplateValues['invitation']
  contact: Waiting
}

async function invite(scope: Scope, { campaignId, channelId, values, contact }: One): Promise<void> {
  const { organisationId, now, actor } = scope
  const { email, phone, language, eraseOn } = contact
  const personId = await insertPerson(scope, { email, phone, language })
  const messageId = await sendMessage(scope, { template: 'invitation', recipientId: personId, values })
  await scope.db
    .insertInto('invitations')
    .values({
      organisationId,
      id: newId(now),
      campaignId,
      channelId,
      personId,
      messageId: messageId!,
      invitedAt: now,
      invitedBy: actor.id!,
      eraseOn,
    })
    .execute()
}
