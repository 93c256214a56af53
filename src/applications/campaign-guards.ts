import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/ids.ts'
import { includes, type Role, reachOfVisitor, type TenantEnv } from '#src/organisations/index.ts'
import { type CampaignView, campaignById, type Site, sitesOf } from './queries.ts'

/** The campaign of the address; not found when there is none. */
export async function campaignOf(c: Context<TenantEnv>): Promise<CampaignView> {
  const id = c.req.param('campaign') ?? ''
  const campaign = isId(id) ? await campaignById(c.get('scope'), id) : undefined
  if (campaign === undefined) throw new NotFound()
  return campaign
}

/** The sites of a campaign for whoever reads at least one of them by these roles; for others it is not found. */
export async function sitesSeen(
  c: Context<TenantEnv>,
  campaign: CampaignView,
  roles: readonly Role[],
): Promise<Site[]> {
  const sites = await sitesWithin(c, campaign, roles)
  if (sites.length === 0) throw new NotFound()
  return sites
}

export async function sitesWithin(
  c: Context<TenantEnv>,
  { editionId }: CampaignView,
  roles: readonly Role[],
): Promise<Site[]> {
  const reach = reachOfVisitor(c, roles)
  const sites = await sitesOf(c.get('scope'), editionId)
  return sites.filter(({ id }) => includes(reach, { edition: editionId, site: id }))
}
