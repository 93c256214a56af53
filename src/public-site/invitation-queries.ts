import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Delivered, deliveryOf } from '#src/messages/index.ts'

/** Somebody who waits for a campaign: one way to reach her, once however often it was left. */
export type Waiting = { email: string | null; phone: string | null; language: Language; eraseOn: string }

/** Who left a contact for this campaign while it was not open, or for an earlier one of the same programme. */
export async function waitingFor(scope: Scope, campaignId: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select distinct on (l.email, l.phone) l.email, l.phone, l.language, to_char(l.erase_on, 'YYYY-MM-DD') as "eraseOn"
    from leads l where ${isFor(scope, campaignId)}
    order by l.email, l.phone, l.erase_on desc`.execute(scope.db)
  return rows
}

/** How many wait for each of these campaigns, each way to reach somebody once. */
export async function waitingCounts(
  scope: Scope,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select asked.id, waiting.count
    from unnest(${campaignIds}::uuid[]) as asked (id)
    cross join lateral (select count(distinct (l.email, l.phone))::integer as count
      from leads l where ${isFor(scope, sql.ref('asked.id'))}) waiting`.execute(scope.db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Takes those contacts off the list, for one message each: of two who press at once, the second finds nobody. */
export async function takeWaitingFor(scope: Scope, campaignId: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with taken as (delete from leads l where ${isFor(scope, campaignId)} returning l.*)
    select distinct on (l.email, l.phone) l.email, l.phone, l.language, to_char(l.erase_on, 'YYYY-MM-DD') as "eraseOn"
    from taken l order by l.email, l.phone, l.erase_on desc`.execute(scope.db)
  return rows
}

/** What became of the invitations to a campaign. */
export async function invitationsTo(scope: Scope, campaignId: string): Promise<Delivered[]> {
  const rows = await scope.db
    .selectFrom('invitations')
    .select('messageId')
    .where('organisationId', '=', scope.organisationId)
    .where('campaignId', '=', campaignId)
    .execute()
  const ids = rows.map(({ messageId }) => messageId)
  return deliveryOf(scope, ids)
}

/** The channel of the invitations to a campaign; undefined before the first. */
export async function invitationChannel(
  scope: Scope,
  campaignId: string,
): Promise<{ id: string; code: string } | undefined> {
  return scope.db
    .selectFrom('invitations as i')
    .innerJoin('channelOrigins as c', (join) =>
      join.onRef('c.organisationId', '=', 'i.organisationId').onRef('c.channelId', '=', 'i.channelId'),
    )
    .select((eb) => [eb.ref('i.channelId').as('id'), eb.ref('c.code').$notNull().as('code')])
    .where('i.organisationId', '=', scope.organisationId)
    .where('i.campaignId', '=', campaignId)
    .limit(1)
    .executeTakeFirst()
}

/** `campaignId`: its value, or where another statement names it. */
const isFor = (
  { organisationId }: Scope,
  campaignId: string | RawBuilder<unknown>,
) => sql`l.organisation_id = ${organisationId}
  and l.purpose <> 'door' and (l.purpose <> 'after this campaign' or l.campaign_id <> ${campaignId})
  and l.campaign_id in (
    select missed.id
    from campaigns opened
    join editions oe on oe.organisation_id = opened.organisation_id and oe.id = opened.edition_id
    join programme_versions ov on ov.organisation_id = oe.organisation_id and ov.id = oe.programme_version_id
    join programme_versions mv on mv.organisation_id = ov.organisation_id and mv.programme_id = ov.programme_id
    join editions me on me.organisation_id = mv.organisation_id and me.programme_version_id = mv.id
    join campaigns missed on missed.organisation_id = me.organisation_id and missed.edition_id = me.id
    where opened.organisation_id = ${organisationId} and opened.id = ${campaignId}
      and (missed.id = opened.id or missed.opens_on < opened.opens_on))`
