import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import type { Reach } from '#src/organisations/index.ts'
import type { ApplicationState } from './application.ts'
import { type ApplicationLine, applicationList, listedStates } from './application-view.ts'
import { placeRefused } from './place-queries.ts'
import { ratedBlindBy } from './rated-blind-queries.ts'
import { isCalled, waitingLimits } from './what-waits.ts'

/** A campaign of which somebody reads applications, and its sites within her reach. */
export type ListedCampaign = { id: string; name: Translated; sites: { key: string; name: string }[] }

/** By which campaigns and sites the list of applications narrows, the latest campaign first; one statement. */
export async function campaignsToList(
  scope: Scope,
  { everywhere, editions, sites }: Reach,
): Promise<ListedCampaign[]> {
  const { rows } = await sql<ListedCampaign>`
    select c.id, e.name, jsonb_agg(jsonb_build_object('key', s.key, 'name', s.name) order by s.name collate app.names) as sites
    from campaigns c
    join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    join sites s on s.organisation_id = c.organisation_id and s.edition_id = c.edition_id
      and (${everywhere} or c.edition_id = any(${editions}::uuid[]) or s.id = any(${sites}::uuid[]))
    where c.organisation_id = ${scope.organisationId}
    group by c.id, e.name, c.opens_on
    order by c.opens_on desc, c.id desc`.execute(scope.db)
  return rows
}

type Asked = AskedOf<typeof applicationList> & {
  /** A campaign by its id, a site by its key: it keeps it from edition to edition. */
  filters: { campaign?: string | undefined; site?: string | undefined }
}

/**
 * The applications within somebody's reach, drafts left out, newest first; one page, and how many there are. Those that the
 * reader has rated without their names have none here either, until somebody decides.
 */
export async function applicationsWithin(
  scope: Scope,
  { reach, readerId }: { reach: Reach; readerId: string | null },
  asked: Asked,
): Promise<{ rows: ApplicationLine[]; total: number }> {
  const { search, sort, order, filters } = asked
  const { state, waiting, campaign, site } = filters
  const { limit, offset } = windowOf(asked)
  const ratedBlind = ratedBlindBy(readerId)
  const { sinceBefore, dueBefore } = waiting === undefined ? {} : waitingLimits(scope.now)[waiting]
  const rows = await scope.db
    .selectFrom('applications as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.applicantId'),
    )
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.campaignId'),
    )
    .leftJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'a.organisationId').onRef('s.id', '=', 'a.siteId'),
    )
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 'c.organisationId').onRef('e.id', '=', 'c.editionId'),
    )
    .select(['a.id', 'p.birthDate', 's.name as siteName', 'a.state', 'a.submittedAt'])
    .select([ratedBlind.as('ratedBlind'), placeRefused().as('placeRefused')])
    .select([
      sql<string>`case when ${ratedBlind} then '' else p.first_name end`.as('firstName'),
      sql<string>`case when ${ratedBlind} then '' else p.last_name end`.as('lastName'),
    ])
    .select(['e.startsOn as firstDay', sql<Translated>`e.name`.as('campaign')])
    .select((waiting === 'guardian unanswered' ? linkSentAt : sql<null>`null::timestamptz`).as('linkSentAt'))
    .select([
      (isCalled(waiting) ? phoneToCall(ratedBlind) : sql<null>`null::text`).as('phone'),
      (waiting === 'place free' ? turn : sql<null>`null::integer`).as('turn'),
    ])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.state', '!=', 'draft')
    .$if(campaign !== undefined, (query) => query.where('a.campaignId', '=', campaign!))
    .$if(site !== undefined, (query) => query.where('s.key', '=', site!))
    .$if(state !== undefined, (query) => query.where(listedAs(state!)))
    .$if(waiting !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom((from) =>
              from
                .selectFrom('deskApplications')
                .selectAll()
                .unionAll(from.selectFrom('deskGuardianRefusals').selectAll())
                .unionAll(from.selectFrom('deskCalls').selectAll())
                .unionAll(from.selectFrom('deskSharedContacts').selectAll())
                .unionAll(from.selectFrom('deskReadings').selectAll())
                .as('w'),
            )
            .select('w.objectId')
            .whereRef('w.organisationId', '=', 'a.organisationId')
            .where('w.kind', '=', waiting!)
            .$if(sinceBefore !== undefined, (it) => it.where('w.since', '<=', sinceBefore!))
            .$if(dueBefore !== undefined, (it) => it.where('w.due', '<=', dueBefore!))
            // A free place is a site's: everyone who waits for that site, but whose parent has said no. She keeps her turn.
            .$if(waiting !== 'place free', (it) => it.whereRef('w.objectId', '=', 'a.id'))
            .$if(waiting === 'place free', (it) =>
              it
                .whereRef('w.objectId', '=', 'a.siteId')
                .where('a.state', '=', 'waiting')
                .where(
                  sql<boolean>`not exists (select from desk_guardian_refusals r
                    where r.organisation_id = a.organisation_id and r.object_id = a.id)`,
                ),
            ),
        ),
      ),
    )
    .$if(search !== '', (query) =>
      query.where(
        sql<boolean>`p.search_name like '%' || platform.searchable(${search}) || '%' and not ${ratedBlind}`,
      ),
    )
    .$if(!reach.everywhere, (query) =>
      query.where(
        sql<boolean>`(a.site_id = any(${reach.sites}::uuid[]) or c.edition_id = any(${reach.editions}::uuid[]))`,
      ),
    )
    .orderBy(
      sql`${sort === 'name' ? sql`case when not ${ratedBlind} then ${sorts.name} end` : sorts[sort]} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last`,
    )
    .orderBy('a.id', 'desc')
    .$if(limit !== null, (query) => query.limit(limit!).offset(offset))
    .execute()
  return {
    rows: rows.map((row) => ({ ...row, state: row.state as ApplicationState })),
    total: rows[0]?.total ?? 0,
  }
}

