import { type Kysely, type RawBuilder, sql } from 'kysely'
import { instantAt } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { keptBriefly } from '#platform/database/kept-briefly.ts'
import type { DB } from '#platform/database/schema.ts'
import { statement } from '#platform/database/statement.ts'
import {
  documentUnlessKnown,
  type EditionDocument,
  knownDocument,
  knownDocuments,
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
  /** Is somebody territory coordinator of it today? */
  coordinated: boolean
}

/** One campaign of the open organisation, under the version of the programme that its edition runs under. */
export async function campaignById(scope: Scope, id: string): Promise<CampaignView | undefined> {
  const { organisationId } = scope
  return seen(scope, await oneCampaign(scope.db, { organisationId, id, known: knownDocuments(scope) }))[0]
}

/** The campaign of an application, under the version of the programme that the application was begun under. */
export async function campaignOf(scope: Scope, applicationId: string): Promise<CampaignView | undefined> {
  const { organisationId } = scope
  const given = { organisationId, applicationId, known: knownDocuments(scope) }
  return seen(scope, await campaignOfApplication(scope.db, given))[0]
}

/** The campaigns that are not finished, the latest first: those of which somebody may still speak. */
export async function unfinishedCampaigns(scope: Scope): Promise<CampaignView[]> {
  const { organisationId } = scope
  return seen(scope, await notFinished(scope.db, { organisationId, known: knownDocuments(scope) }))
}

/**
 * The campaigns that a visitor can be shown, the latest first: whatever is not over, and of each programme the last that is.
 * An organisation keeps every campaign that it ever had.
 */
export async function campaignsAtTheDoor(scope: Scope): Promise<CampaignView[]> {
  const { organisationId } = scope
  return seen(scope, await doorCampaigns(scope.db, { organisationId, known: knownDocuments(scope) }))
}

/**
 * Every campaign as it was within this second, for a page that only reads. Nobody's file is in them, and a deed asks anew
 * (docs/decisions/028).
 */
export const campaignsBriefly = keptBriefly(1_000, async (scope): Promise<CampaignView[]> => {
  const { organisationId } = scope
  return seen(scope, await everyCampaign(scope.db, { organisationId, known: knownDocuments(scope) }))
})

type CampaignRow = Awaited<ReturnType<typeof notFinished>>[number]

function seen(scope: Scope, rows: readonly CampaignRow[]): CampaignView[] {
  return rows.map(({ capacities, ...row }) => {
    const edition = withCapacities(knownDocument(scope, row.editionId, row.edition), capacities)
    return {
      ...row,
      state: row.state as CampaignState,
      edition,
      lateUntil: lateUntil(edition),
      waitingUntil: row.waitingUntil ?? edition.campaign.waitingListEndsOn,
      programme: knownDocument(scope, row.programmeVersionId, row.programme),
    }
  })
}

type Wanted = { organisationId: string; known: readonly string[] }

const oneCampaign = statement((db, given: Wanted & { id: string }) =>
  campaignRows(db, given, sql`e.programme_version_id`).where('c.id', '=', given.id),
)

const campaignOfApplication = statement((db, given: Wanted & { applicationId: string }) => {
  const itsOwn = (column: 'campaign_id' | 'programme_version_id') => sql<string>`(select a.${sql.raw(column)}
    from applications a where a.organisation_id = ${given.organisationId} and a.id = ${given.applicationId})`
  return campaignRows(db, given, itsOwn('programme_version_id')).where('c.id', '=', itsOwn('campaign_id'))
})

const notFinished = statement((db, given: Wanted) =>
  campaignRows(db, given, sql`e.programme_version_id`)
    .where('c.state', '!=', sql.lit('finished'))
    .orderBy('c.opensOn', 'desc')
    .orderBy('c.id', 'desc'),
)

const everyCampaign = statement((db, given: Wanted) => campaignRows(db, given, sql`e.programme_version_id`))

