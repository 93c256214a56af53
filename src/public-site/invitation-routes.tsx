import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { answer, chromeOf, siteAddress, staffEverywhere, type TenantEnv } from '#src/organisations/index.ts'
import { leadReaders } from './access.ts'
import { inviteWaiting } from './actions/invite-waiting.ts'
import { campaignAsked } from './guards.ts'
import { invitationsTo, waitingFor } from './invitation-queries.ts'
import { leadsWords } from './messages/words.ts'
import { InvitationsPage } from './pages/invitations-page.tsx'
import { publicPaths } from './paths.ts'
import { standingOf } from './standing.ts'

/** Writing once to those who left a contact for a campaign, when it is open. */
export const invitationRoutes = new Hono<TenantEnv>()

invitationRoutes.get('/campaigns/:campaign/invitations', staffEverywhere(...leadReaders), async (c) => {
  const campaign = await campaignAsked(c)
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
  const campaign = await campaignAsked(c)
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
