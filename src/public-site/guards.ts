import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/ids.ts'
import { type CampaignView, campaignById } from '#src/applications/index.ts'
import type { TenantEnv } from '#src/organisations/index.ts'

/** The campaign of the address. */
export async function campaignAsked(c: Context<TenantEnv>): Promise<CampaignView> {
  const id = c.req.param('campaign') ?? ''
  const campaign = isId(id) ? await campaignById(c.get('scope'), id) : undefined
  if (campaign === undefined) throw new NotFound()
  return campaign
}