const doorCampaigns = statement((db, given: Wanted) => {
  const isOver = (campaign: 'c' | 'later') =>
    sql`${sql.ref(`${campaign}.state`)} in ('closed', 'decided', 'finished')`
  return campaignRows(db, given, sql`e.programme_version_id`)
    .where(
      sql<boolean>`not (${isOver('c')} and exists (select from campaigns later
        join editions le on le.organisation_id = later.organisation_id and le.id = later.edition_id
        join programme_versions lv on lv.organisation_id = le.organisation_id and lv.id = le.programme_version_id
        where later.organisation_id = c.organisation_id and lv.programme_id = v.programme_id and ${isOver('later')}
          and (later.opens_on, later.id) > (c.opens_on, c.id)))`,
    )
    .orderBy('c.opensOn', 'desc')
    .orderBy('c.id', 'desc')
})

function campaignRows(
  db: Kysely<DB>,
  { organisationId, known }: Wanted,
  programmeVersionId: RawBuilder<string>,
) {
  return db
    .selectFrom('campaigns as c')
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .innerJoin('programmeVersions as v', (join) =>
      join.onRef('v.organisationId', '=', 'e.organisationId').on('v.id', '=', programmeVersionId),
    )
    .select([
      'c.id',
      'c.state',
      'c.opensOn',
      'c.closesAt',
      'c.waitingUntil',
      'e.id as editionId',
      documentUnlessKnown<EditionDocument>(known, 'e').as('edition'),
    ])
    .select([
      'v.id as programmeVersionId',
      documentUnlessKnown<ProgrammeDocument>(known, 'v').as('programme'),
    ])
    .select(
      sql<Record<string, number>>`(select jsonb_object_agg(s.key, s.capacity) from sites s
        where s.organisation_id = c.organisation_id and s.edition_id = c.edition_id)`.as('capacities'),
    )
    .where('c.organisationId', '=', organisationId)
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

/** Does this site of an edition have no free place? Applying there is applying for a place that comes free. */
export type IsFull = (editionId: string, siteKey: string) => boolean

/** Which sites have no free place, of the campaigns that may take applications. */
export async function fullSites(scope: Scope): Promise<IsFull> {
  const rows = await scope.db
    .selectFrom('sites as s')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 's.organisationId').onRef('c.editionId', '=', 's.editionId'),
    )
    .select(['s.editionId', 's.key'])
    .where('s.organisationId', '=', scope.organisationId)
    .where('c.state', 'in', ['open', 'late entries'])
    .where(placesTaken, '>=', (eb) => eb.ref('s.capacity'))
    .execute()
  return (editionId, siteKey) => rows.some((row) => row.editionId === editionId && row.key === siteKey)
}

/** The sites of an edition with the places taken: open offers and accepted applications. */
export async function sitesOf(scope: Scope, editionId: string): Promise<Site[]> {
  return scope.db
    .selectFrom('sites as s')
    .select(['s.id', 's.key', 's.name', 's.commune', 's.zone', 's.capacity'])
    .select([placesTaken.as('taken'), isCoordinated(scope.now).as('coordinated')])
    .where('s.organisationId', '=', scope.organisationId)
    .where('s.editionId', '=', editionId)
    .orderBy(sql`s.name collate app.names`)
    .execute()
}

/** Does a territory coordinator cover the site `s` on this day, by its clocks? */
const isCoordinated = (now: Date) => sql<boolean>`exists (select from role_grants g
  join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.erased_at is null
  cross join lateral (select (${now}::timestamptz at time zone s.zone)::date as today) d
  where g.organisation_id = s.organisation_id and g.role = 'territory coordinator'
    and g.starts_on <= d.today and (g.ends_on is null or g.ends_on >= d.today)
    and (g.scope_kind = 'organisation' or (g.scope_kind = 'site' and g.scope_id = s.id)
      or (g.scope_kind = 'edition' and g.scope_id = s.edition_id)))`

/** The places of a site `s` that are offered or accepted. */
const placesTaken = sql<number>`(select count(*) from applications a
  where a.organisation_id = s.organisation_id and a.site_id = s.id and a.state in ('offered', 'accepted'))`
