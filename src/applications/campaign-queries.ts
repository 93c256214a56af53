import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Reach } from '#src/organisations/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import type { CampaignState } from './campaign.ts'

/** One campaign as the list shows it: what was sent, and the places of its sites. */
export type CampaignLine = {
  id: string
  editionId: string
  /** Of its edition. */
  name: Translated
  state: CampaignState
  opensOn: string
  closesAt: Date
  zone: string
  sent: number
  accepted: number
  capacity: number
}

/** The campaigns within somebody's reach, the latest first: all, those of her editions, or those with one of her sites. */
export async function campaignsWithin(scope: Scope, reach: Reach): Promise<CampaignLine[]> {
  const { rows } = await sql<CampaignLine>`
    select c.id, c.edition_id as "editionId", e.name as name, c.state, c.opens_on, c.closes_at, e.document ->> 'timeZone' as zone,
      (select count(*)::int from app.application_steps a
        where a.organisation_id = c.organisation_id and a.campaign_id = c.id and a.sent ${hers(reach)}) as sent,
      (select count(*)::int from app.application_steps a
        where a.organisation_id = c.organisation_id and a.campaign_id = c.id and a.accepted ${hers(reach)}) as accepted,
      (select coalesce(sum(s.capacity), 0)::int from app.sites s
        where s.organisation_id = c.organisation_id and s.edition_id = c.edition_id
          and (${reach.everywhere} or c.edition_id = any(${reach.editions}::uuid[])
            or s.id = any(${reach.sites}::uuid[]))) as capacity
    from app.campaigns c
    join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    where c.organisation_id = ${scope.organisationId} and (
      ${reach.everywhere} or c.edition_id = any(${reach.editions}::uuid[]) or exists (
        select from app.sites s where s.organisation_id = c.organisation_id and s.edition_id = c.edition_id
          and s.id = any(${reach.sites}::uuid[])))
    order by c.opens_on desc, c.id desc`.execute(scope.db)
  return rows
}

/** One time that a campaign was moved. */
export type CampaignMove = { to: CampaignState; at: Date; by: string }

/** Where a campaign was moved, by whom, the last first. */
export async function movesOf(scope: Scope, campaignId: string): Promise<CampaignMove[]> {
  const { rows } = await sql<CampaignMove>`
    select x.to_state as to, x.at, btrim(concat_ws(' ', p.first_name, p.last_name)) as by
    from campaign_changes x
    join people p on p.organisation_id = x.organisation_id and p.id = x.by_id
    where x.organisation_id = ${scope.organisationId} and x.campaign_id = ${campaignId}
    order by x.at desc, x.id desc`.execute(scope.db)
  return rows
}

/** How many have begun an application and not sent it yet. */
export async function draftsOf(scope: Scope, campaignId: string): Promise<number> {
  const { rows } = await sql<{ drafts: number }>`
    select count(*)::int as drafts from applications
    where organisation_id = ${scope.organisationId} and campaign_id = ${campaignId} and state = 'draft'`.execute(
    scope.db,
  )
  return rows[0]!.drafts
}

/** An edition that has no campaign yet, for whoever reaches the whole of it. */
type PlannableEdition = { id: string; document: EditionDocument }

export async function editionsWithoutCampaign(scope: Scope, reach: Reach): Promise<PlannableEdition[]> {
  const { rows } = await sql<PlannableEdition>`
    select e.id, e.document from editions e
    where e.organisation_id = ${scope.organisationId}
      and (${reach.everywhere} or e.id = any(${reach.editions}::uuid[]))
      and not exists (select from campaigns c where c.organisation_id = e.organisation_id and c.edition_id = e.id)
    order by e.starts_on desc`.execute(scope.db)
  return rows
}

/** Somebody who opens and dates campaigns, and how the team writes to her. */
export type CampaignLeader = { id: string; firstName: string; lastName: string; email: string | null }

/** Who leads the campaigns of the whole organisation on a day: its programme managers, else its administrators. */
export async function campaignLeadersOn(scope: Scope, day: string): Promise<CampaignLeader[]> {
  const { rows } = await sql<CampaignLeader & { role: string }>`
    select g.role, p.id, p.first_name as "firstName", p.last_name as "lastName", p.email
    from role_grants g
    join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.erased_at is null
    where g.organisation_id = ${scope.organisationId} and g.role in ('programme manager', 'administrator')
      and g.scope_kind = 'organisation' and g.starts_on <= ${day} and (g.ends_on is null or g.ends_on >= ${day})
    group by g.role, p.id, p.first_name, p.last_name, p.email
    order by p.last_name collate app.names, p.first_name collate app.names, p.id`.execute(scope.db)
  const managers = rows.filter(({ role }) => role === 'programme manager')
  return managers.length > 0 ? managers : rows
}

/** Of the applications of a campaign, those that she may count. */
function hers({ everywhere, editions, sites }: Reach) {
  return sql`and (${everywhere} or c.edition_id = any(${editions}::uuid[]) or a.site_id = any(${sites}::uuid[]))`
}
