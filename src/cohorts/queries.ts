import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Reach, withinReach } from '#src/organisations/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import type { CohortState } from './cohort.ts'

/** An edition that has a cohort within somebody's reach. */
export type EditionChoice = {
  /** A cohort of it that the reader reaches runs now. */
  isRunning: boolean
  id: string
  name: Record<Language, string>
}

/** The editions with a cohort within reach, the latest first. */
export async function editionsWithin(scope: Scope, reach: Reach): Promise<EditionChoice[]> {
  const rows = await scope.db
    .selectFrom('editions as e')
    .select(['e.id', sql<EditionDocument['name']>`e.name`.as('name')])
    .select(
      sql<boolean>`exists (select from cohorts c where c.organisation_id = e.organisation_id
        and c.edition_id = e.id and c.state = 'running' and ${withinReach(reach)})`.as('isRunning'),
    )
    .where('e.organisationId', '=', scope.organisationId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('cohorts as c')
          .select('c.id')
          .whereRef('c.organisationId', '=', 'e.organisationId')
          .whereRef('c.editionId', '=', 'e.id')
          .where('c.state', '!=', 'given up')
          .where(withinReach(reach)),
      ),
    )
    .orderBy('e.startsOn', 'desc')
    .orderBy('e.id')
    .execute()
  return rows
}

/** One line of the list of cohorts. Minutes are those of sessions held. */
export type CohortLine = {
  id: string
  name: string
  edition: Record<Language, string>
  state: CohortState
  place: string
  siteId: string
  room: string
  participants: number
  /** Its days with a session that was not cancelled; `held` when each of them has its roll call. */
  days: { day: string; held: boolean }[]
  zone: string
  taughtMinutes: number
  learnerMinutes: number
  /** What learner minutes would be if nobody had ever missed a minute. */
  possibleMinutes: number
}

/** Which cohorts: of one edition, or of all; those that are closed too, unless `openOnly`. */
type Wanted = { editionId?: string; openOnly?: boolean }

/** The cohorts within somebody's reach, by name, the latest edition first; not those that were given up. */
export async function cohortsWithin(
  scope: Scope,
  reach: Reach,
  { editionId, openOnly = false }: Wanted = {},
): Promise<CohortLine[]> {
  const { rows } = await sql<CohortLine>`
    select c.id, c.name, e.name as edition, c.state, coalesce(nullif(s.commune, ''), s.name) as place, s.id as "siteId", c.room, s.zone,
      (select count(*)::int from enrolments m where m.organisation_id = c.organisation_id and m.cohort_id = c.id
        and m.state in ('confirmed', 'started', 'completed')) as participants,
      coalesce(d.days, '[]') as days,
      coalesce(d.taught, 0)::int as "taughtMinutes",
      coalesce(d.learner, 0)::int as "learnerMinutes",
      coalesce(d.possible, 0)::int as "possibleMinutes"
    from cohorts c
    join sites s on s.organisation_id = c.organisation_id and s.id = c.site_id
    join editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('day', w.day, 'held', w.held) order by w.day) as days, sum(w.taught) as taught,
        sum(w.learner) as learner, sum(w.possible) as possible
      from (
        select n.day, bool_and(n.state = 'held') as held, sum(n.taught_minutes) as taught,
          sum(n.learner_minutes) as learner, sum(n.called * n.taught_minutes) as possible
        from sessions n
        where n.organisation_id = c.organisation_id and n.cohort_id = c.id and n.state <> 'cancelled'
        group by n.day
      ) w
    ) d on true
    where c.organisation_id = ${scope.organisationId} and ${withinReach(reach)}
      and (${editionId ?? null}::uuid is null or c.edition_id = ${editionId ?? null}::uuid)
      and c.state <> 'given up' and (not ${openOnly} or c.state <> 'closed')
    order by e.starts_on desc, e.id, c.name collate app.names, c.id`.execute(scope.db)
  return rows
}

/** A site on which a cohort can be planned. */
export type SiteChoice = {
  id: string
  name: string
  commune: string
  zone: string
  editionId: string
  edition: EditionDocument
  /** Confirmed there, in no cohort yet. */
  withoutCohort: number
}

/** The sites within reach of editions that are not over on `today`, the next edition first. */
export async function sitesWithin(scope: Scope, reach: Reach, today: string): Promise<SiteChoice[]> {
  const rows = await scope.db
    .selectFrom('sites as s')
    .innerJoin('editions as e', (join) =>
      join.onRef('e.organisationId', '=', 's.organisationId').onRef('e.id', '=', 's.editionId'),
    )
    .select(['s.id', 's.name', 's.commune', 's.zone', 'e.id as editionId', 'e.document as edition'])
    .select(
      sql<number>`(select count(*)::int from enrolments w where w.organisation_id = s.organisation_id
        and w.site_id = s.id and w.cohort_id is null and w.state in ('confirmed', 'started'))`.as(
        'withoutCohort',
      ),
    )
    .where('s.organisationId', '=', scope.organisationId)
    .where('e.endsOn', '>=', today)
    .where(
      sql<boolean>`(${reach.everywhere} or s.id = any(${reach.sites}::uuid[]) or e.id = any(${reach.editions}::uuid[]))`,
    )
    .orderBy('e.startsOn')
    .orderBy(sql`s.name collate app.names`)
    .execute()
  return rows.map((row) => ({ ...row, edition: row.edition as unknown as EditionDocument }))
}

/**
 * Who leads a cohort on a day: the facilitators listed beside it, and those whose role is over it or over its site. A wider role leads it on
 * the days on which she is listed.
 */
export async function facilitatorsOf(scope: Scope, cohortId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(' ', p.first_name, p.last_name) as name from people p
    where p.organisation_id = ${scope.organisationId} and (
      exists (select from cohort_adults a where a.organisation_id = p.organisation_id and a.person_id = p.id
        and a.cohort_id = ${cohortId} and a.role = 'facilitator' and a.removed_at is null
        and ${day} between a.from_day and a.to_day)
      or exists (select from role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and g.role = 'facilitator' and ${leads(cohortId)} and g.starts_on <= ${day} and (g.ends_on is null or g.ends_on >= ${day})))
    order by p.last_name collate app.names, p.first_name collate app.names, p.id`.execute(scope.db)
  return rows.map(({ name }) => name)
}

/** Does the role `g` name this cohort or its site? */
export function leads(cohortId: string): RawBuilder<boolean> {
  return sql<boolean>`((g.scope_kind = 'cohort' and g.scope_id = ${cohortId})
    or (g.scope_kind = 'site' and g.scope_id = (select c.site_id from cohorts c
      where c.organisation_id = g.organisation_id and c.id = ${cohortId})))`
}
