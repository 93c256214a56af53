import { sql } from 'kysely'
import { instantAt } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import {
  documentUnlessKnown,
  type EditionDocument,
  knownDocument,
  type ProgrammeDocument,
} from '#src/programmes/index.ts'
import type { CampaignState } from './campaign.ts'
import type { CampaignView } from './campaign-view.ts'

export type { CampaignView }

export type Site = {
  id: string
  key: string
  name: string
  commune: string
  zone: string
  capacity: number
  taken: number
}

/**
 * One campaign of the open organisation, under the version of the programme that its edition runs under, or under that which
 * an application was begun under.
 */
export async function campaignById(
  scope: Scope,
  id: string,
  programmeVersionId?: string,
): Promise<CampaignView | undefined> {
  return (await campaignsWhere(scope, { id, programmeVersionId }))[0]
}

/** All campaigns, the latest first. */
export function campaigns(scope: Scope): Promise<CampaignView[]> {
  return campaignsWhere(scope, {})
}

async function campaignsWhere(
  scope: Scope,
  { id, programmeVersionId }: { id?: string; programmeVersionId?: string | undefined },
): Promise<CampaignView[]> {
  const rows = await scope.db
    .selectFrom('campaigns as c')
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      programmeVersionId === undefined
        ? join.onRef('v.organisationId', '=', 'e.organisationId').onRef('v.id', '=', 'e.programmeVersionId')
        : join.onRef('v.organisationId', '=', 'e.organisationId').on('v.id', '=', programmeVersionId),
    )
    .select([
      'c.id',
      'c.state',
      'c.opensOn',
      'c.closesAt',
      'e.id as editionId',
      documentUnlessKnown<EditionDocument>(scope, 'e').as('edition'),
    ])
    .select([
      'v.id as programmeVersionId',
      documentUnlessKnown<ProgrammeDocument>(scope, 'v').as('programme'),
    ])
    .select(
      sql<Record<string, number>>`(select jsonb_object_agg(s.key, s.capacity) from sites s
        where s.organisation_id = c.organisation_id and s.edition_id = c.edition_id)`.as('capacities'),
    )
    .where('c.organisationId', '=', scope.organisationId)
    .$if(id !== undefined, (query) => query.where('c.id', '=', id!))
    .orderBy('c.opensOn', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map(({ capacities, ...row }) => {
    const edition = withCapacities(knownDocument(scope, row.editionId, row.edition), capacities)
    return {
      ...row,
      state: row.state as CampaignState,
      edition,
      lateUntil: lateUntil(edition),
      programme: knownDocument(scope, row.programmeVersionId, row.programme),
    }
  })
}

function lateUntil({ campaign, timeZone }: EditionDocument): Date | null {
  const { lateEntriesUntil } = campaign
  return lateEntriesUntil === undefined ? null : instantAt(timeZone, lateEntriesUntil)
}

/** The edition as its file says it, with the places that its sites have now: the team may have changed them since. */
function withCapacities(
  edition: EditionDocument,
  capacities: Record<string, number> | null,
): EditionDocument {
  const sites = edition.sites.map((site) => ({ ...site, capacity: capacities?.[site.key] ?? site.capacity }))
  return { ...edition, sites }
}

/** The sites of an edition with the places taken: open offers and accepted applications. */
export async function sitesOf(scope: Scope, editionId: string): Promise<Site[]> {
  const rows = await scope.db
    .selectFrom('sites as s')
    .select(['s.id', 's.key', 's.name', 's.commune', 's.zone', 's.capacity'])
    .select((eb) =>
      eb
        .selectFrom('applications as a')
        .select((count) => count.fn.countAll<number>().as('taken'))
        .whereRef('a.organisationId', '=', 's.organisationId')
        .whereRef('a.siteId', '=', 's.id')
        .where('a.state', 'in', ['offered', 'accepted'])
        .as('taken'),
    )
    .where('s.organisationId', '=', scope.organisationId)
    .where('s.editionId', '=', editionId)
    .orderBy(sql`s.name collate app.names`)
    .execute()
  return rows.map((row) => ({ ...row, taken: row.taken ?? 0 }))
}
