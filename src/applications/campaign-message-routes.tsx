import { Hono } from 'hono'
import { textHours, whenTextsLeave } from '#src/messages/index.ts'
import { answer, chromeOf, siteAddress, staff, type TenantEnv } from '#src/organisations/index.ts'
import { decidingRoles } from './access.ts'
import { campaignOf, sitesSeen } from './campaign-guards.ts'
import { messagesOf } from './campaign-message-preview.ts'
import { CampaignMessagesPage } from './pages/campaign-messages-page.tsx'

/** What a campaign writes to applicants and their guardians, read before it leaves. */
export const campaignMessageRoutes = new Hono<TenantEnv>()

campaignMessageRoutes.get(
  '/campaigns/:campaign/messages',
  staff(...decidingRoles, 'board member'),
  async (c) => {
    const campaign = await campaignOf(c)
    const [site] = await sitesSeen(c, campaign, [...decidingRoles, 'board member'])
    const { name } = c.get('organisation')
    const messages = messagesOf(campaign, {
      example: site!,
      site: siteAddress(c),
      organisation: name,
      language: c.get('language'),
      leaves: whenTextsLeave(await textHours(c.get('scope')), c.get('now')),
    })
    return answer(c, <CampaignMessagesPage chrome={chromeOf(c)} campaign={campaign} messages={messages} />)
  },
)
