import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type CampaignView, campaigns } from '#src/applications/index.ts'
import { answer, chromeOf, siteAddress, staffEverywhere, type TenantEnv } from '#src/organisations/index.ts'
import { leadReaders } from './access.ts'
import { inviteWaiting } from './actions/invite-waiting.ts'
import { invitationsTo, waitingFor } from './invitation-queries.ts'
import { leadsWords } from './messages/words.ts'
import { InvitationsPage } from './pages/invitations-page.tsx'
import { publicPaths } from './paths.ts'
import { standingOf } from './standing.ts'

/** Writing once to those who left a contact for a campaign, when it is open. */
export const invitationRoutes = new Hono<TenantEnv>()

invitationRoutes.get('/campaigns/:campaign/invitations', staffEverywhere(...leadReaders), async (c) => {
  const campaign = await campaignToInviteTo(c)
  const scope = c.get('scope')
  return answer(
    c,
    <InvitationsPage
      chrome={chromeOf(c)}
      campaign={campaign}
      open={standingOf(campaign, c.get('now')) === 'open'}
      waiting={await waitingFor(scope, campaign.id)}
      delivery={await invitationsTo(scope, campaign.id)}
      origin={c.get('frise').origin}
    />,
  )
})

invitationRoutes.post('/campaigns/:campaign/invitations', staffEverywhere(...leadReaders), async (c) => {
  const campaign = await campaignToInviteTo(c)
  const { slug } = c.get('organisation')
  const m = leadsWords(c.get('language')).invitations
  const path = publicPaths.invitations(slug, campaign.id)
  if (standingOf(campaign, c.get('now')) !== 'open') return redirectSaying(c, path, m.notOpen)
  const sent = await inviteWaiting(c.get('scope'), {
    campaign,
    channelName: m.channel,
    site: siteAddress(c),
  })
  return redirectSaying(c, path, m.done(sent))
})

async function campaignToInviteTo(c: Context<TenantEnv>): Promise<CampaignView> {
  const campaign = (await campaigns(c.get('scope'))).find(({ id }) => id === c.req.param('campaign'))
  if (campaign === undefined) throw new NotFound()
  return campaign
}