function listedAs(state: (typeof listedStates)[number]): RawBuilder<boolean> {
  if (state === 'place refused') return placeRefused()
  if (state === 'withdrawn') return sql<boolean>`a.state = 'withdrawn' and not ${placeRefused()}`
  return sql<boolean>`a.state = ${state}`
}

/** When the last link was sent to a guardian of the applicant of `a`. */
const linkSentAt = sql<Date | null>`(select max(l.created_at) from links l where l.organisation_id = a.organisation_id
  and l.object_id = a.id and l.purpose = 'guardian' and l.sent)`

/** The number under which whoever waits for a call is reached; a reader who has rated her without her name has none. */
const phoneToCall = (ratedBlind: RawBuilder<unknown>) => sql<string | null>`case when not ${ratedBlind} then
  coalesce(p.phone, (select min(u.phone) from guardianships g
    join people u on u.organisation_id = g.organisation_id and u.id = g.guardian_id
    where g.organisation_id = p.organisation_id and g.child_id = p.id and g.ends_on is null)) end`

/** Her turn on the waiting list of her site, as `lockWaitingList` calls it. */
const turn = sql<number | null>`(select t.turn from (
    select d.application_id, row_number() over (order by min(d.first_in_line_since) nulls last, min(d.decided_at),
      d.application_id)::integer as turn
    from applications x
    join decisions d on d.organisation_id = x.organisation_id and d.application_id = x.id and d.outcome = 'waiting'
    where x.organisation_id = a.organisation_id and x.site_id = a.site_id and x.state = 'waiting'
    group by d.application_id) t
  where t.application_id = a.id)`

const sorts: Record<(typeof applicationList.sorts)[number], RawBuilder<unknown>> = {
  name: sql`(p.last_name || ' ' || p.first_name) collate app.names`,
  age: sql`e.starts_on - p.birth_date`,
  site: sql`s.name collate app.names`,
  // In the order of the process, as the filter lists them; what a state is called has no order, and its code is English.
  state: sql`array_position(${listedStates}::text[], case when ${placeRefused()} then 'place refused' else a.state end)`,
  sent: sql`a.submitted_at`,
  turn,
}
